/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

/**
 * The CIEDE2000 colour difference (CIE 142-2001, in the form of Sharma, Wu and Dalal 2005), and the
 * way from sRGB to CIELAB (IEC 61966-2-1, white point D65).
 */
final class CieDe2000 {
  private static final double POW_25_7 = Math.pow(25, 7);

  private CieDe2000() {}

  static double[] labOfSrgb(double[] rgb) {
    double[] linear = new double[3];
    for (int i = 0; i < 3; i++) {
      double value = Math.min(255, Math.max(0, rgb[i])) / 255;
      linear[i] = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
    double x = 0.4124564 * linear[0] + 0.3575761 * linear[1] + 0.1804375 * linear[2];
    double y = 0.2126729 * linear[0] + 0.7151522 * linear[1] + 0.0721750 * linear[2];
    double z = 0.0193339 * linear[0] + 0.1191920 * linear[1] + 0.9503041 * linear[2];
    double fx = f(x / 0.95047);
    double fy = f(y);
    double fz = f(z / 1.08883);
    return new double[] {116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)};
  }

  private static double f(double t) {
    double delta = 6.0 / 29;
    return t > delta * delta * delta ? Math.cbrt(t) : t / (3 * delta * delta) + 4.0 / 29;
  }

  static double difference(double[] first, double[] second) {
    double meanChroma = (Math.hypot(first[1], first[2]) + Math.hypot(second[1], second[2])) / 2;
    double g = 0.5 * (1 - Math.sqrt(pow7(meanChroma) / (pow7(meanChroma) + POW_25_7)));
    double a1 = first[1] * (1 + g);
    double a2 = second[1] * (1 + g);
    double c1 = Math.hypot(a1, first[2]);
    double c2 = Math.hypot(a2, second[2]);
    double h1 = hue(a1, first[2]);
    double h2 = hue(a2, second[2]);

    double deltaHue = c1 * c2 == 0 ? 0 : h2 - h1;
    if (deltaHue > 180) {
      deltaHue -= 360;
    } else if (deltaHue < -180) {
      deltaHue += 360;
    }
    double deltaL = second[0] - first[0];
    double deltaC = c2 - c1;
    double deltaH = 2 * Math.sqrt(c1 * c2) * sin(deltaHue / 2);

    double meanL = (first[0] + second[0]) / 2;
    double meanC = (c1 + c2) / 2;
    double meanH = c1 * c2 == 0 ? h1 + h2 : meanHue(h1, h2);
    double t =
        1
            - 0.17 * cos(meanH - 30)
            + 0.24 * cos(2 * meanH)
            + 0.32 * cos(3 * meanH + 6)
            - 0.20 * cos(4 * meanH - 63);
    double offset = (meanL - 50) * (meanL - 50);
    double sl = 1 + 0.015 * offset / Math.sqrt(20 + offset);
    double sc = 1 + 0.045 * meanC;
    double sh = 1 + 0.015 * meanC * t;
    double rotation =
        -sin(60 * Math.exp(-Math.pow((meanH - 275) / 25, 2)))
            * 2
            * Math.sqrt(pow7(meanC) / (pow7(meanC) + POW_25_7));
    double l = deltaL / sl;
    double c = deltaC / sc;
    double h = deltaH / sh;
    return Math.sqrt(l * l + c * c + h * h + rotation * c * h);
  }

  private static double meanHue(double h1, double h2) {
    if (Math.abs(h1 - h2) <= 180) {
      return (h1 + h2) / 2;
    }
    return h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
  }

  private static double hue(double a, double b) {
    if (a == 0 && b == 0) {
      return 0;
    }
    double degrees = Math.toDegrees(Math.atan2(b, a));
    return degrees < 0 ? degrees + 360 : degrees;
  }

  private static double pow7(double value) {
    return Math.pow(value, 7);
  }

  private static double sin(double degrees) {
    return Math.sin(Math.toRadians(degrees));
  }

  private static double cos(double degrees) {
    return Math.cos(Math.toRadians(degrees));
  }
}

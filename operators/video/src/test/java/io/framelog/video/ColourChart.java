/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/**
 * The 24 patches of the ColorChecker chart in sRGB, six in a row, and a row of the colours at the
 * ends of the scale, which show a wrong range best.
 */
final class ColourChart {
  static final int PATCH = 32;
  static final int WIDTH = 6 * PATCH;
  static final int ROWS = 5;
  static final int HEIGHT = ROWS * PATCH;

  private static final int[][] PATCHES = {
    {115, 82, 68}, {194, 150, 130}, {98, 122, 157}, {87, 108, 67}, {133, 128, 177}, {103, 189, 170},
    {214, 126, 44}, {80, 91, 166}, {193, 90, 99}, {94, 60, 108}, {157, 188, 64}, {224, 163, 46},
    {56, 61, 150}, {70, 148, 73}, {175, 54, 60}, {231, 199, 31}, {187, 86, 149}, {8, 133, 161},
    {255, 255, 255}, {0, 0, 0}, {255, 0, 0}, {0, 255, 0}, {0, 0, 255}, {255, 255, 0},
    {243, 243, 242}, {200, 200, 200}, {160, 160, 160}, {122, 122, 121}, {85, 85, 85}, {52, 52, 52},
  };

  private ColourChart() {}

  static RgbImage image() {
    RgbImage image = RgbImage.black(WIDTH, HEIGHT);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int[] patch = PATCHES[y / PATCH * 6 + x / PATCH];
        image.set(x, y, patch[0], patch[1], patch[2]);
      }
    }
    return image;
  }

  /** CIEDE2000 between the middles of the patches of two charts, each patch averaged. */
  static DoubleSummaryStatistics differences(RgbImage expected, RgbImage actual) {
    List<Double> differences = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < 6; column++) {
        differences.add(
            CieDe2000.difference(
                CieDe2000.labOfSrgb(mean(expected, column, row)),
                CieDe2000.labOfSrgb(mean(actual, column, row))));
      }
    }
    return differences.stream().mapToDouble(Double::doubleValue).summaryStatistics();
  }

  private static double[] mean(RgbImage chart, int column, int row) {
    double[] sum = new double[3];
    int quarter = PATCH / 4;
    for (int y = row * PATCH + quarter; y < (row + 1) * PATCH - quarter; y++) {
      for (int x = column * PATCH + quarter; x < (column + 1) * PATCH - quarter; x++) {
        double[] rgb = chart.pixel(x, y);
        for (int i = 0; i < 3; i++) {
          sum[i] += rgb[i];
        }
      }
    }
    double pixels = (PATCH - 2.0 * quarter) * (PATCH - 2.0 * quarter);
    return new double[] {sum[0] / pixels, sum[1] / pixels, sum[2] / pixels};
  }
}

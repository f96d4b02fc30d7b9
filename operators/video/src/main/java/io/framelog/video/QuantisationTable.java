/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import javax.imageio.plugins.jpeg.JPEGQTable;

/**
 * The quantisation tables of the Independent JPEG Group: those of the standard's annex K, scaled by
 * the quality. Row by row, 1 to 255.
 */
final class QuantisationTable {
  private static final int MAX_BASELINE = 255;

  private QuantisationTable() {}

  static short[] luma(int quality) {
    return scaled(JPEGQTable.K1Luminance, quality);
  }

  static short[] chroma(int quality) {
    return scaled(JPEGQTable.K2Chrominance, quality);
  }

  private static short[] scaled(JPEGQTable annexK, int quality) {
    int percent = quality < 50 ? 5000 / quality : 200 - 2 * quality;
    int[] table = annexK.getTable();
    short[] scaled = new short[table.length];
    for (int i = 0; i < table.length; i++) {
      scaled[i] = (short) Math.min(MAX_BASELINE, Math.max(1, (table[i] * percent + 50) / 100));
    }
    return scaled;
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

/**
 * How large chunks become that are put together from rows.
 *
 * <p>The defaults are what {@code rerun rrd optimize} of Rerun 0.41 makes with its profile for
 * object storage, so that it finds nothing to do: 2 MiB, 65536 rows, and 8192 rows if a time column
 * is unsorted. A viewer splits chunks further as it likes.
 *
 * @param maxBytes of ids, times and values of one chunk, at most {@link #MOST_BYTES}; only a single
 *     row may be larger, or a single group of pictures of a video stream
 * @param maxRows of one chunk
 * @param maxUnsortedRows of one chunk of which a time column does not ascend
 * @param maxOpenBytes of all rows that wait for more; beyond it the oldest go out in smaller chunks
 */
public record ChunkSizes(long maxBytes, int maxRows, int maxUnsortedRows, long maxOpenBytes) {
  /**
   * 2 MiB less some space: Rerun counts what it allocates round the values, too, and splits a chunk
   * that is larger than 2 MiB to it.
   */
  public static final long DEFAULT_MAX_BYTES = (2 << 20) - (64 << 10);

  /** 1 GiB: what a row adds to it still fits a message, which has less than 2 GiB. */
  public static final long MOST_BYTES = 1 << 30;

  public static final int DEFAULT_MAX_ROWS = 65_536;

  public static final int DEFAULT_MAX_UNSORTED_ROWS = 8_192;

  /** Full chunks of some thirty entities. */
  public static final long DEFAULT_MAX_OPEN_BYTES = 64L << 20;

  public ChunkSizes {
    requirePositive("maxBytes", maxBytes);
    if (maxBytes > MOST_BYTES) {
      throw new IllegalArgumentException(
          "maxBytes must be at most " + MOST_BYTES + ", but was " + maxBytes);
    }
    requirePositive("maxRows", maxRows);
    requirePositive("maxUnsortedRows", maxUnsortedRows);
    requirePositive("maxOpenBytes", maxOpenBytes);
  }

  /** Sizes with which {@code rerun rrd optimize} finds nothing to do. */
  public static ChunkSizes defaults() {
    return new ChunkSizes(
        DEFAULT_MAX_BYTES, DEFAULT_MAX_ROWS, DEFAULT_MAX_UNSORTED_ROWS, DEFAULT_MAX_OPEN_BYTES);
  }

  private static void requirePositive(String what, long value) {
    if (value <= 0) {
      throw new IllegalArgumentException(what + " must be positive, but was " + value);
    }
  }
}

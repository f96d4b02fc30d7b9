/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

/**
 * How much memory reading one message may take. A message beyond a limit is an {@link
 * RrdFormatException}, before the memory is taken.
 *
 * <p>A reader holds one message: as it is stored, decompressed if it was compressed, and its values
 * as objects and arrays. Nothing is ever allocated for a length that the size of the file, where
 * known, contradicts, nor for an LZ4 block that could not hold so much.
 *
 * @param maxMessageBytes of one message as it is stored; at most {@link #MOST}
 * @param maxDecompressedBytes of one Arrow stream after LZ4; at most {@link #MOST}
 * @param maxDecodedBytes of the values of one message, roughly; views of blobs count as objects,
 *     their bytes do not count again. Also of the index of a {@link RecordingFile}
 */
public record ReadLimits(long maxMessageBytes, long maxDecompressedBytes, long maxDecodedBytes) {
  /** What one array of Java can hold. */
  public static final long MOST = Integer.MAX_VALUE - 8;

  public ReadLimits {
    require("maxMessageBytes", maxMessageBytes, MOST);
    require("maxDecompressedBytes", maxDecompressedBytes, MOST);
    require("maxDecodedBytes", maxDecodedBytes, Long.MAX_VALUE);
  }

  /**
   * A quarter of the largest heap for each of the three, at most {@link #MOST}: whatever a file
   * says, a reader takes three quarters of the heap at most.
   */
  public static ReadLimits defaults() {
    long quarter = Math.max(1, Math.min(MOST, Runtime.getRuntime().maxMemory() / 4));
    return new ReadLimits(quarter, quarter, quarter);
  }

  /** The same for all three. */
  public static ReadLimits ofBytes(long bytes) {
    return new ReadLimits(bytes, bytes, bytes);
  }

  private static void require(String name, long value, long most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(
          name + " must be from 1 to " + most + ", but was " + value);
    }
  }
}

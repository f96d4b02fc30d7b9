/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.check;

import java.util.OptionalDouble;

/**
 * What became of the frames of one entity.
 *
 * @param framesSent how many were published to Kafka
 * @param framesStored how many rows there are; twice the same frame counts twice
 * @param objects how many {@code .rrd} files hold them
 * @param rawBytes the decoded planes of all frames sent
 * @param sentBytes their JPEG files
 * @param storedBytes length of the objects
 * @param lumaDecibels peak signal-to-noise ratio against the pictures sent; empty where there is no
 *     video
 */
public record EntityReport(
    EntityKey key,
    int framesSent,
    int framesStored,
    int objects,
    long rawBytes,
    long sentBytes,
    long storedBytes,
    OptionalDouble lumaDecibels) {

  /** How many times smaller the objects are than the pixels; 0 if there is none. */
  public double rawToStored() {
    return storedBytes == 0 ? 0 : (double) rawBytes / storedBytes;
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import io.framelog.video.bitstream.ParameterSetScan;

/**
 * Samples of a batch as samples of a stream that a reader can enter at every keyframe, as Rerun's
 * {@code VideoStream} wants them: H.264 and H.265 as access units of Annex B with all parameter
 * sets in each keyframe, AV1 as temporal units of OBUs with size fields with a sequence header in
 * each keyframe.
 */
public final class StreamSamples {
  private StreamSamples() {}

  /**
   * One sample of a stream.
   *
   * @param config of the batch that the sample is from
   * @return the sample's own bytes where nothing must be added
   */
  public static byte[] of(DecoderConfig config, Sample sample) {
    byte[] data = sample.data();
    if (!sample.keyframe()) {
      return data;
    }
    boolean hasHeader =
        switch (config.codec()) {
          case AV1 -> ParameterSetScan.hasSequenceHeader(data);
          case H264, H265 -> false; // samples of a batch hold none, whoever made them
        };
    if (hasHeader) {
      return data;
    }
    byte[] header = config.extradata();
    byte[] whole = new byte[header.length + data.length];
    System.arraycopy(header, 0, whole, 0, header.length);
    System.arraycopy(data, 0, whole, header.length, data.length);
    return whole;
  }
}

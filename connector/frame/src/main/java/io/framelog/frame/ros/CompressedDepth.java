/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.ros;

import io.framelog.frame.Excerpt;
import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.RejectReason;
import io.framelog.frame.image.Payload;
import io.framelog.frame.image.Payloads;
import java.nio.ByteBuffer;

/**
 * Depth images as {@code compressed_depth_image_transport} sends them: 12 bytes of how floats were
 * quantized, then a PNG of 16 bit samples, or RVL. Only integers are read, which are not quantized.
 */
final class CompressedDepth {
  private static final int CONFIG_BYTES = 12;

  private CompressedDepth() {}

  /** Such as {@code 16UC1; compressedDepth png}. */
  static boolean isNamedBy(String format) {
    return format.contains("compressedDepth");
  }

  static Payload read(String format, ByteBuffer data, FrameLimits limits)
      throws FrameRejectedException {
    String encoding = format.split(";", 2)[0].strip();
    if (!encoding.equals("16UC1") && !encoding.equals("mono16")) {
      throw new FrameRejectedException(
          RejectReason.UNSUPPORTED_FORMAT,
          "compressed depth in %s is not read here, as it was quantized: 16UC1 and mono16 are"
              .formatted(Excerpt.text(encoding)));
    }
    if (data.remaining() < CONFIG_BYTES) {
      throw new FrameRejectedException(
          data.hasRemaining() ? RejectReason.TRUNCATED_MESSAGE : RejectReason.EMPTY_PICTURE,
          "compressed depth begins with 12 bytes of configuration, but has only "
              + data.remaining());
    }
    ByteBuffer picture = data.slice(CONFIG_BYTES, data.remaining() - CONFIG_BYTES);
    return format.contains("rvl")
        ? Payloads.pixels(Rvl.picture(picture), Rvl.decode(picture, limits), limits)
        : Payloads.pictureFile(picture, limits);
  }
}

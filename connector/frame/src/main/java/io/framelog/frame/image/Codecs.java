/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.image;

import io.framelog.frame.Excerpt;
import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.RejectReason;
import io.framelog.frame.StreamFormat;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the names of codecs and encoders in messages stand for. */
public final class Codecs {
  private static final List<String> H264 = List.of("h264", "avc", "libx264", "libopenh264");
  private static final List<String> H265 = List.of("h265", "hevc", "libx265");
  private static final List<String> AV1 = List.of("av1", "libsvtav1", "libaom", "librav1e");

  private Codecs() {}

  /**
   * A payload of which a name says that it is video; what no name of video describes is a picture
   * file, which its own bytes tell.
   *
   * @param name of a codec, as {@code h264}, of an encoder, as {@code hevc_nvenc}, or what a camera
   *     driver calls its files, as {@code rgb8; jpeg compressed bgr8}
   * @throws FrameRejectedException if the bytes are neither
   */
  public static Payload payload(String name, ByteBuffer bytes, FrameLimits limits)
      throws FrameRejectedException {
    Optional<StreamFormat> stream = stream(name);
    return stream.isPresent()
        ? Payloads.accessUnit(stream.get(), bytes, limits)
        : Payloads.pictureFile(bytes, limits);
  }

  /**
   * A payload that has to be video.
   *
   * @throws FrameRejectedException if the name is none of a codec that is read here
   */
  public static Payload video(String name, ByteBuffer bytes, FrameLimits limits)
      throws FrameRejectedException {
    Optional<StreamFormat> stream = stream(name);
    if (stream.isEmpty()) {
      throw new FrameRejectedException(
          RejectReason.UNSUPPORTED_FORMAT,
          "video in %s is not read here: h264, h265 and av1 are".formatted(Excerpt.text(name)));
    }
    return Payloads.accessUnit(stream.get(), bytes, limits);
  }

  private static Optional<StreamFormat> stream(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (beginsWithAny(lower, H264)) {
      return Optional.of(StreamFormat.H264);
    }
    if (beginsWithAny(lower, H265)) {
      return Optional.of(StreamFormat.H265);
    }
    return beginsWithAny(lower, AV1) ? Optional.of(StreamFormat.AV1) : Optional.empty();
  }

  private static boolean beginsWithAny(String name, List<String> beginnings) {
    return beginnings.stream().anyMatch(name::startsWith);
  }
}

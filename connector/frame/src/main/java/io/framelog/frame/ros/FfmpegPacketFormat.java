/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.ros;

import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameMessage;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.MessageFields;
import io.framelog.frame.image.Codecs;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * {@code ffmpeg_image_transport_msgs/msg/FFMPEGPacket}: what an encoder of libav made of a picture.
 * Its {@code pts} counts in units of the encoder: the stamp is the capture time.
 */
public final class FfmpegPacketFormat extends CdrFormat {
  private static final int KEYFRAME = 1;

  /** Made by {@link java.util.ServiceLoader}. */
  public FfmpegPacketFormat() {
    super("ffmpeg_image_transport_msgs/msg/FFMPEGPacket");
  }

  @Override
  FrameMessage read(CdrReader in, FrameLimits limits) throws FrameRejectedException {
    Header header = Header.read(in);
    int width = in.i32("width");
    int height = in.i32("height");
    String encoding = in.text("encoding");
    long pts = in.u64("pts");
    int flags = in.u8("flags");
    // How the sender stores data, which says nothing of the packet.
    in.u8("is_bigendian");
    ByteBuffer data = in.octets("data");
    in.requireEnd();
    // Newer senders write codec;source format;target format;encoding.
    String codec = encoding.split(";", 2)[0];
    MessageFields fields =
        path ->
            switch (path) {
              case "width" -> Optional.of(Integer.toString(width));
              case "height" -> Optional.of(Integer.toString(height));
              case "encoding" -> Optional.of(encoding);
              case "pts" -> Optional.of(Long.toUnsignedString(pts));
              case "flags" -> Optional.of(Integer.toString(flags));
              case "keyframe" -> Optional.of(Boolean.toString((flags & KEYFRAME) != 0));
              default -> Optional.empty();
            };
    return Codecs.payload(codec, data, limits).message(header.captureNanos(), header.and(fields));
  }
}

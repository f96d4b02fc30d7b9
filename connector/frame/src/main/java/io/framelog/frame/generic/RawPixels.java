/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.generic;

import io.framelog.frame.Excerpt;
import io.framelog.frame.FormatOptions;
import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.RejectReason;
import io.framelog.frame.image.Payload;
import io.framelog.frame.image.Payloads;
import io.framelog.frame.image.RawPicture;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Bare pixels, described by fields of their message and by constants. */
record RawPixels(
    Attribute width, Attribute height, Attribute step, Attribute encoding, Attribute bigEndian)
    implements PictureKind {

  static RawPixels of(FormatOptions options) {
    return new RawPixels(
        Attribute.ofNumber(options, "width", RejectReason.BAD_GEOMETRY),
        Attribute.ofNumber(options, "height", RejectReason.BAD_GEOMETRY),
        Attribute.ofNumber(options, "step", RejectReason.BAD_STEP),
        Attribute.of(options, "encoding", RejectReason.UNSUPPORTED_FORMAT),
        Attribute.of(options, "is-bigendian", RejectReason.UNSUPPORTED_FORMAT));
  }

  /** Whether anything is said of bare pixels; if so, everything has to be that they need. */
  boolean isGiven() {
    return width.isGiven()
        || height.isGiven()
        || step.isGiven()
        || encoding.isGiven()
        || bigEndian.isGiven();
  }

  /**
   * Checks that a message can say what is needed.
   *
   * @throws IllegalArgumentException if something has neither a path nor a constant
   */
  void requireComplete() {
    for (Attribute attribute : new Attribute[] {width, height, encoding}) {
      if (!attribute.isGiven()) {
        throw new IllegalArgumentException(
            "raw pictures need the option '%s' or '%s-path'"
                .formatted(attribute.name(), attribute.name()));
      }
    }
  }

  @Override
  public Payload payload(ByteBuffer picture, MessageValues values, FrameLimits limits)
      throws FrameRejectedException {
    RawPicture described =
        new RawPicture(
            encoding.required(values),
            width.requiredNumber(values),
            height.requiredNumber(values),
            step.number(values, RawPicture.PACKED),
            byteOrder(values));
    return Payloads.pixels(described, picture, limits);
  }

  private ByteOrder byteOrder(MessageValues values) throws FrameRejectedException {
    String text = bigEndian.text(values).orElse("0");
    return switch (text) {
      case "0", "false" -> ByteOrder.LITTLE_ENDIAN;
      case "1", "true" -> ByteOrder.BIG_ENDIAN;
      default ->
          throw new FrameRejectedException(
              RejectReason.UNSUPPORTED_FORMAT,
              "is-bigendian is 0, 1, false or true, but was " + Excerpt.text(text));
    };
  }
}

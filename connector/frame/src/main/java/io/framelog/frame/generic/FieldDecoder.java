/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.generic;

import io.framelog.frame.Excerpt;
import io.framelog.frame.FormatOptions;
import io.framelog.frame.FrameDecoder;
import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameMessage;
import io.framelog.frame.FrameRecord;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.RejectReason;
import io.framelog.frame.generic.MessageLayout.Parts;
import io.framelog.frame.image.Payload;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes frames of messages of any layout.
 *
 * @param kind what pictures are, where the message does not say it
 * @param kindPath of the field in which the message says it
 */
record FieldDecoder(
    MessageLayout layout,
    PictureKind kind,
    Optional<String> kindPath,
    Map<String, PictureKind> kinds,
    Optional<MessageTime> time)
    implements FrameDecoder {

  /** Reads the options that all layouts have in common; they are then known. */
  static FieldDecoder of(FormatOptions options, MessageLayout layout) {
    RawPixels raw = RawPixels.of(options);
    Map<String, PictureKind> kinds = PictureKind.named(raw);
    PictureKind kind = options.choice("picture", kinds, PictureKind.FILE);
    Optional<String> kindPath = options.text("picture-path");
    kindPath.ifPresent(FieldPath::names);
    if (kind == raw || (kindPath.isPresent() && raw.isGiven())) {
      raw.requireComplete();
    } else if (raw.isGiven()) {
      throw new IllegalArgumentException(
          "width, height, step, encoding and is-bigendian describe raw pictures: state picture:"
              + " raw");
    }
    return new FieldDecoder(layout, kind, kindPath, kinds, MessageTime.of(options, layout));
  }

  @Override
  public FrameMessage decode(FrameRecord record, ByteBuffer body, FrameLimits limits)
      throws FrameRejectedException {
    Parts parts = layout.parts(body, limits);
    @Nullable ByteBuffer picture = parts.picture();
    if (picture == null || !picture.hasRemaining()) {
      throw new FrameRejectedException(
          RejectReason.EMPTY_PICTURE,
          "the message has no data in its field '%s'".formatted(layout.dataPath()));
    }
    MessageValues values = parts.values();
    Payload payload = kindOf(values).payload(picture, values, limits);
    return payload.message(time.isPresent() ? time.get().nanos(values) : null, values.fields());
  }

  private PictureKind kindOf(MessageValues values) throws FrameRejectedException {
    Optional<String> word = kindPath.isEmpty() ? Optional.empty() : values.text(kindPath.get());
    if (word.isEmpty()) {
      return kind;
    }
    PictureKind said = kinds.get(word.get());
    if (said == null) {
      throw new FrameRejectedException(
          RejectReason.UNSUPPORTED_FORMAT,
          "the message says in '%s' that its picture is %s, but it is one of %s"
              .formatted(
                  kindPath.get(),
                  Excerpt.text(word.get()),
                  String.join(", ", new TreeSet<>(kinds.keySet()))));
    }
    return said;
  }
}

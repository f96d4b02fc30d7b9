/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video.bitstream;

import io.framelog.video.bitstream.AccessUnitException.Reason;
import io.framelog.video.bitstream.Obus.Obu;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Temporal units of AV1 (AV1 specification, 5.9 and 7.5). */
final class Av1Inspector implements StreamInspector {
  private static final int KEY_FRAME = 0;

  private byte[] header = {};
  private @Nullable Av1Sequence sequence;

  @Override
  public void remember(byte[] parameterSets) throws AccessUnitException {
    for (Obu obu : Obus.of(parameterSets)) {
      sequence = Av1Sequence.parse(parameterSets, obu);
      header = Arrays.copyOfRange(parameterSets, obu.start(), obu.end());
    }
  }

  @Override
  public byte[] parameterSets() {
    return header.clone();
  }

  @Override
  public AccessUnit inspect(byte[] unit) throws AccessUnitException {
    byte[] seenHeader = header;
    Av1Sequence seen = sequence;
    boolean headerInUnit = false;
    int shown = 0;
    boolean keyframe = false;
    ByteArrayOutputStream kept = new ByteArrayOutputStream(unit.length);
    for (Obu obu : Obus.of(unit)) {
      switch (obu.type()) {
        case Obus.TEMPORAL_DELIMITER, Obus.PADDING -> {
          continue;
        }
        case Obus.TILE_LIST ->
            throw new AccessUnitException(Reason.UNSUPPORTED, "AV1 with tile lists is not handled");
        case Obus.SEQUENCE_HEADER -> {
          seen = Av1Sequence.parse(unit, obu);
          seenHeader = Arrays.copyOfRange(unit, obu.start(), obu.end());
          headerInUnit = true;
        }
        case Obus.FRAME_HEADER, Obus.FRAME -> {
          FrameKind kind = FrameKind.parse(unit, obu, seen);
          shown += kind.shown() ? 1 : 0;
          // a key frame that is hidden and shown later does not reset the decoder at this picture
          keyframe |= kind.shown() && kind.key();
        }
        default -> {}
      }
      kept.write(unit, obu.start(), obu.end() - obu.start());
    }
    requireOneShown(shown);
    header = seenHeader;
    sequence = seen;
    return new AccessUnit(
        keyframe && (headerInUnit || seen != null),
        kept.toByteArray(),
        seenHeader,
        seen == null ? 0 : seen.width(),
        seen == null ? 0 : seen.height(),
        /* reordered= */ false,
        /* afterGap= */ false,
        seen == null ? ColourCodes.UNSTATED : seen.colour());
  }

  /** Looks at a unit alone; its sequence header may have come before. */
  static boolean showsKeyframe(byte[] unit) throws AccessUnitException {
    Av1Sequence own = null;
    for (Obu obu : Obus.of(unit)) {
      if (obu.type() == Obus.SEQUENCE_HEADER) {
        own = Av1Sequence.parse(unit, obu);
      } else if (obu.type() == Obus.FRAME || obu.type() == Obus.FRAME_HEADER) {
        FrameKind kind = FrameKind.parse(unit, obu, own);
        if (kind.shown()) {
          return kind.key();
        }
      }
    }
    return false;
  }

  private static void requireOneShown(int shown) throws AccessUnitException {
    if (shown == 0) {
      throw new AccessUnitException(Reason.NO_PICTURE, "The AV1 temporal unit shows no picture");
    }
    if (shown > 1) {
      throw new AccessUnitException(
          Reason.SEVERAL_PICTURES,
          "An AV1 temporal unit here shows one picture, but this shows " + shown);
    }
  }

  /** The first bits of an uncompressed header (5.9.2). */
  private record FrameKind(boolean key, boolean shown) {
    static FrameKind parse(byte[] bytes, Obu obu, @Nullable Av1Sequence sequence)
        throws AccessUnitException {
      if (sequence != null && sequence.stillHeaders()) {
        return new FrameKind(/* key= */ true, /* shown= */ true);
      }
      BitReader in = new BitReader(bytes, obu.payload(), obu.end(), "The AV1 frame header");
      if (in.flag()) { // show_existing_frame
        return new FrameKind(/* key= */ false, /* shown= */ true);
      }
      boolean key = in.bits(2) == KEY_FRAME;
      return new FrameKind(key, in.flag());
    }
  }
}

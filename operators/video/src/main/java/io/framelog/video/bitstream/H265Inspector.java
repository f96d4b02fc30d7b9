/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video.bitstream;

import io.framelog.video.bitstream.AccessUnitException.Reason;
import io.framelog.video.bitstream.NalUnits.Nal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Access units of H.265 (ITU-T H.265, 7.3 and 7.4.2). */
final class H265Inspector implements StreamInspector {
  private static final int HEADER_BYTES = 2;
  private static final int LAST_SLICE = 31;
  private static final int FIRST_IRAP = 16;
  private static final int LAST_IRAP = 21;
  private static final int VPS = 32;
  private static final int SPS = 33;
  private static final int PPS = 34;
  private static final int DELIMITER = 35;
  private static final int END_OF_SEQUENCE = 36;
  private static final int END_OF_STREAM = 37;
  private static final int FILLER = 38;
  private static final int MAX_HEADER_BYTES = 16;

  private ParameterSets sets = new ParameterSets();
  private Map<Integer, H265Sps> sequences = new HashMap<>();

  @Override
  public void remember(byte[] parameterSets) throws AccessUnitException {
    for (Nal nal : NalUnits.of(parameterSets)) {
      takeSet(type(parameterSets, nal), parameterSets, nal, sets, sequences);
    }
  }

  @Override
  public byte[] parameterSets() {
    return sets.bytes();
  }

  @Override
  public AccessUnit inspect(byte[] unit) throws AccessUnitException {
    ParameterSets seen = sets.copy();
    Map<Integer, H265Sps> known = new HashMap<>(sequences);
    ParameterSets own = new ParameterSets();
    Map<Integer, H265Sps> ownSequences = new HashMap<>();
    List<Nal> kept = new ArrayList<>();
    int pictures = 0;
    boolean keyframe = false;
    for (Nal nal : NalUnits.of(unit)) {
      int type = type(unit, nal);
      if (type <= LAST_SLICE) {
        pictures += header(unit, nal).flag() ? 1 : 0; // first_slice_segment_in_pic_flag
        keyframe |= type >= FIRST_IRAP && type <= LAST_IRAP;
        kept.add(nal);
        continue;
      }
      switch (type) {
        case VPS, SPS, PPS -> {
          takeSet(type, unit, nal, seen, known);
          takeSet(type, unit, nal, own, ownSequences);
        }
        case DELIMITER, END_OF_SEQUENCE, END_OF_STREAM, FILLER -> {}
        default -> kept.add(nal);
      }
    }
    if (keyframe && own.has(SPS) && own.has(PPS)) {
      // what came before is of another sequence, perhaps of another size
      seen = own;
      known = ownSequences;
    }
    requireOnePicture(pictures, known);
    sets = seen;
    sequences = known;
    H265Sps sequence = known.isEmpty() ? null : known.values().iterator().next();
    return new AccessUnit(
        keyframe,
        NalUnits.join(unit, kept),
        seen.bytes(),
        sequence == null ? 0 : sequence.width(),
        sequence == null ? 0 : sequence.height(),
        sequence != null && sequence.reordered(),
        /* afterGap= */ false,
        ColourCodes.UNSTATED);
  }

  private static void takeSet(
      int type, byte[] unit, Nal nal, ParameterSets seen, Map<Integer, H265Sps> known)
      throws AccessUnitException {
    if (type == SPS) {
      H265Sps sps = H265Sps.parse(unit, nal);
      known.put(sps.id(), sps);
      seen.put(SPS, sps.id(), unit, nal);
    } else if (type == VPS) {
      seen.put(VPS, header(unit, nal).bits(4), unit, nal);
    } else {
      seen.put(PPS, header(unit, nal).unsignedGolomb("pps_pic_parameter_set_id", 63), unit, nal);
    }
  }

  private static int type(byte[] unit, Nal nal) throws AccessUnitException {
    if (nal.length() < HEADER_BYTES) {
      throw new AccessUnitException(
          Reason.TRUNCATED,
          "The H.265 NAL unit at byte %d ends in its header".formatted(nal.start()));
    }
    if ((unit[nal.start()] & 0x80) != 0) {
      throw new AccessUnitException(
          Reason.MALFORMED, "The forbidden bit of a NAL unit is set, at byte " + nal.start());
    }
    if ((unit[nal.start()] & 1) != 0 || (unit[nal.start() + 1] & 0xF8) != 0) {
      throw new AccessUnitException(Reason.UNSUPPORTED, "H.265 with layers is not handled");
    }
    return unit[nal.start()] >> 1 & 0x3F;
  }

  private static BitReader header(byte[] unit, Nal nal) {
    return NalUnits.payload(
        unit, nal, HEADER_BYTES, MAX_HEADER_BYTES, "The H.265 NAL unit at " + nal.start());
  }

  private static void requireOnePicture(int pictures, Map<Integer, H265Sps> sequences)
      throws AccessUnitException {
    if (sequences.size() > 1) {
      throw new AccessUnitException(
          Reason.UNSUPPORTED,
          "An H.265 stream here has one SPS, but these have the ids " + sequences.keySet());
    }
    if (pictures == 0) {
      throw new AccessUnitException(Reason.NO_PICTURE, "The H.265 access unit begins no picture");
    }
    if (pictures > 1) {
      throw new AccessUnitException(
          Reason.SEVERAL_PICTURES,
          "An H.265 access unit is one picture, but %d begin in it".formatted(pictures));
    }
  }
}

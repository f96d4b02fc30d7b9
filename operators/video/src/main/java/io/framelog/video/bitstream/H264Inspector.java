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

/** Access units of H.264 (ITU-T H.264, 7.3 and 7.4.1). */
final class H264Inspector implements StreamInspector {
  private static final int SLICE = 1;
  private static final int PARTITION_A = 2;
  private static final int PARTITION_C = 4;
  private static final int IDR_SLICE = 5;
  private static final int SPS = 7;
  private static final int PPS = 8;
  private static final int DELIMITER = 9;
  private static final int END_OF_SEQUENCE = 10;
  private static final int END_OF_STREAM = 11;
  private static final int FILLER = 12;

  private static final int MAX_HEADER_BYTES = 32;
  private static final int B_SLICE = 1;
  private static final int SLICE_KINDS = 5;

  private ParameterSets sets = new ParameterSets();
  private Map<Integer, H264Sps> sequences = new HashMap<>();
  private FrameNumbers numbers = FrameNumbers.UNKNOWN;

  @Override
  public void remember(byte[] parameterSets) throws AccessUnitException {
    for (Nal nal : NalUnits.of(parameterSets)) {
      takeSet(parameterSets, nal, sets, sequences);
    }
  }

  @Override
  public byte[] parameterSets() {
    return sets.bytes();
  }

  @Override
  public AccessUnit inspect(byte[] unit) throws AccessUnitException {
    ParameterSets seen = sets.copy();
    Map<Integer, H264Sps> known = new HashMap<>(sequences);
    ParameterSets own = new ParameterSets();
    Map<Integer, H264Sps> ownSequences = new HashMap<>();
    List<Nal> kept = new ArrayList<>();
    int pictures = 0;
    boolean keyframe = false;
    boolean bidirectional = false;
    Nal firstSlice = null;
    for (Nal nal : NalUnits.of(unit)) {
      if ((unit[nal.start()] & 0x80) != 0) {
        throw new AccessUnitException(
            Reason.MALFORMED, "The forbidden bit of a NAL unit is set, at byte " + nal.start());
      }
      int type = unit[nal.start()] & 0x1F;
      switch (type) {
        case SLICE, IDR_SLICE -> {
          BitReader header = header(unit, nal);
          pictures += header.unsignedGolomb() == 0 ? 1 : 0; // first_mb_in_slice
          bidirectional |= header.unsignedGolomb("slice_type", 9) % SLICE_KINDS == B_SLICE;
          keyframe |= type == IDR_SLICE;
          kept.add(nal);
          firstSlice = firstSlice == null ? nal : firstSlice;
        }
        case SPS, PPS -> {
          takeSet(unit, nal, seen, known);
          takeSet(unit, nal, own, ownSequences);
        }
        case DELIMITER, END_OF_SEQUENCE, END_OF_STREAM, FILLER -> {}
        default -> {
          if (type >= PARTITION_A && type <= PARTITION_C) {
            throw new AccessUnitException(
                Reason.UNSUPPORTED, "H.264 with data partitioning is not handled");
          }
          kept.add(nal);
        }
      }
    }
    if (keyframe && own.has(SPS) && own.has(PPS)) {
      // what came before is of another sequence, perhaps of another size
      seen = own;
      known = ownSequences;
    }
    requireOnePicture(pictures, kept.size(), known);
    H264Sps sequence = known.isEmpty() ? null : known.values().iterator().next();
    FrameNumbers next = FrameNumbers.UNKNOWN;
    boolean afterGap = false;
    if (sequence != null && firstSlice != null) {
      int number = keyframe ? 0 : frameNumber(unit, firstSlice, sequence); // 7.4.3: 0 in IDR
      afterGap = !keyframe && !numbers.mayPrecede(number, sequence);
      next = numbers.after(number, /* reference= */ (unit[firstSlice.start()] & 0x60) != 0);
    }
    sets = seen;
    sequences = known;
    numbers = next;
    return new AccessUnit(
        keyframe,
        NalUnits.join(unit, kept),
        seen.bytes(),
        sequence == null ? 0 : sequence.width(),
        sequence == null ? 0 : sequence.height(),
        bidirectional && (sequence == null || sequence.mayReorder()),
        afterGap,
        sequence == null ? ColourCodes.UNSTATED : sequence.colour());
  }

  private static void takeSet(byte[] unit, Nal nal, ParameterSets seen, Map<Integer, H264Sps> known)
      throws AccessUnitException {
    if ((unit[nal.start()] & 0x1F) == SPS) {
      H264Sps sps = H264Sps.parse(unit, nal);
      known.put(sps.id(), sps);
      seen.put(SPS, sps.id(), unit, nal);
    } else {
      int id = header(unit, nal).unsignedGolomb("pic_parameter_set_id", 255);
      seen.put(PPS, id, unit, nal);
    }
  }

  /** {@code frame_num} (7.3.3). */
  private static int frameNumber(byte[] unit, Nal slice, H264Sps sequence)
      throws AccessUnitException {
    BitReader in = header(unit, slice);
    in.unsignedGolomb(); // first_mb_in_slice
    in.unsignedGolomb(); // slice_type
    in.unsignedGolomb("pic_parameter_set_id", 255);
    if (sequence.colourPlanes()) {
      in.skip(2); // colour_plane_id
    }
    return in.bits(sequence.frameNumberBits());
  }

  /**
   * The number of the last picture that others refer to (7.4.3).
   *
   * @param last -1 while unknown
   */
  private record FrameNumbers(int last) {
    static final FrameNumbers UNKNOWN = new FrameNumbers(-1);

    boolean mayPrecede(int number, H264Sps sequence) {
      int following = last + 1 & (1 << sequence.frameNumberBits()) - 1;
      return last < 0 || sequence.mayLackFrames() || number == last || number == following;
    }

    FrameNumbers after(int number, boolean reference) {
      return reference ? new FrameNumbers(number) : this;
    }
  }

  private static BitReader header(byte[] unit, Nal nal) {
    return NalUnits.payload(
        unit, nal, /* headerBytes= */ 1, MAX_HEADER_BYTES, "The H.264 NAL unit at " + nal.start());
  }

  private static void requireOnePicture(int pictures, int units, Map<Integer, H264Sps> sequences)
      throws AccessUnitException {
    if (sequences.size() > 1) {
      throw new AccessUnitException(
          Reason.UNSUPPORTED,
          "An H.264 stream here has one SPS, but these have the ids " + sequences.keySet());
    }
    if (pictures == 0) {
      throw new AccessUnitException(
          Reason.NO_PICTURE,
          "The H.264 access unit begins no picture in %d units".formatted(units));
    }
    if (pictures > 1) {
      throw new AccessUnitException(
          Reason.SEVERAL_PICTURES,
          "An H.264 access unit here is one whole frame, but %d pictures begin in it"
              .formatted(pictures));
    }
  }
}

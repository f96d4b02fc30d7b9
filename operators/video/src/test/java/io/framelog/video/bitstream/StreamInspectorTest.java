/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video.bitstream;

import static io.framelog.video.bitstream.BitWriter.annexB;
import static io.framelog.video.bitstream.Units.H264_B;
import static io.framelog.video.bitstream.Units.H264_IDR;
import static io.framelog.video.bitstream.Units.H264_P;
import static io.framelog.video.bitstream.Units.H264_PPS;
import static io.framelog.video.bitstream.Units.H265_IDR;
import static io.framelog.video.bitstream.Units.H265_PPS;
import static io.framelog.video.bitstream.Units.H265_TRAIL;
import static io.framelog.video.bitstream.Units.H265_VPS;
import static io.framelog.video.bitstream.Units.concat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.framelog.video.bitstream.AccessUnitException.Reason;
import org.junit.jupiter.api.Test;

class StreamInspectorTest {
  private static final byte[] DELIMITER = {0x09, (byte) 0xF0};
  private static final byte[] FILLER = {0x0C, (byte) 0xFF, (byte) 0x80};
  private static final byte[] TEMPORAL_DELIMITER = {0x12, 0x00};

  private static void assertRefused(
      StreamInspector inspector, byte[] unit, Reason reason, String message) {
    assertThatThrownBy(() -> inspector.inspect(unit))
        .isInstanceOfSatisfying(
            AccessUnitException.class, e -> assertThat(e.reason()).isEqualTo(reason))
        .hasMessage(message);
  }

  @Test
  void keyframeOfH264IsTakenApart() throws AccessUnitException {
    byte[] sps = Units.h264Sps(/* orderType= */ 2);

    AccessUnit unit =
        StreamInspector.h264().inspect(annexB(DELIMITER, sps, H264_PPS, H264_IDR, FILLER));

    assertThat(unit)
        .isEqualTo(
            new AccessUnit(
                /* keyframe= */ true,
                annexB(H264_IDR),
                annexB(sps, H264_PPS),
                1920,
                1080,
                /* reordered= */ false,
                /* afterGap= */ false,
                ColourCodes.UNSTATED));
  }

  @Test
  void parameterSetsAreCarriedToLaterUnits() throws AccessUnitException {
    StreamInspector inspector = StreamInspector.h264();
    byte[] sps = Units.h264Sps(/* orderType= */ 2);
    inspector.inspect(annexB(sps, H264_PPS, H264_IDR));

    AccessUnit unit = inspector.inspect(annexB(H264_P));

    assertThat(unit.keyframe()).isFalse();
    assertThat(unit.parameterSets()).isEqualTo(annexB(sps, H264_PPS));
    assertThat(unit.width()).isEqualTo(1920);
  }

  @Test
  void lostPictureOfH264IsMissedByItsNumber() throws AccessUnitException {
    StreamInspector inspector = StreamInspector.h264();
    byte[] sps = Units.h264Sps(/* orderType= */ 2);
    assertThat(inspector.inspect(annexB(sps, H264_PPS, Units.h264Idr())).afterGap()).isFalse();
    for (int number = 1; number < 20; number++) {
      assertThat(inspector.inspect(annexB(Units.h264P(number % 16))).afterGap()).isFalse();
    }

    assertThat(inspector.inspect(annexB(Units.h264P(5))).afterGap()).isTrue();
    assertThat(inspector.inspect(annexB(Units.h264P(6))).afterGap()).isFalse();
    assertThat(inspector.inspect(annexB(Units.h264Idr())).afterGap()).isFalse();
  }

  @Test
  void parameterSetsOfAnEarlierInspectorAreRemembered() throws AccessUnitException {
    byte[] h264 = annexB(Units.h264Sps(/* orderType= */ 2), H264_PPS);
    byte[] h265 = annexB(H265_VPS, Units.h265Sps(0), H265_PPS);
    byte[] av1 = Units.av1SequenceHeader();

    assertRemembered(StreamInspector.h264(), h264, annexB(H264_IDR));
    assertRemembered(StreamInspector.h265(), h265, annexB(H265_IDR));
    assertRemembered(StreamInspector.av1(), av1, Units.av1Frame(/* kind= */ 0, /* shown= */ true));
  }

  private static void assertRemembered(StreamInspector inspector, byte[] sets, byte[] keyframe)
      throws AccessUnitException {
    assertThat(inspector.parameterSets()).isEmpty();
    inspector.remember(sets);

    AccessUnit unit = inspector.inspect(keyframe);

    assertThat(unit.keyframe()).isTrue();
    assertThat(unit.width()).isEqualTo(1920);
    assertThat(unit.parameterSets()).isEqualTo(sets).isEqualTo(inspector.parameterSets());
  }

  @Test
  void keyframeWithParameterSetsOfItsOwnBeginsAfresh() throws AccessUnitException {
    StreamInspector inspector = StreamInspector.h264();
    inspector.inspect(annexB(Units.h264SpsOfId(0), H264_PPS, H264_IDR));

    AccessUnit unit = inspector.inspect(annexB(Units.h264SpsOfId(1), H264_PPS, H264_IDR));

    assertThat(unit.parameterSets()).isEqualTo(annexB(Units.h264SpsOfId(1), H264_PPS));
    assertThat(inspector.inspect(annexB(H264_P)).parameterSets()).isEqualTo(unit.parameterSets());
  }

  @Test
  void keyframesAreToldByThemselves() {
    byte[] key = Units.av1Frame(/* kind= */ 0, /* shown= */ true);
    assertThat(Keyframes.h264(annexB(DELIMITER, H264_PPS, H264_IDR))).isTrue();
    assertThat(Keyframes.h264(annexB(DELIMITER, H264_P))).isFalse();
    assertThat(Keyframes.h265(annexB(H265_VPS, H265_IDR))).isTrue();
    assertThat(Keyframes.h265(annexB(H265_TRAIL))).isFalse();
    assertThat(Keyframes.av1(concat(TEMPORAL_DELIMITER, key))).isTrue();
    assertThat(Keyframes.av1(Units.av1Frame(/* kind= */ 1, /* shown= */ true))).isFalse();
    byte[] noise = {0, 0, 1};
    assertThat(Keyframes.h264(noise) || Keyframes.h265(noise) || Keyframes.av1(noise)).isFalse();
  }

  @Test
  void coloursAreWhatTheStreamSays() throws AccessUnitException {
    byte[] h264 = annexB(Units.h264SpsOfColour(1, 13, 6), H264_PPS, H264_IDR);
    byte[] av1 =
        concat(
            Units.av1SequenceHeaderOfColour(9, 16, 9),
            Units.av1Frame(/* kind= */ 0, /* shown= */ true));

    assertThat(StreamInspector.h264().inspect(h264).colour())
        .isEqualTo(new ColourCodes(ColourCodes.Range.FULL, 1, 13, 6));
    assertThat(StreamInspector.av1().inspect(av1).colour())
        .isEqualTo(new ColourCodes(ColourCodes.Range.LIMITED, 9, 16, 9));
  }

  @Test
  void unitThatIsRefusedChangesNothing() throws AccessUnitException {
    StreamInspector inspector = StreamInspector.h264();
    byte[] sps = Units.h264Sps(/* orderType= */ 2);
    inspector.inspect(annexB(sps, H264_PPS, H264_IDR));

    assertRefused(
        inspector,
        annexB(Units.h264Sps(/* orderType= */ 0)),
        Reason.NO_PICTURE,
        "The H.264 access unit begins no picture in 0 units");

    assertThat(inspector.inspect(annexB(H264_P)).parameterSets()).isEqualTo(annexB(sps, H264_PPS));
  }

  @Test
  void sliceOfTypeBMeansReorderingUnlessTheStreamExcludesIt() throws AccessUnitException {
    for (byte[] ordered : new byte[][] {Units.h264Sps(2), Units.h264SpsReordering(0)}) {
      assertThat(StreamInspector.h264().inspect(annexB(ordered, H264_PPS, H264_B)).reordered())
          .isFalse();
    }
    for (byte[] open : new byte[][] {Units.h264Sps(0), Units.h264SpsReordering(2)}) {
      StreamInspector inspector = StreamInspector.h264();
      assertThat(inspector.inspect(annexB(open, H264_PPS, H264_IDR)).reordered()).isFalse();
      assertThat(inspector.inspect(annexB(H264_B)).reordered()).isTrue();
    }
  }

  @Test
  void twoPicturesAreNotOneAccessUnit() {
    assertRefused(
        StreamInspector.h264(),
        annexB(Units.h264Sps(0), H264_PPS, H264_IDR, H264_P),
        Reason.SEVERAL_PICTURES,
        "An H.264 access unit here is one whole frame, but 2 pictures begin in it");
    assertRefused(
        StreamInspector.h265(),
        annexB(H265_TRAIL, H265_TRAIL),
        Reason.SEVERAL_PICTURES,
        "An H.265 access unit is one picture, but 2 begin in it");
    assertRefused(
        StreamInspector.av1(),
        concat(Units.av1Frame(1, true), Units.av1Frame(1, true)),
        Reason.SEVERAL_PICTURES,
        "An AV1 temporal unit here shows one picture, but this shows 2");
  }

  @Test
  void keyframeOfH265IsTakenApart() throws AccessUnitException {
    byte[] sps = Units.h265Sps(/* reorderPictures= */ 0);
    StreamInspector inspector = StreamInspector.h265();

    AccessUnit unit = inspector.inspect(annexB(H265_VPS, sps, H265_PPS, H265_IDR));

    assertThat(unit)
        .isEqualTo(
            new AccessUnit(
                /* keyframe= */ true,
                annexB(H265_IDR),
                annexB(H265_VPS, sps, H265_PPS),
                1920,
                1080,
                /* reordered= */ false,
                /* afterGap= */ false,
                ColourCodes.UNSTATED));
    assertThat(inspector.inspect(annexB(H265_TRAIL)).keyframe()).isFalse();
  }

  @Test
  void parameterSetOfH265SaysWhetherPicturesAreReordered() throws AccessUnitException {
    byte[] unit = annexB(H265_VPS, Units.h265Sps(2), H265_PPS, H265_IDR);

    assertThat(StreamInspector.h265().inspect(unit).reordered()).isTrue();
  }

  @Test
  void keyframeOfAv1IsTakenApart() throws AccessUnitException {
    byte[] header = Units.av1SequenceHeader();
    byte[] key = Units.av1Frame(/* kind= */ 0, /* shown= */ true);
    StreamInspector inspector = StreamInspector.av1();

    AccessUnit unit = inspector.inspect(concat(TEMPORAL_DELIMITER, header, key));

    assertThat(unit)
        .isEqualTo(
            new AccessUnit(
                /* keyframe= */ true,
                concat(header, key),
                header,
                1920,
                1080,
                /* reordered= */ false,
                /* afterGap= */ false,
                ColourCodes.UNSTATED.with(ColourCodes.Range.LIMITED)));
    byte[] hidden = Units.av1Frame(/* kind= */ 1, /* shown= */ false);
    byte[] inter = Units.av1Frame(/* kind= */ 1, /* shown= */ true);
    assertThat(inspector.inspect(concat(hidden, inter)).keyframe()).isFalse();
  }

  @Test
  void unitThatShowsNothingIsNoAv1Picture() {
    assertRefused(
        StreamInspector.av1(),
        concat(Units.av1SequenceHeader(), Units.av1Frame(1, false)),
        Reason.NO_PICTURE,
        "The AV1 temporal unit shows no picture");
  }

  @Test
  void lengthsBeyondTheEndAreTruncation() {
    assertRefused(
        StreamInspector.av1(),
        new byte[] {0x32, 0x7F, 0},
        Reason.TRUNCATED,
        "The OBU at byte 0 has 127 bytes, but 1 are left");
    assertRefused(
        StreamInspector.av1(),
        new byte[] {0x32, -1, -1, -1, -1, -1, -1, -1, -1, -1},
        Reason.MALFORMED,
        "The size of the OBU at byte 0 does not end");
    assertRefused(
        StreamInspector.h264(),
        annexB(new byte[] {0x67, 100}),
        Reason.TRUNCATED,
        "The H.264 SPS ends before all of it was there");
    assertRefused(
        StreamInspector.h264(),
        new byte[] {0, 0, 0, 1},
        Reason.TRUNCATED,
        "The NAL unit at byte 4 is empty");
  }

  @Test
  void lengthPrefixedUnitsAreNotAnnexB() {
    assertRefused(
        StreamInspector.h264(),
        concat(new byte[] {0, 0, 0, (byte) H264_IDR.length}, H264_IDR),
        Reason.MALFORMED,
        "The 10 bytes do not begin with a start code (00 00 01), as annex B demands");
  }

  @Test
  void numberThatIsTooLongIsMalformed() {
    byte[] sps = new BitWriter().bits(24, 0x640028).bits(32, 0).bits(32, 0xFFFF).unit(0x67);

    assertRefused(
        StreamInspector.h264(),
        annexB(sps, H264_IDR),
        Reason.MALFORMED,
        "The H.264 SPS has an Exp-Golomb number of more than 32 bits");
  }
}

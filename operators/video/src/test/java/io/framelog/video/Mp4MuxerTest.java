/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class Mp4MuxerTest {
  private static final VideoSettings SETTINGS = VideoSettings.defaults();
  private static final EncoderChoice CHOICE = EncoderChoice.choose(SETTINGS);

  /** Jitter, a gap of one microsecond, one of six seconds, one of half an hour. */
  private static final long[] IRREGULAR = {
    0,
    33_301,
    66_702,
    66_703,
    100_011,
    6_100_011,
    6_133_344,
    1_806_133_344,
    1_806_170_000,
    1_806_200_007
  };

  private static List<byte[]> jpegs = List.of();
  private static EncodedGop first = gop(0, 0);
  private static EncodedGop second = first;

  @BeforeAll
  static void encode() {
    jpegs = Footage.jpegs(Footage.cup(), 10);
    first = gop(0, 6);
    second = gop(6, 10);
  }

  private static EncodedGop gop(int from, int to) {
    return GopEncoder.encode(
        Footage.files(jpegs.subList(from, to)), Footage.times(to - from), SETTINGS, CHOICE);
  }

  private static List<Sample> both() {
    List<Sample> samples = new ArrayList<>(first.samples());
    samples.addAll(second.samples());
    return samples;
  }

  private static DecoderConfig config() {
    return Objects.requireNonNull(first.config());
  }

  @Test
  void batchesOfTwoEncodersJoinInOneFileThatDecodesWholly() throws PictureException {
    assertThat(second.config()).isEqualTo(first.config());

    List<DecodedFrame> frames = Mp4s.decode(Mp4Muxer.mux(config(), IRREGULAR, both()));

    Psnr psnr = new Psnr();
    try (JpegDecoder decoder = new JpegDecoder()) {
      for (int i = 0; i < 10; i++) {
        psnr.add(decoder.decode(jpegs.get(i)), frames.get(i).picture());
      }
    }
    assertThat(frames).hasSize(10);
    assertThat(psnr.lumaDecibels()).isGreaterThan(36);
  }

  @Test
  void batchDecodesEquallyAloneAndWithinTheFile() {
    List<DecodedFrame> whole = Mp4s.decode(Mp4Muxer.mux(config(), IRREGULAR, both()));
    List<DecodedFrame> alone =
        Mp4s.decode(Mp4Muxer.mux(config(), Footage.times(4), second.samples()));

    assertThat(alone)
        .extracting(DecodedFrame::picture)
        .isEqualTo(whole.subList(6, 10).stream().map(DecodedFrame::picture).toList());
  }

  @Test
  void everyTimeIsReadBackExactly() {
    byte[] mp4 = Mp4Muxer.mux(config(), IRREGULAR, both());

    assertThat(Mp4s.decode(mp4).stream().mapToLong(DecodedFrame::ptsMicros).toArray())
        .isEqualTo(IRREGULAR);
  }

  @Test
  void packetsKeepTheirBytesTimesAndKeyframes() {
    byte[] mp4 = Mp4Muxer.mux(config(), IRREGULAR, both());

    List<Mp4s.Packet> packets = Mp4s.demux(mp4);

    assertThat(packets).hasSize(10);
    for (int i = 0; i < 10; i++) {
      Mp4s.Packet packet = packets.get(i);
      long next = i < 9 ? IRREGULAR[i + 1] : IRREGULAR[9] + Mp4Muxer.NOMINAL_DURATION_MICROS;
      assertThat(packet.pts()).isEqualTo(IRREGULAR[i]);
      assertThat(packet.dts()).isEqualTo(IRREGULAR[i]);
      assertThat(packet.duration()).isEqualTo(next - IRREGULAR[i]);
      assertThat(packet.keyframe()).isEqualTo(i == 0 || i == 6);
      assertThat(packet.data()).isEqualTo(both().get(i).data());
    }
  }

  @Test
  void indexComesBeforeTheData() {
    byte[] mp4 = Mp4Muxer.mux(config(), IRREGULAR, both());

    assertThat(Mp4s.topLevelBoxes(mp4)).containsExactly("ftyp", "moov", "free", "mdat");
  }

  @Test
  void fileHasNoEditListAndIsTaggedAsFullRangeBt601() {
    byte[] mp4 = Mp4Muxer.mux(config(), IRREGULAR, both());

    String text = new String(mp4, StandardCharsets.ISO_8859_1);
    assertThat(text).doesNotContain("elst").contains("av01").contains("av1C");
    // primaries BT.709, curve sRGB, matrix BT.601 (625 lines), full range
    assertThat(text).contains("colrnclx\0\u0001\0\r\0\u0005\u0080");
    assertThat(Mp4s.colourOfFirstFrame(mp4)).isEqualTo("pc bt470bg bt709 iec61966-2-1");
  }

  @Test
  void sameInputGivesTheSameBytes() {
    assertThat(Mp4Muxer.mux(config(), IRREGULAR, both()))
        .isEqualTo(Mp4Muxer.mux(config(), IRREGULAR, both()));
  }

  @Test
  void oneSampleMakesAFile() {
    byte[] mp4 = Mp4Muxer.mux(config(), new long[] {0}, first.samples().subList(0, 1));

    assertThat(Mp4s.decode(mp4)).extracting(DecodedFrame::ptsMicros).containsExactly(0L);
  }

  @Test
  void fileWithoutSamplesIsRefused() {
    assertThatThrownBy(() -> Mp4Muxer.mux(config(), new long[0], List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "An MP4 needs at least one sample and one time for each, but got 0 samples and 0 times");
  }

  @Test
  void fileThatDoesNotStartWithAKeyframeIsRefused() {
    assertThatThrownBy(() -> Mp4Muxer.mux(config(), new long[] {0}, first.samples().subList(1, 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The first sample must be a keyframe, but is not");
  }

  @Test
  void timesThatDoNotStartAtZeroAreRefused() {
    assertThatThrownBy(() -> Mp4Muxer.mux(config(), new long[] {5}, first.samples().subList(0, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The times of an MP4 start at 0, but the first is 5");
  }

  @Test
  void gapBeyondWhatADurationHoldsIsRefused() {
    long[] apart = {0, Mp4Muxer.MAX_GAP_MICROS + 1};

    assertThatThrownBy(() -> Mp4Muxer.mux(config(), apart, first.samples().subList(0, 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Frames of an MP4 are at most 2147483646 µs apart, but [1] comes 2147483647 µs after the one before; cut the file there");
  }

  @Test
  void largestGapIsExact() {
    long[] apart = {0, Mp4Muxer.MAX_GAP_MICROS};

    byte[] mp4 = Mp4Muxer.mux(config(), apart, first.samples().subList(0, 2));

    assertThat(Mp4s.demux(mp4)).extracting(Mp4s.Packet::pts).containsExactly(0L, apart[1]);
  }
}

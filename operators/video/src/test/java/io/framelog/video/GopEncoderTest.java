/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.framelog.video.RejectedPicture.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GopEncoderTest {
  private static final VideoSettings SETTINGS = VideoSettings.defaults();
  private static final EncoderChoice CHOICE = EncoderChoice.choose(SETTINGS);

  private static List<byte[]> jpegs = List.of();

  @BeforeAll
  static void readClip() {
    jpegs = Footage.jpegs(Footage.cup(), 24);
  }

  private static EncodedGop encode(List<byte[]> batch) {
    return GopEncoder.encode(Footage.files(batch), Footage.times(batch.size()), SETTINGS, CHOICE);
  }

  private static List<DecodedFrame> decode(EncodedGop gop) {
    DecoderConfig config = Objects.requireNonNull(gop.config());
    return Mp4s.decode(Mp4Muxer.mux(config, Footage.times(gop.samples().size()), gop.samples()));
  }

  private static double lumaDecibels(List<byte[]> batch, List<DecodedFrame> frames)
      throws PictureException {
    Psnr psnr = new Psnr();
    assertThat(frames).hasSameSizeAs(batch);
    try (JpegDecoder decoder = new JpegDecoder()) {
      for (int i = 0; i < batch.size(); i++) {
        psnr.add(decoder.decode(batch.get(i)), frames.get(i).picture());
      }
    }
    return psnr.lumaDecibels();
  }

  @Test
  void everyPictureBecomesOneSampleInOrderAndOnlyTheFirstIsAKeyframe() {
    EncodedGop gop = encode(jpegs);

    assertThat(gop.rejected()).isEmpty();
    assertThat(gop.samples())
        .extracting(Sample::inputIndex)
        .containsExactlyElementsOf(IntStream.range(0, 24).boxed().toList());
    assertThat(gop.samples().get(0).keyframe()).isTrue();
    assertThat(gop.samples().subList(1, 24)).noneMatch(Sample::keyframe);
    DecoderConfig config = Objects.requireNonNull(gop.config());
    assertThat(config.codec()).isEqualTo(VideoCodec.AV1);
    assertThat(config.width()).isEqualTo(640);
    assertThat(config.height()).isEqualTo(480);
    assertThat(gop.fingerprint())
        .isEqualTo(
            new EncoderFingerprint(
                "libsvtav1", "crf=35 preset=8 svtav1-params=lp=1", CHOICE.version(), ""));
    assertThat(Objects.requireNonNull(gop.fingerprint()).description())
        .isEqualTo("%s crf=35 preset=8 svtav1-params=lp=1", CHOICE.description())
        .startsWith("libsvtav1 (FFmpeg ");
  }

  @Test
  void decodedVideoLooksLikeTheJpegs() throws PictureException {
    assertThat(lumaDecibels(jpegs, decode(encode(jpegs)))).isGreaterThan(36);
  }

  @Test
  void sameInputGivesTheSameBytes() {
    assertThat(encode(jpegs)).isEqualTo(encode(jpegs));
  }

  @Test
  void higherQualityIsLargerAndCloser() throws PictureException {
    VideoSettings better = VideoSettings.builder().quality(80).build();
    EncodedGop plain = encode(jpegs);
    EncodedGop fine = GopEncoder.encode(Footage.files(jpegs), Footage.times(24), better, CHOICE);

    assertThat(bytes(fine)).isGreaterThan(bytes(plain));
    assertThat(lumaDecibels(jpegs, decode(fine)))
        .isGreaterThan(lumaDecibels(jpegs, decode(plain)) + 1);
  }

  private static long bytes(EncodedGop gop) {
    return gop.samples().stream().mapToLong(sample -> sample.data().length).sum();
  }

  @Test
  void decoderConfigurationDependsNeitherOnTheLengthOfTheBatchNorOnItsTimes() {
    Set<DecoderConfig> configs = new HashSet<>();
    for (int length : new int[] {1, 2, 3, 16, 24}) {
      long[] times = Footage.times(length);
      times[length - 1] += 40_000_000L * length;
      EncodedGop gop =
          GopEncoder.encode(Footage.files(jpegs.subList(0, length)), times, SETTINGS, CHOICE);
      assertThat(gop.samples()).hasSize(length);
      configs.add(Objects.requireNonNull(gop.config()));
    }
    assertThat(configs).hasSize(1);
  }

  @Test
  void samplesDoNotDependOnTheTimes() {
    long[] irregular = new long[24];
    for (int i = 0; i < 24; i++) {
      irregular[i] = 1_700_000_000_000_000L + 7L * i * i * i;
    }
    irregular[0] -= 1;

    assertThat(GopEncoder.encode(Footage.files(jpegs), irregular, SETTINGS, CHOICE))
        .isEqualTo(encode(jpegs));
  }

  @Test
  void batchLongerThanTheUsualKeyframeIntervalHasOneKeyframe() {
    List<byte[]> batch = new ArrayList<>();
    byte[] small = Jpegs.encode(Jpegs.gradient(64, 48, ChromaLayout.YUV420));
    for (int i = 0; i < 400; i++) {
      batch.add(small);
    }

    EncodedGop gop = encode(batch);

    assertThat(gop.samples()).hasSize(400);
    assertThat(gop.samples()).filteredOn(Sample::keyframe).hasSize(1);
  }

  @Test
  void brokenPictureIsRejectedAndTheRestIsEncoded() throws PictureException {
    List<byte[]> batch = new ArrayList<>(jpegs.subList(0, 6));
    batch.set(0, new byte[0]);
    batch.set(3, Arrays.copyOf(batch.get(3), 900));

    EncodedGop gop = encode(batch);

    assertThat(gop.samples()).extracting(Sample::inputIndex).containsExactly(1, 2, 4, 5);
    assertThat(gop.samples().get(0).keyframe()).isTrue();
    assertThat(gop.rejected())
        .containsExactly(
            new RejectedPicture(0, Reason.UNDECODABLE, "The picture has no bytes"),
            new RejectedPicture(
                3,
                Reason.UNDECODABLE,
                "The 900 bytes are no whole JPEG: there is no end marker (FF D9)"));
    List<byte[]> good = List.of(batch.get(1), batch.get(2), batch.get(4), batch.get(5));
    assertThat(lumaDecibels(good, decode(gop))).isGreaterThan(36);
  }

  @Test
  void pictureOfAnotherSizeIsRejected() {
    List<byte[]> batch = new ArrayList<>(jpegs.subList(0, 3));
    batch.add(1, Jpegs.encode(Jpegs.gradient(320, 240, ChromaLayout.YUV420)));

    EncodedGop gop = encode(batch);

    assertThat(gop.samples()).extracting(Sample::inputIndex).containsExactly(0, 2, 3);
    assertThat(gop.rejected())
        .containsExactly(
            new RejectedPicture(
                1, Reason.SIZE_CHANGED, "The batch is 640x480, but the picture is 320x240"));
  }

  @Test
  void batchWithoutAGoodPictureHasNoSamplesAndNoConfiguration() {
    byte[] tiny = Jpegs.encode(Jpegs.gradient(8, 8, ChromaLayout.YUV420));

    EncodedGop gop = encode(List.of(tiny, new byte[] {1, 2, 3}));

    assertThat(gop.config()).isNull();
    assertThat(gop.samples()).isEmpty();
    assertThat(gop.rejected())
        .extracting(RejectedPicture::reason)
        .containsExactly(Reason.SIZE_UNSUPPORTED, Reason.UNDECODABLE);
    assertThat(gop.rejected().get(0).message())
        .isEqualTo(
            "libsvtav1 takes 16 to 8192 pixels a side and at most 35651584 in all, but the picture is 8x8");
    assertThat(encode(List.of()).samples()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"16, 16", "17, 23", "63, 47", "16, 720", "1280, 16"})
  void smallAndOddSizesSurviveTheRoundTrip(int width, int height) throws PictureException {
    int evenWidth = width + (width & 1);
    int evenHeight = height + (height & 1);
    byte[] even = Jpegs.encode(Jpegs.gradient(evenWidth, evenHeight, ChromaLayout.YUV420));
    List<byte[]> batch =
        List.of(Jpegs.claimSize(even, width, height), Jpegs.claimSize(even, width, height));

    EncodedGop gop = encode(batch);

    assertThat(gop.rejected()).isEmpty();
    List<DecodedFrame> frames = decode(gop);
    assertThat(frames.get(1).picture().width()).isEqualTo(width);
    assertThat(frames.get(1).picture().height()).isEqualTo(height);
    assertThat(lumaDecibels(batch, frames)).isGreaterThan(30);
  }

  @Test
  void grayPicturesKeepTheirLumaAndHaveNeutralChroma() throws PictureException {
    List<byte[]> batch =
        List.of(Footage.chessboard("left", "01"), Footage.chessboard("left", "02"));

    List<DecodedFrame> frames = decode(encode(batch));

    assertThat(lumaDecibels(batch, frames)).isGreaterThan(34);
    byte[] planes = frames.get(1).picture().planes();
    assertThat(planes).hasSize(640 * 480 * 3 / 2);
    for (int i = 640 * 480; i < planes.length; i++) {
      assertThat(planes[i] & 0xFF).isBetween(127, 129);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"YUV420", "YUV422", "YUV444"})
  void colourAndRangeSurviveEverySubsampling(ChromaLayout layout) {
    RawPicture source = Jpegs.gradient(128, 96, layout);
    byte[] jpeg = Jpegs.encode(source);

    RawPicture decoded = decode(encode(List.of(jpeg, jpeg))).get(1).picture();

    assertThat(decoded.layout()).isEqualTo(ChromaLayout.YUV420);
    int luma = 128 * 96;
    int sourceChroma = (source.planes().length - luma) / 2;
    int chroma = luma / 4;
    assertThat(mean(decoded, 0, luma)).isCloseTo(mean(source, 0, luma), within(1.0));
    assertThat(mean(decoded, luma, chroma))
        .isCloseTo(mean(source, luma, sourceChroma), within(1.0));
    assertThat(mean(decoded, luma + chroma, chroma))
        .isCloseTo(mean(source, luma + sourceChroma, sourceChroma), within(1.0));
  }

  private static double mean(RawPicture picture, int offset, int length) {
    long sum = 0;
    for (int i = 0; i < length; i++) {
      sum += picture.planes()[offset + i] & 0xFF;
    }
    return (double) sum / length;
  }

  @Test
  void orientationTagDoesNotReachTheVideo() {
    List<byte[]> turned = jpegs.stream().map(jpeg -> Jpegs.withOrientation(jpeg, 6)).toList();

    assertThat(encode(turned)).isEqualTo(encode(jpegs));
  }

  @Test
  void timesThatDoNotIncreaseAreRefused() {
    assertThatThrownBy(
            () ->
                GopEncoder.encode(
                    Footage.files(jpegs.subList(0, 3)),
                    new long[] {0, 40_000, 40_000},
                    SETTINGS,
                    CHOICE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ptsMicros must be strictly increasing, but [2] is 40000 after 40000");
  }

  @Test
  void missingTimesAreRefused() {
    assertThatThrownBy(
            () -> GopEncoder.encode(Footage.files(jpegs), new long[] {0}, SETTINGS, CHOICE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Each picture needs one time, but got 24 pictures and 1 times");
  }

  @Test
  void choiceOfAnUnknownEncoderIsRefused() {
    EncoderChoice unknown = new EncoderChoice("av1_imaginary", "none", List.of());

    assertThatThrownBy(
            () -> GopEncoder.encode(Footage.files(jpegs), Footage.times(24), SETTINGS, unknown))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Framelog knows no encoder av1_imaginary");
  }
}

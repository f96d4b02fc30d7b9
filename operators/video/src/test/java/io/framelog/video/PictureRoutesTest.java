/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.video.ColourSpec.Matrix;
import io.framelog.video.ColourSpec.Range;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every kind of picture through every kind of output: a colour chart goes in, and what comes out is
 * looked at with other decoders.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PictureRoutesTest {
  /**
   * Stricter than 3 in the mean and 6 at most, which is what may be seen side by side: a wrong
   * range stays below those.
   */
  private static final double MAX_MEAN_DIFFERENCE = 1;

  private static final double MAX_DIFFERENCE = 2.5;

  private static final int QUALITY = 90;
  private static final Set<String> CROSSED = new ConcurrentSkipListSet<>();

  private enum Output {
    RAW,
    JPEG,
    PNG,
    AV1,
    H264
  }

  private static String cell(Enum<?> input, Output output) {
    return input + " to " + output;
  }

  @TestFactory
  @Order(1)
  Stream<DynamicTest> chartSurvives() {
    return Stream.concat(Arrays.stream(PixelLayout.values()), Arrays.stream(SampleFiles.values()))
        .flatMap(
            input ->
                Arrays.stream(Output.values())
                    .map(
                        output ->
                            DynamicTest.dynamicTest(
                                cell(input, output), () -> chartSurvives(input, output))));
  }

  private static void chartSurvives(Enum<?> input, Output output) throws PictureException {
    RgbImage chart = ColourChart.image();
    SourcePicture picture;
    boolean gray;
    if (input instanceof PixelLayout layout) {
      picture = SamplePixels.of(chart, layout);
      gray = !layout.hasColours();
    } else {
      SampleFiles kind = (SampleFiles) input;
      picture = new PictureFile(kind.of(chart));
      gray = kind.gray();
    }
    RgbImage expected = gray ? green(chart) : chart;

    RgbImage shown = shown(input, picture, output);

    DoubleSummaryStatistics difference = ColourChart.differences(expected, shown);
    // mosaics lose their edges: the chart's patches meet within a pixel
    boolean mosaic = input instanceof PixelLayout layout && layout.bayer();
    assertThat(difference.getAverage())
        .as("mean CIEDE2000")
        .isLessThanOrEqualTo(MAX_MEAN_DIFFERENCE);
    assertThat(difference.getMax()).as("largest CIEDE2000").isLessThanOrEqualTo(MAX_DIFFERENCE);
    assertThat(expected.lumaDecibels(shown)).as("PSNR").isGreaterThan(mosaic ? 24 : 34);
    assertThat(expected.similarity(shown)).as("SSIM").isGreaterThan(mosaic ? 0.7 : 0.97);
    CROSSED.add(cell(input, output));
  }

  private static RgbImage green(RgbImage chart) {
    RgbImage gray = RgbImage.black(chart.width(), chart.height());
    for (int y = 0; y < chart.height(); y++) {
      for (int x = 0; x < chart.width(); x++) {
        double value = chart.pixel(x, y)[1];
        gray.set(x, y, value, value, value);
      }
    }
    return gray;
  }

  private static RgbImage shown(Enum<?> input, SourcePicture picture, Output output)
      throws PictureException {
    PictureSettings settings = PictureSettings.defaults();
    switch (output) {
      case RAW -> {
        try (PixelDecoder decoder = new PixelDecoder(settings)) {
          PixelBuffer pixels = decoder.decode(picture);
          boolean converted = pixels.colour().matrix() != Matrix.BT601 && input == PixelLayout.I420;
          assertThat(pixels.layout()).isEqualTo(converted ? PixelLayout.RGB8 : rawLayout(input));
          assertThat(pixels.rowStride())
              .isEqualTo((int) pixels.layout().minRowStride(pixels.width()));
          return ReferenceRgb.ofPixels(pixels);
        }
      }
      case JPEG -> {
        return file(picture, new ImageFileSettings.Jpeg(QUALITY, null));
      }
      case PNG -> {
        return file(picture, ImageFileSettings.Png.defaults());
      }
      case AV1 -> {
        return video(picture, VideoCodec.AV1);
      }
      case H264 -> {
        return video(picture, VideoCodec.H264);
      }
    }
    throw new AssertionError(output);
  }

  /** The layout of raw pixels made of that input, as {@link PixelDecoder} documents it. */
  private static PixelLayout rawLayout(Enum<?> input) {
    if (input instanceof SampleFiles file) {
      return file.layout();
    }
    PixelLayout layout = (PixelLayout) input;
    return switch (layout) {
      case MONO16_BE -> PixelLayout.MONO16_LE;
      case UYVY -> PixelLayout.YUYV;
      case NV21 -> PixelLayout.NV12;
      case RGB8,
          BGR8,
          RGBA8,
          BGRA8,
          RGB16_LE,
          RGBA16_LE,
          MONO8,
          MONO16_LE,
          YUYV,
          NV12,
          I420,
          I422,
          I444,
          BAYER_RGGB8,
          BAYER_BGGR8,
          BAYER_GBRG8,
          BAYER_GRBG8 ->
          layout;
    };
  }

  private static RgbImage file(SourcePicture picture, ImageFileSettings files)
      throws PictureException {
    try (ImageEncoder encoder = new ImageEncoder(files, PictureSettings.defaults())) {
      byte[] file = encoder.encode(picture);
      if (picture instanceof PictureFile given && files.matches(given)) {
        // passes through; the JDK does not read every kind of JPEG, but what it wrote is known
        assertThat(file).isSameAs(given.bytes());
        try (PixelDecoder decoder = new PixelDecoder(PictureSettings.defaults())) {
          return ReferenceRgb.ofPixels(decoder.decode(new PictureFile(file)));
        }
      }
      return ReferenceRgb.ofFile(file);
    }
  }

  private static RgbImage video(SourcePicture picture, VideoCodec codec) {
    VideoSettings settings =
        VideoSettings.builder()
            .codec(codec)
            .encoders(List.of(codec == VideoCodec.AV1 ? "libsvtav1" : "libopenh264"))
            .quality(QUALITY)
            .build();
    EncodedGop gop =
        GopEncoder.encode(
            List.of(picture, picture), Footage.times(2), settings, EncoderChoice.choose(settings));
    assertThat(gop.rejected()).isEmpty();
    DecoderConfig config = Objects.requireNonNull(gop.config());
    return ReferenceRgb.ofVideo(Mp4Muxer.mux(config, Footage.times(2), gop.samples()));
  }

  /** The check above is worth something only if these fail it. */
  @ParameterizedTest
  @CsvSource({
    "LIMITED, BT601, FULL, BT601",
    "FULL, BT601, LIMITED, BT601",
    "LIMITED, BT601, LIMITED, BT709",
    "LIMITED, BT709, LIMITED, BT601",
    "FULL, BT601, FULL, BT2020",
  })
  void wrongRangeOrMatrixFlagIsFound(
      Range madeRange, Matrix madeMatrix, Range statedRange, Matrix statedMatrix)
      throws PictureException {
    RgbImage chart = ColourChart.image();
    ColourSpec made = ColourSpec.SRGB.with(madeRange, madeMatrix);
    PixelBuffer right = SamplePixels.of(chart, PixelLayout.I420, made, /* padding= */ 0);
    PixelBuffer wrong =
        new PixelBuffer(
            right.width(),
            right.height(),
            right.layout(),
            right.rowStride(),
            made.with(statedRange, statedMatrix),
            right.bytes(),
            right.offset());
    for (Output output : Output.values()) {
      DoubleSummaryStatistics good =
          ColourChart.differences(chart, shown(PixelLayout.I420, right, output));
      DoubleSummaryStatistics bad =
          ColourChart.differences(chart, shown(PixelLayout.I420, wrong, output));
      assertThat(good.getAverage()).as("%s", output).isLessThan(MAX_MEAN_DIFFERENCE);
      assertThat(good.getMax()).as("%s", output).isLessThan(MAX_DIFFERENCE);
      assertThat(bad.getAverage()).as("%s", output).isGreaterThan(1.5 * MAX_MEAN_DIFFERENCE);
      assertThat(bad.getMax()).as("%s", output).isGreaterThan(1.2 * MAX_DIFFERENCE);
    }
  }

  @Test
  @Order(2)
  void noCellWasMissed() {
    Set<String> cells = new TreeSet<>();
    for (Output output : Output.values()) {
      for (PixelLayout layout : PixelLayout.values()) {
        cells.add(cell(layout, output));
      }
      for (SampleFiles kind : SampleFiles.values()) {
        cells.add(cell(kind, output));
      }
    }
    assertThat(CROSSED).hasSize(cells.size()).containsExactlyElementsOf(cells);
  }
}

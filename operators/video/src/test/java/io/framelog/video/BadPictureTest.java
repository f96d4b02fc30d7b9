/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.framelog.video.ColourSpec.Matrix;
import io.framelog.video.ColourSpec.Primaries;
import io.framelog.video.ColourSpec.Range;
import io.framelog.video.RejectedPicture.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BadPictureTest {
  private static final VideoSettings VIDEO = VideoSettings.defaults();

  private final PixelDecoder decoder = new PixelDecoder(PictureSettings.defaults());

  @AfterEach
  void close() {
    decoder.close();
  }

  private void decode(byte[] file) throws PictureException {
    assertThat(decoder.decode(new PictureFile(file)).bytes()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"60000, 60000", "16384, 16384", "100000, 1"})
  void hugeClaimedSizeIsRefusedBeforeItTakesMemory(int width, int height) {
    byte[] png = Pngs.claiming(width, height);
    assertThat(png).hasSizeLessThan(1024);

    assertThatThrownBy(() -> decode(png))
        .isInstanceOf(PictureException.class)
        .hasMessageStartingWith("The " + png.length + " bytes are no PNG that decodes, ");
  }

  @Test
  void theWordsOfTheDecoderAreInTheMessage() {
    assertThatThrownBy(() -> decode(Pngs.claiming(60000, 60000)))
        .hasMessageContaining("Picture size 60000x60000 is invalid");
  }

  @ParameterizedTest
  @EnumSource(names = {"PNG_RGB", "PNG_GRAY_16", "WEBP_LOSSY", "WEBP_LOSSLESS", "JPEG_422"})
  void cutFilesAreRefusedWhereverTheyAreCut(SampleFiles kind) {
    byte[] file = kind.of(ColourChart.image());
    for (int parts = 1; parts < 20; parts++) {
      byte[] part = Arrays.copyOf(file, file.length * parts / 20);
      assertThatThrownBy(() -> decode(part)).isInstanceOf(PictureException.class);
    }
    byte[] almost = Arrays.copyOf(file, file.length - 1);
    assertThatThrownBy(() -> decode(almost))
        .isInstanceOf(PictureException.class)
        .hasMessageStartingWith("The " + almost.length + " bytes are no whole ");
  }

  @Test
  void aDamagedChunkNamesItselfAndItsPlace() {
    byte[] png = SampleFiles.PNG_RGB.of(ColourChart.image());
    png[20] ^= 1;

    assertThatThrownBy(() -> decode(png))
        .isInstanceOf(PictureException.class)
        .hasMessageMatching(
            "The PNG is damaged: its chunk IHDR at 8 states the checksum [0-9a-f]{8}, but has [0-9a-f]{8}");
  }

  @Test
  void bytesOfAnotherKindAreRefusedByTheirBeginning() {
    assertThatThrownBy(
            () -> decode("GIF89a, once".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
        .isInstanceOf(PictureException.class)
        .hasMessage(
            "The 12 bytes are no JPEG, PNG or WebP file: none begins with 47 49 46 38 39 61 2C 20");
    assertThatThrownBy(() -> decode(new byte[0]))
        .isInstanceOf(PictureException.class)
        .hasMessage("The picture has no bytes");
  }

  @ParameterizedTest
  @EnumSource
  void flippedBytesEitherDecodeOrAreRefused(SampleFiles kind) {
    byte[] file = kind.of(ColourChart.image());
    Random random = new Random(7);
    int refused = 0;
    for (int round = 0; round < 60; round++) {
      byte[] damaged = file.clone();
      for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      try {
        decode(damaged);
      } catch (PictureException e) {
        refused++;
      }
    }
    assertThat(refused).isPositive();
  }

  @Test
  void compressedTextThatWouldFillMemoryIsNotUnpacked() throws PictureException {
    byte[] png = SampleFiles.PNG_RGB.of(ColourChart.image());
    byte[] broken = Pngs.withChunk(png, "zTXt", new byte[] {'a', 0, 0, 1, 2, 3});

    decode(broken);
  }

  @Test
  void goodPicturesGoOutWhateverTheOthersAre() {
    RgbImage chart = ColourChart.image();
    PixelBuffer limited = SamplePixels.of(chart, PixelLayout.NV12);
    ColourSpec wide =
        new ColourSpec(Range.LIMITED, Matrix.BT601, Primaries.BT2020, ColourSpec.Transfer.SRGB);
    List<SourcePicture> batch =
        List.of(
            new PictureFile(new byte[] {1, 2, 3}),
            limited,
            new PictureFile(SampleFiles.JPEG_420.of(chart)),
            PixelBuffer.packed(32, 32, PixelLayout.MONO8, new byte[32 * 32]),
            SamplePixels.of(chart, PixelLayout.NV12, wide, /* padding= */ 0),
            new PictureFile(Arrays.copyOf(SampleFiles.PNG_RGB.of(chart), 99)),
            SamplePixels.of(chart, PixelLayout.RGB8));

    EncodedGop gop = GopEncoder.encode(batch, Footage.times(7), VIDEO, EncoderChoice.choose(VIDEO));

    assertThat(gop.samples()).extracting(Sample::inputIndex).containsExactly(1, 2, 6);
    assertThat(gop.rejected())
        .extracting(RejectedPicture::inputIndex, RejectedPicture::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(0, Reason.UNDECODABLE),
            org.assertj.core.groups.Tuple.tuple(3, Reason.SIZE_CHANGED),
            org.assertj.core.groups.Tuple.tuple(4, Reason.COLOUR_CHANGED),
            org.assertj.core.groups.Tuple.tuple(5, Reason.UNDECODABLE));
    assertThat(gop.rejected().get(2).message())
        .isEqualTo(
            "The batch has LIMITED range, matrix BT601, primaries BT709, curve SRGB, but the picture has LIMITED range, matrix BT601, primaries BT2020, curve SRGB");
    DecoderConfig config = Objects.requireNonNull(gop.config());
    assertThat(config.colour()).isEqualTo(limited.colour());
    RgbImage last = ReferenceRgb.ofVideo(Mp4Muxer.mux(config, Footage.times(3), gop.samples()));
    assertThat(ColourChart.differences(chart, last).getMax())
        .as("RGB brought to the range and matrix of the batch")
        .isLessThan(4);
  }
}

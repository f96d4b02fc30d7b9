/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Awkward picture files from the folder that {@code -Dframelog.footage} names. */
class PictureZooTest {
  /** What the decoder refuses although the files are in order, with the reason it gives. */
  private static final Map<String, String> REFUSED =
      Map.of("arithmetic.jpg", "unsupported coding type (c9)");

  @TestFactory
  Stream<DynamicTest> everyPictureDecodesOrIsRefused() {
    var files =
        Stream.of("jpeg-zoo/real", "jpeg-zoo/made")
            .flatMap(
                folder ->
                    Stream.of(".jpg", ".png")
                        .flatMap(suffix -> Footage.further(folder, suffix).stream()))
            .toList();
    Assumptions.assumeFalse(files.isEmpty(), "-Dframelog.footage names no folder with a jpeg-zoo");
    return files.stream()
        .map(file -> DynamicTest.dynamicTest(name(file), () -> decodesOrIsRefused(file)));
  }

  private static void decodesOrIsRefused(Path file) {
    String refusal = REFUSED.get(name(file));
    PictureFile picture = new PictureFile(Footage.bytes(file));
    ImageFileSettings png = ImageFileSettings.Png.defaults();
    try (PixelDecoder decoder = new PixelDecoder(PictureSettings.defaults());
        ImageEncoder encoder = new ImageEncoder(png, PictureSettings.defaults())) {
      PixelBuffer pixels = decoder.decode(picture);
      assertThat(refusal).as("expected refusal of %s", pixels).isNull();
      assertThat(ShownPixels.shows(pixels)).as("%s is shown by Rerun", pixels).isTrue();
      RgbImage shown = ReferenceRgb.ofPixels(pixels);
      RgbImage written = ReferenceRgb.ofFile(encoder.encode(picture));
      // alike but for chroma, which the one repeats and the other blends
      assertThat(shown.lumaDecibels(written)).isGreaterThan(30);
    } catch (PictureException e) {
      if (refusal != null) {
        assertThat(e).hasMessageContaining(refusal);
      } else {
        assertThat(name(file)).as(e.getMessage()).startsWith("bad-");
      }
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}

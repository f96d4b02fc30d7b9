/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BarcodeTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 255, 256, 0xA65A, Barcode.MAX_NUMBER})
  void numberSurvivesJpeg(int number) throws IOException {
    assertThat(Barcode.read(decoded(Barcode.jpeg(number)))).hasValue(number);
  }

  @Test
  void numberSurvivesScaling() throws IOException {
    BufferedImage frame = decoded(Barcode.jpeg(4711));

    assertThat(Barcode.read(scaled(frame, 97, 64))).hasValue(4711);
    assertThat(Barcode.read(scaled(frame, 1280, 720))).hasValue(4711);
  }

  @Test
  void pythonReadsTheSameNumbersOffScreenshots(@TempDir Path folder) throws IOException {
    RerunOracle.assumeAvailable();
    List<Path> shots = new ArrayList<>();
    for (int number : new int[] {0, 4711, Barcode.MAX_NUMBER}) {
      // As in the viewer: the decoded picture, scaled, somewhere on a green page.
      BufferedImage page = new BufferedImage(480, 320, BufferedImage.TYPE_INT_RGB);
      Graphics2D graphics = page.createGraphics();
      graphics.setColor(Color.GREEN);
      graphics.fillRect(0, 0, page.getWidth(), page.getHeight());
      graphics.drawImage(scaled(decoded(Barcode.jpeg(number)), 431, 239), 23, 40, null);
      graphics.dispose();
      Path shot = folder.resolve(number + ".png");
      ImageIO.write(page, "png", shot.toFile());
      shots.add(shot);
    }
    Path plain = Files.write(folder.resolve("plain.png"), Barcode.png(12345));
    shots.add(plain);

    assertThat(RerunViewer.readBarcodes(shots))
        .containsExactly(
            OptionalInt.of(0),
            OptionalInt.of(4711),
            OptionalInt.of(Barcode.MAX_NUMBER),
            OptionalInt.of(12345));
  }

  @Test
  void pictureWithoutBarcodeHasNoNumber(@TempDir Path folder) throws IOException {
    BufferedImage black =
        new BufferedImage(Barcode.WIDTH, Barcode.HEIGHT, BufferedImage.TYPE_INT_RGB);
    assertThat(Barcode.read(black)).isEmpty();

    RerunOracle.assumeAvailable();
    Path shot = folder.resolve("black.png");
    ImageIO.write(black, "png", shot.toFile());
    assertThat(RerunViewer.readBarcode(shot)).isEmpty();
  }

  @Test
  void rgbBytesAreThePicture() {
    byte[] rgb = Barcode.rgb(7);

    assertThat(rgb).hasSize(3 * Barcode.WIDTH * Barcode.HEIGHT).startsWith(255, 0, 255);
    int firstBlock = 3 * (16 * Barcode.WIDTH + 16);
    assertThat(rgb[firstBlock]).isEqualTo((byte) 235);
  }

  @Test
  void numberThatDoesNotFitIsRefused() {
    assertThatThrownBy(() -> Barcode.picture(65536))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Frame number must be 0 to 65535 but was 65536");
  }

  private static BufferedImage decoded(byte[] picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture));
  }

  private static BufferedImage scaled(BufferedImage image, int width, int height) {
    BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = scaled.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return scaled;
  }
}

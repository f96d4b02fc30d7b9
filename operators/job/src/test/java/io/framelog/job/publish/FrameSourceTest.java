/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.framelog.video.JpegDecoder;
import io.framelog.video.RawPicture;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameSourceTest {
  @TempDir Path folder;

  @Test
  void picturesComeInTheOrderOfTheirNames() throws Exception {
    picture("b.jpg", "jpg", 32);
    picture("c.PNG", "png", 48);
    picture("a.jpeg", "jpg", 16);
    Files.writeString(folder.resolve("notes.txt"), "no picture");
    Files.writeString(folder.resolve(".hidden.jpg"), "not looked at");

    assertThat(frames()).extracting(SourceFrame::name).containsExactly("a.jpeg", "b.jpg", "c.PNG");
    assertThat(frames()).allSatisfy(frame -> assertThat(frame.ptsNanos()).isEmpty());
  }

  @Test
  void jpegGoesOutByteForByte() throws Exception {
    Path file = picture("a.jpg", "jpg", 32);

    assertThat(frames())
        .singleElement()
        .extracting(SourceFrame::jpeg)
        .isEqualTo(Files.readAllBytes(file));
  }

  @Test
  void jpegIsKnownByItsBytesNotByItsName() throws Exception {
    Path file = picture("a.png", "jpg", 32);

    assertThat(frames())
        .singleElement()
        .extracting(SourceFrame::jpeg)
        .isEqualTo(Files.readAllBytes(file));
  }

  @Test
  void otherPicturesAreEncoded() throws Exception {
    picture("a.png", "png", 48);

    RawPicture decoded;
    try (JpegDecoder decoder = new JpegDecoder()) {
      decoded = decoder.decode(frames().get(0).jpeg());
    }
    assertThat(decoded.width()).isEqualTo(48);
    assertThat(decoded.height()).isEqualTo(32);
  }

  @Test
  void pictureThatDoesNotDecodeIsNamed() throws Exception {
    Path file = Files.writeString(folder.resolve("a.png"), "no picture");

    assertThatThrownBy(this::frames)
        .isInstanceOf(IOException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void folderWithoutPicturesIsRefused() {
    assertThatThrownBy(this::frames)
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("no picture in the folder: it needs files such as 000001.jpg");
  }

  @Test
  void clipThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> FrameSource.open(folder.resolve("clip.mp4"), 95))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("no readable clip or folder");
  }

  private List<SourceFrame> frames() throws IOException {
    List<SourceFrame> frames = new ArrayList<>();
    try (FrameSource source = FrameSource.open(folder, FrameSource.DEFAULT_JPEG_QUALITY)) {
      for (SourceFrame frame = source.next(); frame != null; frame = source.next()) {
        frames.add(frame);
      }
    }
    return frames;
  }

  private Path picture(String name, String format, int width) throws IOException {
    BufferedImage image = new BufferedImage(width, 32, BufferedImage.TYPE_INT_RGB);
    image.setRGB(width / 2, 16, 0xFF8040);
    Path file = folder.resolve(name);
    assertThat(ImageIO.write(image, format, file.toFile())).isTrue();
    return file;
  }
}

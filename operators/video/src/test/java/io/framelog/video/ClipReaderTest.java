/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class ClipReaderTest {
  /** What is kept of a clip; the pictures of hundreds of frames would not fit. */
  private record Seen(List<Long> times, RawPicture first, int skipped) {}

  private static Seen read(Path clip) throws IOException {
    try (ClipReader reader = ClipReader.open(clip)) {
      List<Long> times = new ArrayList<>();
      ClipFrame frame = reader.next();
      assertThat(frame).isNotNull();
      RawPicture first = frame.picture();
      while (frame != null) {
        times.add(frame.ptsNanos());
        frame = reader.next();
      }
      return new Seen(times, first, reader.skippedFrames());
    }
  }

  @Test
  void framesOfAClipComeInTheOrderShown() throws IOException {
    Seen cup = read(Footage.cup());

    assertThat(cup.times()).hasSize(217).startsWith(0L).isSorted().doesNotHaveDuplicates();
    assertThat(cup.times().get(216)).isBetween(8_000_000_000L, 8_100_000_000L);
    assertThat(cup.first().layout()).isEqualTo(ChromaLayout.YUV420);
    assertThat(cup.first().width()).isEqualTo(640);
    assertThat(cup.first().height()).isEqualTo(480);
    assertThat(cup.skipped()).isZero();
  }

  @Test
  void brokenSliceCostsItsFrameOnly() throws IOException {
    Seen box = read(Footage.box());

    assertThat(box.times()).hasSize(455);
    assertThat(box.skipped()).isEqualTo(1);
  }

  @Test
  void singlePictureIsAClipOfOneFrame() throws IOException {
    Path picture =
        Footage.cup().resolveSibling("stereo-chessboard-2cam").resolve("left").resolve("01.jpg");

    Seen seen = read(picture);

    assertThat(seen.times()).containsExactly(0L);
    try (JpegDecoder decoder = new JpegDecoder()) {
      assertThat(seen.first()).isEqualTo(decoder.decode(Footage.chessboard("left", "01")));
    } catch (PictureException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void nameWithAPercentSignIsNoSequence(@TempDir Path directory) throws IOException {
    Path picture = Files.write(directory.resolve("%03d.jpg"), Footage.chessboard("left", "01"));

    assertThat(read(picture).times()).containsExactly(0L);
  }

  @Test
  void missingFileIsNamed(@TempDir Path directory) {
    Path missing = directory.resolve("none.mp4");

    assertThatThrownBy(() -> ClipReader.open(missing))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage(missing + ": no readable file");
  }

  @Test
  void fileThatIsNoClipIsNamed(@TempDir Path directory) throws IOException {
    Path text = Files.writeString(directory.resolve("notes.mp4"), "not a clip".repeat(100));

    assertThatThrownBy(() -> ClipReader.open(text))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("No clip that opens, Invalid data found")
        .hasMessageEndingWith(": " + text);
  }

  @TestFactory
  Stream<DynamicTest> furtherClipsAreReadToTheirEnd() {
    List<Path> clips =
        Stream.concat(
                Footage.further(".", ".mp4").stream(),
                Footage.further("jpeg-zoo/made", ".png").stream())
            .filter(clip -> !clip.getFileName().toString().startsWith("board-4k"))
            .toList();
    Assumptions.assumeFalse(clips.isEmpty(), "-Dframelog.footage names no folder with clips");
    return clips.stream()
        .map(
            clip ->
                DynamicTest.dynamicTest(
                    clip.getFileName().toString(),
                    () -> assertThat(read(clip).times()).isSorted()));
  }
}

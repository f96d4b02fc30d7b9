/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import static io.framelog.operators.TestFrames.BASE;

import io.framelog.frame.ChromaSubsampling;
import io.framelog.frame.Content;
import io.framelog.frame.FileFormat;
import io.framelog.frame.Frame;
import io.framelog.frame.RecordPosition;
import io.framelog.video.Preset;
import io.framelog.video.VideoSettings;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** Frames whose pictures decode: of a camera in the project, and small made ones. */
final class TestPictures {
  static final int WIDTH = 640;
  static final int HEIGHT = 480;
  static final Encoding VIDEO =
      new Encoding.Video(VideoSettings.builder().preset(Preset.FAST).build());

  private static final Path CHESSBOARD =
      Path.of(
          System.getProperty("framelog.root"),
          "examples/src/main/footage/stereo-chessboard-2cam/left");

  private TestPictures() {}

  /** One of 13 pictures of 640x480, gray as a JPEG. */
  static byte[] chessboard(int number) {
    int name = number % 13 + 1;
    try {
      // the tenth was never taken
      return Files.readAllBytes(
          CHESSBOARD.resolve("%02d.jpg".formatted(name >= 10 ? name + 1 : name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A 4:2:0 JPEG of a gradient. */
  static byte[] gradient(int width, int height, int shift) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, ((x + shift) & 0xFF) << 16 | (y & 0xFF) << 8 | (x + y & 0xFF));
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpeg", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static Frame chessboardFrame(long nanosAfterBase) {
    int number = (int) Math.floorMod(nanosAfterBase / 1_000_000, 13L);
    return frame(nanosAfterBase, WIDTH, HEIGHT, ChromaSubsampling.GRAY, chessboard(number));
  }

  static Frame gradientFrame(long nanosAfterBase, int width, int height) {
    byte[] jpeg = gradient(width, height, (int) (nanosAfterBase / 1_000_000));
    return frame(nanosAfterBase, width, height, ChromaSubsampling.YUV420, jpeg);
  }

  static Frame frame(
      long nanosAfterBase, int width, int height, ChromaSubsampling chroma, byte[] payload) {
    return new Frame(
        TestFrames.CAMERA,
        "r1",
        "/robot/front",
        "route",
        BASE + nanosAfterBase,
        new Content.File(FileFormat.JPEG, width, height, chroma.planeBytes(width, height)),
        payload,
        new RecordPosition("frames", 0, nanosAfterBase));
  }

  /** The structure stays whole, the scan's bits do not. */
  static byte[] withCorruptScan(byte[] jpeg) {
    byte[] corrupt = jpeg.clone();
    for (int i = corrupt.length / 2; i < corrupt.length - 200; i++) {
      corrupt[i] = (byte) ((corrupt[i] ^ 0x55) & 0x7F);
    }
    return corrupt;
  }

  static FrameBatch batch(List<Frame> frames) {
    Frame first = frames.get(0);
    return new FrameBatch(
        Track.of(first),
        TestFrames.route().slices().sliceOf(first.recording(), first.captureNanos()),
        switch (first.route()) {
          case "video" -> route("video", VIDEO);
          case "raw" -> route("raw", new Encoding.RawImages());
          default -> route(first.route(), new Encoding.JpegImages());
        },
        frames,
        null);
  }

  static RouteSettings route(String name, Encoding encoding) {
    return route(name, encoding, Long.MAX_VALUE);
  }

  static RouteSettings route(String name, Encoding encoding, long maxPartBytes) {
    RouteSettings like = TestFrames.route();
    return new RouteSettings(name, encoding, like.slices(), like.batches(), maxPartBytes);
  }

  static Frame onRoute(Frame frame, String route) {
    return new Frame(
        frame.camera(),
        frame.recording(),
        frame.entity(),
        route,
        frame.captureNanos(),
        frame.content(),
        frame.payload(),
        frame.position());
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.chaos;

import io.framelog.examples.check.StoredEntity;
import io.framelog.examples.check.StoredFrame;
import io.framelog.examples.check.StoredVideo;
import io.framelog.video.DecodedFrame;
import io.framelog.video.Mp4Decoder;
import io.framelog.video.RawPicture;
import io.framelog.video.VideoException;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/**
 * Reads numbers off the frames of an entity: JPEG with the JDK's decoder, video with one that
 * shares no code with the encoders, following references as a viewer does.
 */
final class PixelReader {
  private static final long NANOS_PER_MICRO = 1_000;
  private static final int BYTE = 0xFF;

  /**
   * By object, then by the capture time of a video's first frame, then by the time of a frame in
   * it: a reference and its video lie in one object.
   */
  private final Map<Path, NavigableMap<Long, Map<Long, Optional<FrameNumber>>>> videos =
      new HashMap<>();

  PixelReader(StoredEntity entity) {
    for (StoredVideo video : entity.videos()) {
      videos
          .computeIfAbsent(video.object(), unused -> new TreeMap<>())
          .put(video.firstCaptureNanos(), numbersOf(video.mp4()));
    }
  }

  private static Map<Long, Optional<FrameNumber>> numbersOf(byte[] mp4) {
    Map<Long, Optional<FrameNumber>> numbers = new HashMap<>();
    try (Mp4Decoder decoder = new Mp4Decoder(mp4)) {
      for (DecodedFrame frame = decoder.next(); frame != null; frame = decoder.next()) {
        RawPicture picture = frame.picture();
        numbers.put(frame.ptsMicros(), number(picture.width(), picture.height(), picture.planes()));
      }
    } catch (VideoException e) {
      // What was decoded counts; references to the rest find nothing, which is reported.
      return numbers;
    }
    return numbers;
  }

  Optional<FrameNumber> numberOf(StoredFrame frame) {
    StoredFrame.Content content = frame.content();
    if (content instanceof StoredFrame.PictureFile file) {
      return numberOfFile(file.bytes());
    }
    if (content instanceof StoredFrame.Pixels pixels) {
      return number(pixels.format().width(), pixels.format().height(), pixels.bytes());
    }
    if (content instanceof StoredFrame.VideoReference reference) {
      Map.Entry<Long, Map<Long, Optional<FrameNumber>>> video =
          videos.getOrDefault(frame.object(), new TreeMap<>()).floorEntry(frame.captureNanos());
      long micros =
          Math.floorDiv(reference.presentationNanos() + NANOS_PER_MICRO / 2, NANOS_PER_MICRO);
      return video == null
          ? Optional.empty()
          : video.getValue().getOrDefault(micros, Optional.empty());
    }
    throw new IllegalStateException("a frame of a kind that is not known: " + frame);
  }

  private static Optional<FrameNumber> numberOfFile(byte[] file) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
      if (image == null) {
        return Optional.empty();
      }
      Raster raster = image.getRaster();
      return NumberedPicture.read(
          image.getWidth(), image.getHeight(), (x, y) -> raster.getSample(x, y, 0));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Brightness comes first and without padding in every layout that grey pictures get. */
  private static Optional<FrameNumber> number(int width, int height, byte[] planes) {
    return planes.length < width * height
        ? Optional.empty()
        : NumberedPicture.read(width, height, (x, y) -> planes[y * width + x] & BYTE);
  }
}

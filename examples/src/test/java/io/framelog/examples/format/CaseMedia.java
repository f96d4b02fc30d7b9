/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.format;

import io.framelog.rrd.Blobs;
import io.framelog.rrd.Chunk;
import io.framelog.rrd.RecordingReader;
import io.framelog.rrd.TimeColumn;
import io.framelog.rrd.archetype.AssetVideo;
import io.framelog.rrd.archetype.VideoStream;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * What both sides log but only one can make: written to a folder by this side.
 *
 * @param samples of an H.264 stream; 0 and 6 are keyframes
 */
record CaseMedia(byte[] jpeg, byte[] png, byte[] depthPng, byte[] mp4, List<byte[]> samples) {
  private static final String ENTITY_OF_VIDEO = "/video/h264";
  private static final String ENTITY_OF_STREAM = "/stream/h264";

  /**
   * Makes the media and leaves them in a folder.
   *
   * @param goldens the folder of {@code asset_video.rrd} and {@code video_stream.rrd}
   */
  static CaseMedia write(Path folder, Path goldens) throws IOException {
    ImageIO.write(
        new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB), "jpg", file(folder, "picture.jpg"));
    ImageIO.write(
        new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB), "png", file(folder, "picture.png"));
    ImageIO.write(
        new BufferedImage(4, 4, BufferedImage.TYPE_USHORT_GRAY), "png", file(folder, "depth.png"));
    byte[] mp4 = video(goldens.resolve("asset_video.rrd"));
    Files.write(folder.resolve("video.mp4"), mp4);
    List<byte[]> samples = samples(goldens.resolve("video_stream.rrd"));
    for (int i = 0; i < samples.size(); i++) {
      Files.write(folder.resolve(i + ".h264"), samples.get(i));
    }
    return new CaseMedia(
        Files.readAllBytes(folder.resolve("picture.jpg")),
        Files.readAllBytes(folder.resolve("picture.png")),
        Files.readAllBytes(folder.resolve("depth.png")),
        mp4,
        samples);
  }

  private static java.io.File file(Path folder, String name) {
    return folder.resolve(name).toFile();
  }

  private static byte[] video(Path golden) throws IOException {
    for (Chunk chunk : chunks(golden, ENTITY_OF_VIDEO)) {
      if (chunk.component(AssetVideo.BLOB).isPresent()) {
        return chunk.values(AssetVideo.BLOB, Blobs.class).orElseThrow().copy(0);
      }
    }
    throw new IOException("No video of " + ENTITY_OF_VIDEO + " in " + golden);
  }

  private static List<byte[]> samples(Path golden) throws IOException {
    byte[][] samples = new byte[12][];
    for (Chunk chunk : chunks(golden, ENTITY_OF_STREAM)) {
      if (chunk.component(VideoStream.SAMPLE).isPresent()) {
        Blobs blobs = chunk.values(VideoStream.SAMPLE, Blobs.class).orElseThrow();
        TimeColumn frames = chunk.time("frame").orElseThrow();
        for (int row = 0; row < chunk.rows(); row++) {
          samples[(int) frames.value(row)] = blobs.copy(row);
        }
      }
    }
    return List.of(samples);
  }

  private static List<Chunk> chunks(Path golden, String entity) throws IOException {
    List<Chunk> found = new ArrayList<>();
    try (RecordingReader reader = RecordingReader.open(golden)) {
      for (Chunk chunk : reader.readChunks()) {
        if (chunk.entity().toString().equals(entity)) {
          found.add(chunk);
        }
      }
    }
    return found;
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.connector.element.PartName;
import io.framelog.rrd.Blobs;
import io.framelog.rrd.Chunk;
import io.framelog.rrd.ChunkNaming;
import io.framelog.rrd.Compression;
import io.framelog.rrd.EntityPath;
import io.framelog.rrd.Timeline;
import io.framelog.rrd.TimelineKind;
import io.framelog.rrd.archetype.AssetVideo;
import io.framelog.rrd.archetype.EncodedImage;
import io.framelog.rrd.archetype.Image;
import io.framelog.rrd.archetype.ImageFormat;
import io.framelog.rrd.archetype.VideoCodec;
import io.framelog.rrd.archetype.VideoFrameReference;
import io.framelog.rrd.archetype.VideoStream;
import io.framelog.video.RawPicture;
import io.framelog.video.Sample;
import io.framelog.video.StreamSamples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Media as rows of Rerun archetypes on the timeline {@code capture_time}. */
final class ArchetypeRows {
  static final Timeline CAPTURE_TIME = new Timeline("capture_time", TimelineKind.TIMESTAMP_NANOS);

  /** More rows than this in a chunk are split again by the viewer. */
  private static final int MAX_ROWS = 4096;

  private ArchetypeRows() {}

  /** Rows of pictures: one chunk, or several where the layout of raw pictures changes. */
  static List<Chunk> pictures(PartName part, EncodedFrames media) {
    if (media instanceof EncodedFrames.Files files) {
      return List.of(
          Chunk.timed(
              naming(part),
              entity(part),
              CAPTURE_TIME,
              files.captureNanos(),
              EncodedImage.columns(Blobs.ofArrays(files.files()), files.mediaType())));
    } else if (media instanceof EncodedFrames.Raw raw) {
      return raw(part, raw);
    }
    throw new IllegalArgumentException("video has rows only as a whole segment");
  }

  private static List<Chunk> raw(PartName part, EncodedFrames.Raw raw) {
    List<Chunk> chunks = new ArrayList<>();
    int from = 0;
    while (from < raw.pictures().size()) {
      ImageFormat format = format(raw.pictures().get(from));
      int to = from + 1;
      while (to < raw.pictures().size() && format(raw.pictures().get(to)).equals(format)) {
        to++;
      }
      chunks.add(
          Chunk.timed(
              naming(part),
              entity(part),
              CAPTURE_TIME,
              Arrays.copyOfRange(raw.captureNanos(), from, to),
              Image.columns(
                  Blobs.ofArrays(
                      raw.pictures().subList(from, to).stream().map(RawPicture::planes).toList()),
                  format)));
      from = to;
    }
    return chunks;
  }

  private static ImageFormat format(RawPicture picture) {
    int width = picture.width();
    int height = picture.height();
    return switch (picture.layout()) {
      case YUV420 -> ImageFormat.yuv420Full(width, height);
      case YUV422 -> ImageFormat.yuv422Full(width, height);
      case YUV444 -> ImageFormat.yuv444Full(width, height);
      case GRAY -> ImageFormat.y8Full(width, height);
    };
  }

  /** The video itself, at exactly the capture time of its first frame. */
  static Chunk asset(PartName part, VideoSegment segment) {
    return Chunk.timed(
        naming(part),
        entity(part),
        CAPTURE_TIME,
        new long[] {segment.captureNanos()[0]},
        AssetVideo.of(segment.mp4()));
  }

  /** One row for each frame, which resolves to exactly that frame. */
  static List<Chunk> references(PartName part, VideoSegment segment) {
    List<Chunk> chunks = new ArrayList<>();
    for (int from = 0; from < segment.captureNanos().length; from += MAX_ROWS) {
      int to = Math.min(from + MAX_ROWS, segment.captureNanos().length);
      chunks.add(
          Chunk.timed(
                  naming(part),
                  entity(part),
                  CAPTURE_TIME,
                  Arrays.copyOfRange(segment.captureNanos(), from, to),
                  VideoFrameReference.columns(
                      Arrays.copyOfRange(segment.presentationNanos(), from, to)))
              .withCompression(Compression.LZ4));
    }
    return chunks;
  }

  /** What the samples of a stream are; equal in all parts of a recording. */
  static Chunk streamCodec(PartName part, EncodedFrames.Video video) {
    return Chunk.staticRow(
        naming(part),
        entity(part),
        VideoStream.codec(
            switch (video.config().codec()) {
              case AV1 -> VideoCodec.AV1;
              case H264 -> VideoCodec.H264;
              case H265 -> VideoCodec.H265;
            }));
  }

  /** One row for each frame of a group of pictures. */
  static Chunk streamSamples(PartName part, EncodedFrames.Video video) {
    List<byte[]> samples = new ArrayList<>();
    for (int i = 0; i < video.samples().size(); i++) {
      Sample sample = new Sample(i, video.samples().get(i), video.keyframes()[i]);
      samples.add(StreamSamples.of(video.config(), sample));
    }
    return Chunk.timed(
        naming(part),
        entity(part),
        CAPTURE_TIME,
        video.captureNanos(),
        VideoStream.columns(Blobs.ofArrays(samples), video.keyframes()));
  }

  private static EntityPath entity(PartName part) {
    return EntityPath.parse(part.entity());
  }

  /** Ids of a recording's rows never meet, because the names of its parts do not. */
  private static ChunkNaming naming(PartName part) {
    return ChunkNaming.ofPart(part.identity());
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.connector.element.PartName;
import io.framelog.rrd.ArchetypeColumns;
import io.framelog.rrd.Blobs;
import io.framelog.rrd.Chunk;
import io.framelog.rrd.ChunkNaming;
import io.framelog.rrd.Compression;
import io.framelog.rrd.EntityPath;
import io.framelog.rrd.Timeline;
import io.framelog.rrd.TimelineKind;
import io.framelog.rrd.archetype.AnyValues;
import io.framelog.rrd.archetype.AssetVideo;
import io.framelog.rrd.archetype.DepthImage;
import io.framelog.rrd.archetype.EncodedImage;
import io.framelog.rrd.archetype.Image;
import io.framelog.rrd.archetype.ImageFormat;
import io.framelog.rrd.archetype.Pinhole;
import io.framelog.rrd.archetype.VideoCodec;
import io.framelog.rrd.archetype.VideoFrameReference;
import io.framelog.rrd.archetype.VideoStream;
import io.framelog.video.Sample;
import io.framelog.video.StreamSamples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Media as rows of Rerun archetypes on the timeline {@code capture_time}. */
final class ArchetypeRows {
  static final Timeline CAPTURE_TIME = new Timeline("capture_time", TimelineKind.TIMESTAMP_NANOS);

  private static final String ENCODER = "encoder";
  private static final String AS_PUBLISHED = "none: as published";

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
    throw new IllegalArgumentException(
        "no pictures, each in a row of its own: " + media.getClass());
  }

  private static List<Chunk> raw(PartName part, EncodedFrames.Raw raw) {
    List<Chunk> chunks = new ArrayList<>();
    int from = 0;
    while (from < raw.images().size()) {
      RawImage first = raw.images().get(from);
      int to = from + 1;
      while (to < raw.images().size() && raw.images().get(to).format().equals(first.format())) {
        to++;
      }
      Blobs pixels =
          Blobs.ofArrays(raw.images().subList(from, to).stream().map(RawImage::pixels).toList());
      chunks.add(
          Chunk.timed(
              naming(part),
              entity(part),
              CAPTURE_TIME,
              Arrays.copyOfRange(raw.captureNanos(), from, to),
              first.isDepth()
                  ? depths(pixels, first.format())
                  : Image.columns(pixels, first.format())));
      from = to;
    }
    return chunks;
  }

  private static ArchetypeColumns depths(Blobs pixels, ImageFormat format) {
    float[] unitsPerMetre = new float[pixels.size()];
    Arrays.fill(unitsPerMetre, 1);
    return DepthImage.columns(pixels, format).and(DepthImage.meter(unitsPerMetre));
  }

  /** A row for each calibration, save those equal to the one before. */
  static Chunk projections(PartName part, EncodedFrames.Projections media) {
    List<Integer> changes = new ArrayList<>();
    for (int i = 0; i < media.projections().size(); i++) {
      if (i == 0 || !media.projections().get(i).equals(media.projections().get(i - 1))) {
        changes.add(i);
      }
    }
    long[] captureNanos = new long[changes.size()];
    float[] matrices = new float[9 * changes.size()];
    float[] sizes = new float[2 * changes.size()];
    for (int row = 0; row < captureNanos.length; row++) {
      Projection projection = media.projections().get(changes.get(row));
      captureNanos[row] = media.captureNanos()[changes.get(row)];
      // column by column
      matrices[9 * row] = projection.focalX();
      matrices[9 * row + 3] = projection.skew();
      matrices[9 * row + 4] = projection.focalY();
      matrices[9 * row + 6] = projection.centerX();
      matrices[9 * row + 7] = projection.centerY();
      matrices[9 * row + 8] = 1;
      sizes[2 * row] = projection.width();
      sizes[2 * row + 1] = projection.height();
    }
    return Chunk.timed(
        naming(part),
        entity(part),
        CAPTURE_TIME,
        captureNanos,
        Pinhole.columns(matrices).and(Pinhole.resolution(sizes)));
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

  /** What made the media from that time on, in words. */
  static Chunk encoder(PartName part, long captureNanos, @Nullable String encoder) {
    return Chunk.timed(
        naming(part),
        entity(part),
        CAPTURE_TIME,
        new long[] {captureNanos},
        AnyValues.of(ENCODER, encoder == null ? AS_PUBLISHED : encoder));
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

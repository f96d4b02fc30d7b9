/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Chunks of Rerun's archetypes. Blobs are not copied; do not change them while the chunk is in use.
 *
 * <p>{@code captureNanos} are nanoseconds since 1970-01-01 UTC, ascending, one per row; they are
 * the times on the given timeline and make the ids. Chunks with media are made uncompressed, the
 * others with LZ4; {@link Chunk#withCompression} changes it. For anything else there is {@link
 * Chunk#builder}.
 */
public final class Archetypes {
  private Archetypes() {}

  /**
   * Pictures in an image file format, one per row.
   *
   * @param mediaType {@code image/jpeg} or {@code image/png}
   */
  public static Chunk encodedImages(
      ChunkNaming naming,
      EntityPath entity,
      Timeline timeline,
      long[] captureNanos,
      List<byte[]> blobs,
      String mediaType) {
    return Chunk.builder(naming, entity, captureNanos)
        .time(timeline, captureNanos)
        .component(BlobColumn.onePerRow(Components.ENCODED_IMAGE_BLOB, blobs))
        .component(
            Utf8Column.repeated(Components.ENCODED_IMAGE_MEDIA_TYPE, mediaType, blobs.size()))
        .build();
  }

  /**
   * Uncompressed pictures of one format, one per row.
   *
   * @throws IllegalArgumentException if a buffer has another length than the format says
   */
  public static Chunk images(
      ChunkNaming naming,
      EntityPath entity,
      Timeline timeline,
      long[] captureNanos,
      List<byte[]> buffers,
      ImageFormat format) {
    for (int row = 0; row < buffers.size(); row++) {
      int bytes = buffers.get(row).length;
      if (bytes != format.expectedBytes()) {
        throw new IllegalArgumentException(
            "The buffer of an image of "
                + format
                + " must have "
                + format.expectedBytes()
                + " bytes, but that of row "
                + row
                + " of "
                + entity
                + " has "
                + bytes);
      }
    }
    List<ImageFormat> formats = Collections.nCopies(buffers.size(), format);
    return Chunk.builder(naming, entity, captureNanos)
        .time(timeline, captureNanos)
        .component(BlobColumn.onePerRow(Components.IMAGE_BUFFER, buffers))
        .component(ImageFormatColumn.onePerRow(Components.IMAGE_FORMAT, formats))
        .build();
  }

  /**
   * A whole MP4, valid from its first frame on.
   *
   * @param firstCaptureNanos when its first frame was taken: a viewer finds an asset at or before
   *     the time of a reference, never after it
   */
  public static Chunk assetVideo(
      ChunkNaming naming,
      EntityPath entity,
      Timeline timeline,
      long firstCaptureNanos,
      byte[] mp4) {
    return Chunk.builder(naming, entity, firstCaptureNanos)
        .time(timeline, firstCaptureNanos)
        .component(BlobColumn.onePerRow(Components.ASSET_VIDEO_BLOB, List.of(mp4)))
        .component(Utf8Column.repeated(Components.ASSET_VIDEO_MEDIA_TYPE, "video/mp4", 1))
        .build();
  }

  /**
   * Which frame of the entity's own asset is shown when.
   *
   * @param presentationNanos per row, the frame's presentation time since the first frame of the
   *     asset, rounded half up from the container's ticks. A viewer shows the last frame at or
   *     before it
   */
  public static Chunk videoFrameReferences(
      ChunkNaming naming,
      EntityPath entity,
      Timeline timeline,
      long[] captureNanos,
      long[] presentationNanos) {
    return Chunk.builder(naming, entity, captureNanos)
        .time(timeline, captureNanos)
        .component(
            Int64Column.onePerRow(Components.VIDEO_FRAME_REFERENCE_TIMESTAMP, presentationNanos))
        .compression(Compression.LZ4)
        .build();
  }

  /** The codec of an entity's video stream: one static row, equal in all parts of a recording. */
  public static Chunk videoStreamCodec(ChunkNaming naming, EntityPath entity, VideoCodec codec) {
    return staticRow(naming, entity)
        .component(UInt32Column.onePerRow(Components.VIDEO_STREAM_CODEC, codec.number()))
        .build();
  }

  /**
   * Samples of a video stream, one per row, in the order of presentation; the first one of an
   * entity is a keyframe, and each keyframe brings its parameter sets.
   *
   * @param keyframes per row, whether it is a keyframe: all of them must be marked
   */
  public static Chunk videoStreamSamples(
      ChunkNaming naming,
      EntityPath entity,
      Timeline timeline,
      long[] captureNanos,
      List<byte[]> samples,
      boolean[] keyframes) {
    return Chunk.builder(naming, entity, captureNanos)
        .time(timeline, captureNanos)
        .component(BlobColumn.onePerRow(Components.VIDEO_STREAM_SAMPLE, samples))
        .component(marks(Components.VIDEO_STREAM_IS_KEYFRAME, keyframes))
        .build();
  }

  /** True where a mark is, an absent cell elsewhere. */
  private static BoolColumn marks(ComponentDescriptor descriptor, boolean[] marks) {
    int count = 0;
    for (boolean mark : marks) {
      count += mark ? 1 : 0;
    }
    boolean[] values = new boolean[count];
    Arrays.fill(values, true);
    return BoolColumn.of(descriptor, Cells.sparse(marks), values);
  }

  /**
   * A static text.
   *
   * @param mediaType {@code text/plain} or {@code text/markdown}
   */
  public static Chunk textDocument(
      ChunkNaming naming, EntityPath entity, String text, String mediaType) {
    return staticRow(naming, entity)
        .component(Utf8Column.repeated(Components.TEXT_DOCUMENT_TEXT, text, 1))
        .component(Utf8Column.repeated(Components.TEXT_DOCUMENT_MEDIA_TYPE, mediaType, 1))
        .build();
  }

  /**
   * Lines of a log, one per row.
   *
   * @param levels per row one of {@code CRITICAL ERROR WARN INFO DEBUG TRACE}
   */
  public static Chunk textLogs(
      ChunkNaming naming,
      EntityPath entity,
      Timeline timeline,
      long[] captureNanos,
      List<String> texts,
      List<String> levels) {
    return Chunk.builder(naming, entity, captureNanos)
        .time(timeline, captureNanos)
        .component(Utf8Column.onePerRow(Components.TEXT_LOG_TEXT, texts))
        .component(Utf8Column.onePerRow(Components.TEXT_LOG_LEVEL, levels))
        .compression(Compression.LZ4)
        .build();
  }

  /** Numbers to plot, one per row. */
  public static Chunk scalars(
      ChunkNaming naming,
      EntityPath entity,
      Timeline timeline,
      long[] captureNanos,
      double[] values) {
    return Chunk.builder(naming, entity, captureNanos)
        .time(timeline, captureNanos)
        .component(Float64Column.onePerRow(Components.SCALARS, values))
        .compression(Compression.LZ4)
        .build();
  }

  /** When the recording began, as viewers list it. Equal in all parts of a recording. */
  public static Chunk recordingStart(ChunkNaming naming, long startNanos) {
    return staticRow(naming, EntityPath.of("__properties"))
        .component(Int64Column.onePerRow(Components.RECORDING_INFO_START_TIME, startNanos))
        .build();
  }

  /** The recording's name for people. Equal in all parts of a recording. */
  public static Chunk recordingName(ChunkNaming naming, String name) {
    return staticRow(naming, EntityPath.of("__properties"))
        .component(Utf8Column.repeated(Components.RECORDING_INFO_NAME, name, 1))
        .build();
  }

  /** Static rows have no time: their ids have 0 instead. */
  private static Chunk.Builder staticRow(ChunkNaming naming, EntityPath entity) {
    return Chunk.builder(naming, entity, /* captureNanos...= */ 0L).compression(Compression.LZ4);
  }
}

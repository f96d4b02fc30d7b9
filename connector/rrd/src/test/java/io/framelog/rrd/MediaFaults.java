/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import io.framelog.rrd.archetype.AssetVideo;
import io.framelog.rrd.archetype.EncodedImage;
import io.framelog.rrd.archetype.Image;
import io.framelog.rrd.archetype.ImageFormat;
import io.framelog.rrd.archetype.ImageFormats;
import io.framelog.rrd.archetype.VideoCodec;
import io.framelog.rrd.archetype.VideoFrameReference;
import io.framelog.rrd.archetype.VideoStream;
import io.framelog.rrd.verify.ProblemCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Files whose columns are sound, but not what is in them. Videos are those of {@link BlobMovies}.
 */
final class MediaFaults {
  private static final EntityPath CAMERA = EntityPath.of("cam");

  private final Map<ProblemCode, byte[]> files = new LinkedHashMap<>();

  /** Of chunks so far: each has a naming of its own, so that ids differ. */
  private int chunks;

  private MediaFaults() {}

  static Map<ProblemCode, byte[]> files() throws IOException {
    MediaFaults faults = new MediaFaults();
    faults.images();
    faults.videos();
    faults.references();
    faults.streams();
    faults.handmadeStreams();
    return faults.files;
  }

  private void images() throws IOException {
    ComponentColumn pixel = ComponentColumn.onePerRow(Image.BUFFER, Blobs.of(new byte[1]));
    put(ProblemCode.IMAGE_NO_FORMAT, at(0, pixel));
    Numbers none = Numbers.uint8((byte) 0);
    Values unknown =
        Structs.of("width", Numbers.uint32(1))
            .and("height", Numbers.uint32(1))
            .andOptional("pixel_format", Numbers.uint8((byte) 99))
            .andOptional("color_model", none.presentWhere(false))
            .andOptional("channel_datatype", none.presentWhere(false));
    put(ProblemCode.IMAGE_FORMAT, at(0, pixel, ComponentColumn.onePerRow(Image.FORMAT, unknown)));
    put(
        ProblemCode.IMAGE_BUFFER_LENGTH,
        at(
            0,
            pixel,
            ComponentColumn.onePerRow(
                Image.FORMAT, ImageFormats.values(List.of(ImageFormat.rgb8(4, 3))))));
    byte[] jpeg = Samples.picture(0, "jpg");
    put(
        ProblemCode.PICTURE_MALFORMED,
        at(0, picture(Arrays.copyOf(jpeg, jpeg.length / 2)), mediaType("image/jpeg")));
    put(ProblemCode.MEDIA_TYPE, at(0, picture(jpeg), mediaType("image/png")));
  }

  private static ComponentColumn picture(byte[] bytes) {
    return ComponentColumn.onePerRow(EncodedImage.BLOB, Blobs.of(bytes));
  }

  private static ComponentColumn mediaType(String type) {
    return ComponentColumn.onePerRow(EncodedImage.MEDIA_TYPE, Texts.of(type));
  }

  private void videos() throws IOException {
    put(ProblemCode.VIDEO_MALFORMED, at(0, video(new byte[3])));
    put(ProblemCode.VIDEO_TIMES, at(0, video(movie(0, 0))));
    put(ProblemCode.VIDEO_OVERLAP, at(0, video(movie(0, 90_000))), at(50_000, video(movie(0))));
    put(
        ProblemCode.VIDEO_STATIC_AND_MORE,
        Chunk.staticRow(naming(), CAMERA, ArchetypeColumns.of(video(movie(0)))),
        at(0, video(movie(0))));
  }

  private static byte[] movie(long... frameNanos) {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * frameNanos.length);
    Arrays.stream(frameNanos).forEach(bytes::putLong);
    return bytes.array();
  }

  private static ComponentColumn video(byte[] blob) {
    return ComponentColumn.onePerRow(AssetVideo.BLOB, Blobs.of(blob));
  }

  private void references() throws IOException {
    Chunk video = at(10, video(movie(0, 1_000)));
    put(ProblemCode.REFERENCE_NO_VIDEO, at(0, reference(0)));
    put(ProblemCode.REFERENCE_BEFORE_VIDEO, video, at(0, reference(0)));
    put(ProblemCode.REFERENCE_MISSES, video, at(10, reference(500)));
    put(
        ProblemCode.REFERENCES_NOT_MONOTONIC,
        video,
        at(10, reference(1_000)),
        at(20, reference(0)));
    put(ProblemCode.REFERENCES_DO_NOT_COVER, video, at(10, reference(0)));
  }

  private static ComponentColumn reference(long nanos) {
    return ComponentColumn.onePerRow(VideoFrameReference.TIMESTAMP, Numbers.int64(nanos));
  }

  private void streams() throws IOException {
    ComponentColumn later = sample(0, 0, 0, 1, 0x41);
    ComponentColumn codec = VideoStream.codec(VideoCodec.H264).columns().get(0);
    Chunk h264 = Chunk.staticRow(naming(), CAMERA, ArchetypeColumns.of(codec));
    put(ProblemCode.STREAM_CODEC, at(0, later));
    put(ProblemCode.STREAM_START, h264, at(0, later));
    put(ProblemCode.STREAM_SAMPLE, h264, at(0, sample(0x41)));
    put(
        ProblemCode.STREAM_KEYFRAME_MARK,
        h264,
        at(0, later, ComponentColumn.onePerRow(VideoStream.IS_KEYFRAME, Booleans.of(true))));
  }

  /** What {@link RecordingWriter} refuses. */
  private void handmadeStreams() {
    int h264 = VideoCodec.H264.number();
    byte[] picture = {0, 0, 0, 1, 0x41};
    HandmadeFile.Column codecs =
        column(VideoStream.CODEC, "VideoCodec", Numbers.uint32(h264, h264));
    HandmadeFile.Column samples =
        column(VideoStream.SAMPLE, "VideoSample", Blobs.of(picture, picture));
    ChunkId id = new ChunkId(1, 2);
    files.put(
        ProblemCode.STREAM_STATIC_SAMPLE,
        HandmadeFile.begun()
            .chunk(
                HandmadeFile.schema(id),
                Messages.arrowMsgSuffix(id, /* isStatic= */ true),
                HandmadeFile.ROW_IDS,
                codecs,
                samples)
            .bytes());
    files.put(
        ProblemCode.STREAM_TIMES,
        HandmadeFile.begun()
            .chunk(
                HandmadeFile.ROW_IDS,
                HandmadeFile.time("frame", TimelineKind.SEQUENCE, 1, 1),
                codecs,
                samples)
            .bytes());
  }

  private static HandmadeFile.Column column(
      ComponentDescriptor descriptor, String type, Values values) {
    return HandmadeFile.component(
        descriptor.component(), type, values.field("item", /* nullable= */ true), values.array());
  }

  private static ComponentColumn sample(int... octets) {
    byte[] bytes = new byte[octets.length];
    for (int i = 0; i < octets.length; i++) {
      bytes[i] = (byte) octets[i];
    }
    return ComponentColumn.onePerRow(VideoStream.SAMPLE, Blobs.of(bytes));
  }

  /** One row. */
  private Chunk at(long nanos, ComponentColumn... columns) {
    Chunk.Builder chunk =
        Chunk.builder(naming(), CAMERA, nanos).time(Timeline.timestampNanos("time"), nanos);
    for (ComponentColumn column : columns) {
      chunk.component(column);
    }
    return chunk.build();
  }

  private ChunkNaming naming() {
    chunks++;
    return ChunkNaming.ofPart("faults/" + chunks);
  }

  private void put(ProblemCode code, Chunk... rows) throws IOException {
    files.put(code, Samples.write(List.of(rows)));
  }
}

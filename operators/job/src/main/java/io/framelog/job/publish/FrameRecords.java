/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.framelog.frame.FileFormat;
import io.framelog.frame.FrameHeaders;
import io.framelog.frame.Marker;
import java.time.Instant;
import java.util.Locale;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Frames as records of a format. What a format's own messages have no field for is said by the
 * headers of {@link FrameHeaders}.
 */
final class FrameRecords {

  private FrameRecords() {}

  static ProducerRecord<byte[], byte[]> of(
      MessageFormat format, CameraStream stream, long captureNanos, byte[] jpeg) {
    CaptureStamp stamp = CaptureStamp.of(captureNanos);
    String frameId = stream.camera().camera();
    return switch (format) {
      case BARE -> {
        ProducerRecord<byte[], byte[]> record = identified(stream, jpeg);
        header(record, FrameHeaders.FRAME_FORMAT, FileFormat.JPEG.wireName());
        yield timed(record, captureNanos);
      }
      case RAW -> {
        RgbPixels pixels = RgbPixels.of(jpeg);
        ProducerRecord<byte[], byte[]> record = identified(stream, pixels.bytes());
        header(record, FrameHeaders.FRAME_FORMAT, "raw");
        header(record, "width", Integer.toString(pixels.width()));
        header(record, "height", Integer.toString(pixels.height()));
        header(record, "encoding", "rgb8");
        header(record, "step", Integer.toString(pixels.stride()));
        yield timed(record, captureNanos);
      }
      case FOXGLOVE_COMPRESSED_IMAGE ->
          identified(stream, FoxgloveMessages.compressedImage(stamp, frameId, jpeg));
      case FOXGLOVE_COMPRESSED_IMAGE_JSON ->
          identified(
              stream, FoxgloveMessages.compressedImageJson(stamp, frameId, jpeg).getBytes(UTF_8));
      case FOXGLOVE_RAW_IMAGE ->
          identified(stream, FoxgloveMessages.rawImage(stamp, frameId, RgbPixels.of(jpeg)));
      case ROS_COMPRESSED_IMAGE ->
          identified(stream, RosMessages.compressedImage(stamp, frameId, jpeg));
      case ROS_IMAGE -> identified(stream, RosMessages.image(stamp, frameId, RgbPixels.of(jpeg)));
      case CLOUD_EVENTS -> cloudEvent(stream, captureNanos, jpeg);
    };
  }

  /** A record without a value that says where recordings begin and end. */
  static ProducerRecord<byte[], byte[]> marker(CameraStream stream, Marker.Kind kind) {
    ProducerRecord<byte[], byte[]> record = identified(stream, null);
    header(record, FrameHeaders.MARKER, kind.name().toLowerCase(Locale.ROOT));
    return record;
  }

  private static ProducerRecord<byte[], byte[]> identified(
      CameraStream stream, byte @Nullable [] value) {
    ProducerRecord<byte[], byte[]> record = keyed(stream, value);
    if (!stream.camera().device().isEmpty()) {
      header(record, FrameHeaders.DEVICE_ID, stream.camera().device());
    }
    header(record, FrameHeaders.CAMERA_ID, stream.camera().camera());
    header(record, FrameHeaders.RECORDING_ID, stream.recording());
    return record;
  }

  /** The camera is the key, so that its frames keep their order. */
  private static ProducerRecord<byte[], byte[]> keyed(
      CameraStream stream, byte @Nullable [] value) {
    return new ProducerRecord<>(stream.topic(), stream.camera().key().getBytes(UTF_8), value);
  }

  private static ProducerRecord<byte[], byte[]> timed(
      ProducerRecord<byte[], byte[]> record, long captureNanos) {
    header(record, FrameHeaders.CAPTURE_TS_NS, Long.toString(captureNanos));
    return record;
  }

  private static ProducerRecord<byte[], byte[]> cloudEvent(
      CameraStream stream, long captureNanos, byte[] jpeg) {
    ProducerRecord<byte[], byte[]> record = keyed(stream, jpeg);
    header(record, "ce_specversion", "1.0");
    header(record, "ce_id", stream.camera().key() + "@" + captureNanos);
    header(record, "ce_type", "io.framelog.frame");
    // A source is required: a camera without a device is its own.
    header(
        record,
        "ce_source",
        stream.camera().device().isEmpty() ? stream.camera().camera() : stream.camera().device());
    header(record, "ce_subject", stream.camera().camera());
    header(record, "ce_time", Instant.ofEpochSecond(0, captureNanos).toString());
    header(record, "ce_recordingid", stream.recording());
    header(record, "content-type", FileFormat.JPEG.mediaType());
    return record;
  }

  private static void header(ProducerRecord<byte[], byte[]> record, String name, String text) {
    record.headers().add(name, text.getBytes(UTF_8));
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.publish;

import io.framelog.frame.FileFormat;
import io.framelog.frame.FrameHeaders;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * Frames as records: the picture is the value, the headers of {@link FrameHeaders} say the rest.
 */
final class FrameRecords {

  private FrameRecords() {}

  /** The camera is the key, so that its frames keep their order. */
  static ProducerRecord<byte[], byte[]> of(CameraStream stream, long captureNanos, byte[] jpeg) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(stream.topic(), utf8(stream.camera().key()), jpeg);
    Headers headers = record.headers();
    if (!stream.camera().device().isEmpty()) {
      headers.add(FrameHeaders.DEVICE_ID, utf8(stream.camera().device()));
    }
    headers.add(FrameHeaders.CAMERA_ID, utf8(stream.camera().camera()));
    headers.add(FrameHeaders.RECORDING_ID, utf8(stream.recording()));
    headers.add(FrameHeaders.FRAME_FORMAT, utf8(FileFormat.JPEG.wireName()));
    headers.add(FrameHeaders.CAPTURE_TS_NS, utf8(Long.toString(captureNanos)));
    return record;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

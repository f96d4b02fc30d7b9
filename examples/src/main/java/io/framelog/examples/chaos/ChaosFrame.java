/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.chaos;

import io.framelog.frame.FrameHeaders;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A frame that is to be found in storage. */
record ChaosFrame(
    ChaosCamera camera, FrameNumber number, long captureNanos, String recording, int blockPixels) {

  /** The record that brings it, or brings it again. */
  ProducerRecord<byte[], byte[]> kafkaRecord() {
    ProducerRecord<byte[], byte[]> kafkaRecord =
        new ProducerRecord<>(
            camera.topic(),
            (ChaosCamera.DEVICE + "/" + camera.name()).getBytes(StandardCharsets.UTF_8),
            NumberedPicture.jpeg(number, blockPixels));
    header(kafkaRecord, FrameHeaders.DEVICE_ID, ChaosCamera.DEVICE);
    header(kafkaRecord, FrameHeaders.CAMERA_ID, camera.name());
    header(kafkaRecord, FrameHeaders.RECORDING_ID, recording);
    header(kafkaRecord, FrameHeaders.CAPTURE_TS_NS, Long.toString(captureNanos));
    return kafkaRecord;
  }

  private static void header(
      ProducerRecord<byte[], byte[]> kafkaRecord, String name, String value) {
    kafkaRecord.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}

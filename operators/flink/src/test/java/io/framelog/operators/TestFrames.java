/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.frame.CameraId;
import io.framelog.frame.ChromaSubsampling;
import io.framelog.frame.Content;
import io.framelog.frame.FileFormat;
import io.framelog.frame.Frame;
import io.framelog.frame.RecordPosition;
import io.framelog.video.Preset;
import io.framelog.video.VideoSettings;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;

/** Frames whose payload names their capture time; no test that uses them decodes pictures. */
final class TestFrames {
  static final long SECOND = 1_000_000_000L;
  static final long MILLI = 1_000_000L;

  /** A round instant, so that slices aligned to the epoch begin there. */
  static final long BASE = 1_700_000_400L * SECOND;

  static final CameraId CAMERA = new CameraId("robot", "front");

  private TestFrames() {}

  static Frame frame(long nanosAfterBase) {
    return frame("r1", nanosAfterBase, 640, 480);
  }

  static Frame frame(String recording, long nanosAfterBase, int width, int height) {
    long captureNanos = BASE + nanosAfterBase;
    return new Frame(
        CAMERA,
        recording,
        "/robot/front",
        "route",
        captureNanos,
        new Content.File(
            FileFormat.JPEG, width, height, ChromaSubsampling.YUV420.planeBytes(width, height)),
        ByteBuffer.allocate(100).putLong(captureNanos).array(),
        new RecordPosition("frames", 0, captureNanos));
  }

  static Frame withCamera(Frame frame, String camera) {
    return new Frame(
        new CameraId("robot", camera),
        frame.recording(),
        "/robot/" + camera,
        frame.route(),
        frame.captureNanos(),
        frame.content(),
        frame.payload(),
        frame.position());
  }

  static Frame withPayload(Frame frame, byte[] payload) {
    return new Frame(
        frame.camera(),
        frame.recording(),
        frame.entity(),
        frame.route(),
        frame.captureNanos(),
        frame.content(),
        payload,
        frame.position());
  }

  /** Slices of 60 s on multiples of a minute, batches of 2 s or 4 frames, 200 ms of disorder. */
  static RouteSettings route() {
    return route(new BatchRule(2 * SECOND, 4, 1 << 20, 200 * MILLI));
  }

  static RouteSettings route(BatchRule batches) {
    return new RouteSettings(
        "route",
        new Encoding.JpegImages(),
        new SliceRule(60 * SECOND, SliceRule.Phase.ALIGNED),
        batches,
        1L << 30);
  }

  static RouteSettings video(VideoLayout layout) {
    return video(layout, route().batches());
  }

  static RouteSettings video(VideoLayout layout, BatchRule batches) {
    return new RouteSettings(
        "route",
        new Encoding.Video(VideoSettings.builder().preset(Preset.FAST).build(), layout),
        new SliceRule(60 * SECOND, SliceRule.Phase.ALIGNED),
        batches,
        1L << 30);
  }

  static ClockRule clock() {
    return new ClockRule(Duration.ofHours(1).toNanos(), 3, Duration.ofSeconds(5).toMillis());
  }

  /** All that a batch says, its payloads by their hashes. */
  static String describe(FrameBatch batch) {
    StringBuilder text = new StringBuilder();
    text.append(batch.track()).append(batch.slice()).append(batch.closes());
    for (Frame frame : batch.frames()) {
      text.append(' ').append(frame.captureNanos() - BASE);
      text.append('#').append(PayloadHash.of(frame.payload()));
      text.append(frame.content()).append(frame.position());
    }
    return text.toString();
  }

  static List<Long> times(FrameBatch batch) {
    return batch.frames().stream().map(frame -> frame.captureNanos() - BASE).toList();
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.framelog.frame.CameraId;
import io.framelog.frame.FrameHeaders;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * With the producer that Kafka ships for tests; with a broker it is tested where one is at hand.
 */
class FramePublisherTest {
  private static final long START = 1_700_000_000_123_456_789L;
  private static final CameraStream FRONT =
      new CameraStream("camera-frames", new CameraId("robot/1", "front"), "run-1");

  private final MockProducer<byte[], byte[]> producer =
      new MockProducer<>(
          /* autoComplete= */ true, null, new ByteArraySerializer(), new ByteArraySerializer());

  @Test
  void recordSaysAllThatADecoderAsksFor() throws Exception {
    publish(CaptureTimes.ofClip(START), frame(0, 1));

    ProducerRecord<byte[], byte[]> record = producer.history().get(0);
    assertThat(record.topic()).isEqualTo("camera-frames");
    assertThat(record.key()).asString(UTF_8).isEqualTo(FRONT.camera().key());
    assertThat(record.value()).isEqualTo(new byte[] {1});
    assertThat(headers(record))
        .isEqualTo(
            Map.of(
                FrameHeaders.DEVICE_ID, "robot/1",
                FrameHeaders.CAMERA_ID, "front",
                FrameHeaders.RECORDING_ID, "run-1",
                FrameHeaders.FRAME_FORMAT, "jpeg",
                FrameHeaders.CAPTURE_TS_NS, "1700000000123456789"));
  }

  @Test
  void captureTimeThat64BitsDoNotHoldIsRefused() {
    CaptureTimes times = CaptureTimes.evenly(Long.MAX_VALUE, new FrameRate(1, 1));

    assertThatThrownBy(() -> publish(times, frame(0, 1), frame(1, 2)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("would be captured 1000000000 ns after the start time")
        .hasMessageEndingWith("which 64 bits do not hold: start earlier");
  }

  @Test
  void recordingThatAJobWouldNotTakeIsRefused() {
    assertThatThrownBy(() -> new CameraStream("frames", new CameraId("", "front"), "r".repeat(201)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a recording may have at most 200 characters, but had 201");
  }

  @Test
  void timesOfAClipBeginAtTheStart() throws Exception {
    PublishSummary summary =
        publish(
            CaptureTimes.ofClip(START), frame(0, 1), frame(33_366_667, 2), frame(66_733_333, 3));

    assertThat(times()).containsExactly(START, START + 33_366_667, START + 66_733_333);
    assertThat(summary).isEqualTo(new PublishSummary(3, 6, 2, START, START + 66_733_333));
    assertThat(summary)
        .hasToString(
            "3 frames, 2 broken left out, 6 bytes, captured 2023-11-14T22:13:20.123456789Z to"
                + " 2023-11-14T22:13:20.190190122Z");
  }

  @Test
  void timesOfARateAreExact() throws Exception {
    publish(CaptureTimes.evenly(START, new FrameRate(3, 1)), frame(5, 1), frame(6, 1), frame(7, 1));

    assertThat(times()).containsExactly(START, START + 333_333_333, START + 666_666_667);
  }

  @Test
  void listenerHearsOfEveryFrameInOrder() throws Exception {
    List<String> heard = new ArrayList<>();
    try (FramePublisher publisher = FramePublisher.with(producer)) {
      publisher.publish(
          FRONT,
          new Frames(frame(0, 1), frame(10, 2)),
          CaptureTimes.ofClip(100),
          Pacing.unlimited(),
          (captureNanos, jpeg) -> heard.add(captureNanos + ":" + jpeg.length));
    }
    assertThat(heard).containsExactly("100:1", "110:2");
  }

  @Test
  void picturesWithoutTimesAreRefused() {
    assertThatThrownBy(
            () ->
                publish(
                    CaptureTimes.ofClip(0),
                    new SourceFrame("a.jpg", OptionalLong.empty(), new byte[1])))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "Pictures of a folder have no times: give a frame rate or a table of times, a.jpg");
  }

  @Test
  void recordThatKafkaRefusesFailsWithTheWayOut() {
    producer.sendException = new RecordTooLargeException("too large");

    assertThatThrownBy(() -> publish(CaptureTimes.ofClip(0), frame(0, 1)))
        .isInstanceOf(PublishException.class)
        .hasMessage(
            "topic 'camera-frames' did not take a frame of camera 'robot\\/1/front': too large:"
                + " raise max.message.bytes of the topic, or make the pictures smaller");
  }

  @Test
  void recordThatTheBrokerRefusesLaterFailsTheFlush() throws Exception {
    MockProducer<byte[], byte[]> slow =
        new MockProducer<>(
            /* autoComplete= */ false, null, new ByteArraySerializer(), new ByteArraySerializer());
    try (FramePublisher publisher = FramePublisher.with(slow)) {
      publisher.send(FRONT, START, new byte[1]);
      slow.errorNext(new RecordTooLargeException("too large"));

      assertThatThrownBy(() -> publisher.flush(FRONT))
          .isInstanceOf(PublishException.class)
          .hasMessageContaining("max.message.bytes");
    }
  }

  @Test
  void noFramesAreNoError() throws Exception {
    assertThat(publish(CaptureTimes.ofClip(START))).hasToString("no frames, 2 broken left out");
  }

  private PublishSummary publish(CaptureTimes times, SourceFrame... frames)
      throws IOException, InterruptedException {
    try (FramePublisher publisher = FramePublisher.with(producer)) {
      return publisher.publish(
          FRONT, new Frames(frames), times, Pacing.unlimited(), FrameListener.none());
    }
  }

  private List<Long> times() {
    return producer.history().stream()
        .map(record -> Long.valueOf(headers(record).get(FrameHeaders.CAPTURE_TS_NS)))
        .toList();
  }

  private static Map<String, String> headers(ProducerRecord<byte[], byte[]> record) {
    Map<String, String> headers = new LinkedHashMap<>();
    record
        .headers()
        .forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
    return headers;
  }

  private static SourceFrame frame(long ptsNanos, int bytes) {
    byte[] jpeg = new byte[bytes];
    Arrays.fill(jpeg, (byte) bytes);
    return new SourceFrame("frame", OptionalLong.of(ptsNanos), jpeg);
  }

  /** Frames from a list; two more were broken. */
  private static final class Frames implements FrameSource {
    private final Iterator<SourceFrame> frames;

    Frames(SourceFrame... frames) {
      this.frames = List.of(frames).iterator();
    }

    @Override
    public @Nullable SourceFrame next() {
      return frames.hasNext() ? frames.next() : null;
    }

    @Override
    public int skippedFrames() {
      return 2;
    }

    @Override
    public void close() {}
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.frame.CameraEvent;
import io.framelog.frame.CameraId;
import io.framelog.frame.Content;
import io.framelog.frame.Frame;
import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameRecord;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.Marker;
import io.framelog.frame.RecordHeader;
import io.framelog.frame.RecordPosition;
import io.framelog.frame.route.Attributes;
import io.framelog.frame.route.CaptureTimeRule;
import io.framelog.frame.route.NamedFormat;
import io.framelog.frame.route.RouteDecoder;
import io.framelog.frame.route.RouteRule;
import io.framelog.frame.route.Tombstones;
import io.framelog.frame.route.TopicSelection;
import io.framelog.job.kafka.Recognition;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is published is held against the decoders, which know nothing of this package. */
class FrameRecordsTest {
  private static final long CAPTURE_NANOS = 1_763_892_900_123_456_789L;
  private static final CameraStream FRONT =
      new CameraStream("frames", new CameraId("robot-7", "front"), "run-1");

  @ParameterizedTest
  @EnumSource(MessageFormat.class)
  void everyFormatIsReadByItsRoute(MessageFormat format) throws Exception {
    byte[] jpeg = jpeg();

    Frame frame = (Frame) decoded(format, FrameRecords.of(format, FRONT, CAPTURE_NANOS, jpeg));

    assertThat(frame.camera()).isEqualTo(FRONT.camera());
    assertThat(frame.recording()).isEqualTo("run-1");
    assertThat(frame.captureNanos()).isEqualTo(CAPTURE_NANOS);
    switch (format) {
      case BARE,
          FOXGLOVE_COMPRESSED_IMAGE,
          FOXGLOVE_COMPRESSED_IMAGE_JSON,
          ROS_COMPRESSED_IMAGE,
          CLOUD_EVENTS ->
          assertThat(frame.payload()).isEqualTo(jpeg);
      case RAW, FOXGLOVE_RAW_IMAGE, ROS_IMAGE ->
          assertThat(frame.content())
              .isInstanceOfSatisfying(
                  Content.Pixels.class,
                  pixels -> {
                    assertThat(pixels.width()).isEqualTo(17);
                    assertThat(pixels.height()).isEqualTo(9);
                    assertThat(pixels.rowStride()).isEqualTo(51);
                  });
    }
  }

  @ParameterizedTest
  @EnumSource(MessageFormat.class)
  void everyFormatIsRecognisedFromItsRecords(MessageFormat format) throws Exception {
    List<FrameRecord> records =
        List.of(
            kafka(FrameRecords.of(format, FRONT, CAPTURE_NANOS, jpeg())),
            kafka(FrameRecords.of(format, FRONT, CAPTURE_NANOS + 1, jpeg())));

    Recognition found = Recognition.of(records).orElseThrow();

    assertThat(found.decoded()).isEqualTo(2);
    assertThat(found.format().name())
        .isEqualTo(
            format == MessageFormat.CLOUD_EVENTS || format == MessageFormat.RAW
                ? "bare"
                : format.wireName());
    assertThat(found.envelopes())
        .isEqualTo(
            format == MessageFormat.CLOUD_EVENTS
                ? List.of(NamedFormat.of("cloudevents"))
                : List.of());
  }

  @Test
  void markerIsReadAsOne() throws Exception {
    assertThat(decoded(MessageFormat.BARE, FrameRecords.marker(FRONT, Marker.Kind.FLUSH)))
        .isEqualTo(
            new Marker(
                FRONT.camera(), Marker.Kind.FLUSH, "run-1", new RecordPosition("frames", 0, 1)));
  }

  private static CameraEvent decoded(MessageFormat format, ProducerRecord<byte[], byte[]> record)
      throws FrameRejectedException {
    boolean cloudEvent = format == MessageFormat.CLOUD_EVENTS;
    RouteRule rule =
        new RouteRule(
            "route",
            new TopicSelection.Names(Set.of("frames")),
            cloudEvent ? List.of(NamedFormat.of("cloudevents")) : List.of(),
            NamedFormat.of(cloudEvent ? "bare" : format.wireName()),
            Attributes.defaults(),
            CaptureTimeRule.defaults(),
            Tombstones.REJECT,
            FrameLimits.defaults());
    return RouteDecoder.of(rule).decode(kafka(record));
  }

  private static FrameRecord kafka(ProducerRecord<byte[], byte[]> record) {
    List<RecordHeader> headers = new ArrayList<>();
    for (Header header : record.headers()) {
      headers.add(new RecordHeader(header.key(), header.value()));
    }
    return new FrameRecord(
        new RecordPosition(record.topic(), 0, 1), 1, record.key(), record.value(), headers);
  }

  private static byte[] jpeg() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(17, 9, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
    return bytes.toByteArray();
  }
}

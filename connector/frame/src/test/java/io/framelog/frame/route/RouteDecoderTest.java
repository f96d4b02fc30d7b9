/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.route;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.framelog.frame.CameraEvent;
import io.framelog.frame.CameraId;
import io.framelog.frame.Content;
import io.framelog.frame.FileFormat;
import io.framelog.frame.Frame;
import io.framelog.frame.FrameHeaders;
import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameMessage;
import io.framelog.frame.FrameRecord;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.Marker;
import io.framelog.frame.RecordHeader;
import io.framelog.frame.RecordPosition;
import io.framelog.frame.RejectReason;
import io.framelog.frame.envelope.Envelopes;
import java.nio.ByteBuffer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteDecoderTest {
  private static final long CAPTURE_NANOS = 1_763_892_900_123_456_789L;
  private static final long CAPTURE_MILLIS = CAPTURE_NANOS / 1_000_000;
  private static final byte[] PICTURE = {1, 2, 3};

  private final List<RecordHeader> headers = new ArrayList<>();
  private Map<String, String> fields = Map.of();
  private @Nullable Long messageNanos;
  private byte @Nullable [] key = "front".getBytes(UTF_8);
  private byte @Nullable [] value = PICTURE;
  private String topic = "frames";
  private long timestampMillis = CAPTURE_MILLIS;

  private TopicSelection topics = new TopicSelection.Matching("frames|fleet\\.(?<robot>[^.]+)\\.x");
  private Attributes attributes = Attributes.defaults().withDefaultRecording("run-1");
  private CaptureTimeRule captureTime = CaptureTimeRule.defaults();
  private List<NamedFormat> envelopes = List.of();
  private Tombstones tombstones = Tombstones.REJECT;

  @Test
  void headersSayWhoseTheFrameIs() throws Exception {
    header(FrameHeaders.CAMERA_ID, "left");
    header(FrameHeaders.DEVICE_ID, "robot-7");
    header(FrameHeaders.RECORDING_ID, "mission-1");
    captureHeader();

    Frame frame = frame();

    assertThat(frame)
        .isEqualTo(
            new Frame(
                new CameraId("robot-7", "left"),
                "mission-1",
                "/robot-7/left",
                "cams",
                CAPTURE_NANOS,
                new Content.File(FileFormat.JPEG, 2, 2, 6),
                PICTURE,
                new RecordPosition("frames", 3, 42)));
    assertThat(frame.payload()).isSameAs(PICTURE);
  }

  @Test
  void keyNamesTheCameraWhereNoHeaderDoes() throws Exception {
    captureHeader();
    assertThat(frame().camera()).isEqualTo(new CameraId("", "front"));

    header(FrameHeaders.CAMERA_ID, " ");
    assertThat(frame().camera().camera()).isEqualTo("front");

    header(FrameHeaders.CAMERA_ID, "one");
    header(FrameHeaders.CAMERA_ID, "two");
    assertThat(frame().camera().camera()).as("the last header counts").isEqualTo("two");
  }

  @Test
  void attributesComeFromTopicKeyHeadersAndFields() throws Exception {
    topic = "fleet.r7.x";
    key = "r7/cam-2".getBytes(UTF_8);
    fields = Map.of("meta.trip", "t9");
    header("site", "north");
    captureHeader();
    attributes =
        new Attributes(
            "[^/]+/(?<cam>.+)",
            TextSource.firstOf("{header.robot}", "{header.site}-{topic.robot}"),
            TextSource.firstOf("{key.cam}"),
            TextSource.firstOf("{field.meta.trip}@{device}"),
            Template.parse("/{recording}/{camera}/{topic}/{{x}}"),
            RollOver.never());

    Frame frame = frame();

    assertThat(frame.camera()).isEqualTo(new CameraId("north-r7", "cam-2"));
    assertThat(frame.recording()).isEqualTo("t9@north-r7");
    assertThat(frame.entity()).isEqualTo("/t9@north-r7/cam-2/fleet.r7.x/{x}");
  }

  @Test
  void namesThatLookLikePlaceholdersAreNotExpandedAgain() throws Exception {
    captureHeader();
    header(FrameHeaders.DEVICE_ID, "{camera}");
    header(FrameHeaders.CAMERA_ID, "{device}");

    assertThat(frame().entity()).isEqualTo("/{camera}/{device}");
  }

  @Test
  void topicOfANamedClusterIsMatchedByItsName() throws Exception {
    topic = RecordPosition.in("west", "fleet.r7.x", 0, 0).topic();
    captureHeader();
    attributes =
        new Attributes(
            null,
            TextSource.firstOf("{topic.robot}"),
            TextSource.firstOf("{topic}"),
            TextSource.firstOf("r"),
            Template.parse(Attributes.DEFAULT_ENTITY),
            RollOver.never());

    assertThat(frame().entity()).isEqualTo("/r7/fleet.r7.x");
  }

  @Test
  void whatIsMissingIsNamedWithItsSources() {
    key = null;
    assertRejected(
        RejectReason.NO_CAMERA,
        "the camera must come from {header.camera-id} or {ce.subject} or {key}, but the record has"
            + " none");
    key = "front".getBytes(UTF_8);
    assertRejected(
        RejectReason.NO_CAPTURE_TIME,
        "the capture time must come from message or {header.capture-ts-ns} or {ce.time} rfc3339,"
            + " but the record has none");
    attributes = Attributes.defaults();
    assertRejected(
        RejectReason.NO_RECORDING,
        "the recording must come from {header.recording-id} or {ce.recordingid}, but the record has"
            + " none");
  }

  @Test
  void namesThatCannotBeUsedAreRejected() {
    captureHeader();
    key = "//".getBytes(UTF_8);
    assertRejected(
        RejectReason.NO_CAMERA,
        "the camera has no usable name: a camera needs a name, but it was '//'");
    key = "__properties".getBytes(UTF_8);
    assertRejected(
        RejectReason.NO_CAMERA,
        "the record makes the entity '//__properties', which is reserved by Rerun");
    key = new byte[] {(byte) 0xC3, 0x28};
    assertRejected(RejectReason.NO_CAMERA, "the record key is not UTF-8 text");
    key = "front".getBytes(UTF_8);
    header(FrameHeaders.RECORDING_ID, "r".repeat(201));
    assertRejected(
        RejectReason.NO_RECORDING, "a recording may have at most 200 characters, but had 201");
    headers.add(new RecordHeader(FrameHeaders.DEVICE_ID, new byte[] {(byte) 0xFF}));
    assertRejected(RejectReason.NO_CAMERA, "header 'device-id' is not UTF-8 text");
  }

  @Test
  void recordWithoutValueIsEmpty() {
    captureHeader();
    value = null;
    assertRejected(RejectReason.EMPTY_RECORD, "the record has no value, a frame was expected");
    value = new byte[0];
    assertRejected(RejectReason.EMPTY_RECORD, "the record has no value, a frame was expected");
  }

  @Test
  void pieceOfAFrameIsRejected() {
    captureHeader();
    header("chunk-index", "0");

    assertThat(rejected().reason()).isEqualTo(RejectReason.PARTIAL_FRAME);
  }

  @ParameterizedTest
  @CsvSource({"start, START", "end, END", "flush, FLUSH"})
  void markerHeaderMakesAMarkerWhateverTheValue(String text, Marker.Kind kind) throws Exception {
    value = null;
    header(FrameHeaders.MARKER, text);
    header(FrameHeaders.RECORDING_ID, "run-2");

    assertThat(event())
        .isEqualTo(
            new Marker(
                new CameraId("", "front"), kind, "run-2", new RecordPosition("frames", 3, 42)));
  }

  @Test
  void markerMeansAllRecordingsWhereTheyRollOver() throws Exception {
    header(FrameHeaders.MARKER, "end");
    rollOver(RollOver.Period.DAY, "UTC");

    assertThat(((Marker) event()).recording()).isNull();
  }

  @Test
  void markerOfAnotherWordIsRejected() {
    header(FrameHeaders.MARKER, "stop");

    assertRejected(
        RejectReason.BAD_MARKER, "header 'marker' is start, end or flush, but was 'stop'");
  }

  @Test
  void tombstoneEndsTheRecordingWhereThatWasAgreed() throws Exception {
    value = null;
    tombstones = Tombstones.END;

    assertThat(event())
        .isInstanceOfSatisfying(
            Marker.class, marker -> assertThat(marker.kind()).isEqualTo(Marker.Kind.END));
  }

  @Test
  void messageSaysTheTimeBeforeItsHeaderDoes() throws Exception {
    captureHeader();
    assertThat(frame().captureNanos()).isEqualTo(CAPTURE_NANOS);

    messageNanos = CAPTURE_NANOS + 5;
    assertThat(frame().captureNanos()).isEqualTo(CAPTURE_NANOS + 5);
  }

  @ParameterizedTest
  @CsvSource({
    "{header.t}, 1763892900123456789, 1763892900123456789",
    "{header.t} ns, 1763892900123456789, 1763892900123456789",
    "{header.t} us, 1763892900123456, 1763892900123456000",
    "{header.t} ms, 1763892900123, 1763892900123000000",
    "{header.t} s, 1763892900.5, 1763892900500000000",
    "{header.t} rfc3339, 2025-11-23T11:15:00.000000001+01:00, 1763892900000000001",
    "{header.t} java-timestamp Europe/Berlin, 2025-11-23 11:15:00.25, 1763892900250000000",
  })
  void timesHaveTheNotationThatIsStated(String source, String text, long nanos) throws Exception {
    captureTime = times(null, ClockSkew.unlimited(), source);
    header("t", text);

    assertThat(frame().captureNanos()).isEqualTo(nanos);
  }

  @Test
  void headerMayHoldItsNumberAsBytes() throws Exception {
    captureTime = times(null, ClockSkew.unlimited(), "{header.t} ms");
    headers.add(new RecordHeader("t", ByteBuffer.allocate(8).putLong(CAPTURE_MILLIS).array()));

    assertThat(frame().captureNanos()).isEqualTo(CAPTURE_MILLIS * 1_000_000);
  }

  @Test
  void timestampOfKafkaIsTakenOnlyWhereTheRouteSaysSo() throws Exception {
    captureTime = times(null, ClockSkew.unlimited(), "message", "kafka");
    assertThat(frame().captureNanos()).isEqualTo(CAPTURE_MILLIS * 1_000_000);

    timestampMillis = -1;
    assertThat(rejected().reason()).isEqualTo(RejectReason.NO_CAPTURE_TIME);
  }

  @Test
  void clockThatCountsFromBootIsShiftedByWhatTheRecordsSay() throws Exception {
    captureTime =
        times(
            CaptureSource.Written.parse("{header.booted-at} ms"), ClockSkew.unlimited(), "message");
    messageNanos = 5_000_000_007L;
    assertRejected(
        RejectReason.NO_CAPTURE_TIME,
        "the offset of the device's clock must come from {header.booted-at} ms, but the record has"
            + " none");

    header("booted-at", "1763892900000");
    assertThat(frame().captureNanos()).isEqualTo(1_763_892_905_000_000_007L);
  }

  @Test
  void clockThatCountsFromBootIsShiftedByAConstant() throws Exception {
    captureTime =
        times(CaptureSource.Written.parse("1763892900 s"), ClockSkew.unlimited(), "message");
    messageNanos = 7L;

    assertThat(frame().captureNanos()).isEqualTo(1_763_892_900_000_000_007L);
  }

  @Test
  void timeOfAnotherUnitIsRejected() {
    header(FrameHeaders.CAPTURE_TS_NS, "1763892900123");
    assertRejected(
        RejectReason.BAD_CAPTURE_TIME,
        "the capture time of {header.capture-ts-ns} is 1763892900123 ns, before the earliest"
            + " accepted 946684800000000000: is its unit stated, and does its clock count from"
            + " 1970?");
    header(FrameHeaders.CAPTURE_TS_NS, Long.toString(Long.MAX_VALUE));
    assertRejected(
        RejectReason.BAD_CAPTURE_TIME,
        "the capture time of {header.capture-ts-ns} is 9223372036854775807 ns, after the latest"
            + " accepted 7258118400000000000: is the camera's clock set?");
  }

  @Test
  void clockFarFromKafkasTimestampIsRejectedOnEitherSide() throws Exception {
    captureTime = times(null, new ClockSkew(1_000_000_000, 60_000_000_000L), "message");
    messageNanos = CAPTURE_MILLIS * 1_000_000;
    timestampMillis = CAPTURE_MILLIS - 1_000;
    assertThat(frame().captureNanos()).as("just within").isEqualTo(messageNanos);

    timestampMillis = CAPTURE_MILLIS - 1_001;
    assertRejected(
        RejectReason.CLOCK_SKEW,
        "captured 1001 ms after the record's timestamp in Kafka, but at most 1000 ms are allowed:"
            + " is the camera's clock set?");
    timestampMillis = CAPTURE_MILLIS + 60_001;
    assertRejected(
        RejectReason.CLOCK_SKEW,
        "captured 60001 ms before the record's timestamp in Kafka, but at most 60000 ms are"
            + " allowed: is the camera's clock set?");
  }

  @ParameterizedTest
  @CsvSource({
    "NEVER, UTC, run-1",
    "DAY, UTC, run-1-2025-11-23",
    "HOUR, UTC, run-1-2025-11-23T10",
    "DAY, Pacific/Kiritimati, run-1-2025-11-24",
    "HOUR, Asia/Kolkata, run-1-2025-11-23T15",
  })
  void recordingsRollOverByCaptureTime(RollOver.Period period, String zone, String recording)
      throws Exception {
    captureHeader();
    rollOver(period, zone);

    assertThat(frame().recording()).isEqualTo(recording);
  }

  @Test
  void cloudEventSaysWhoseTheFrameIs() throws Exception {
    envelopes = List.of(NamedFormat.of("cloudevents"));
    header("ce_specversion", "1.0");
    header("ce_id", "1");
    header("ce_type", "frame");
    header("ce_source", "robots/7");
    header("ce_subject", "left");
    header("ce_recordingid", "mission");
    header("ce_time", "2025-11-23T10:15:00.123456789Z");

    Frame frame = frame();

    assertThat(frame.camera()).isEqualTo(new CameraId("robots/7", "left"));
    assertThat(frame.recording()).isEqualTo("mission");
    assertThat(frame.captureNanos()).isEqualTo(CAPTURE_NANOS);
  }

  @Test
  void markerOfACloudEventIsOfItsCamera() throws Exception {
    value = null;
    header(FrameHeaders.MARKER, "end");
    header("ce_source", "robots/7");
    header("ce_subject", "left");

    assertThat(event().camera()).isEqualTo(new CameraId("robots/7", "left"));
  }

  @Test
  void entityContainsTheCameraUnlessThereIsOnlyOne() {
    assertThatThrownBy(() -> entity(Attributes.DEFAULT_CAMERA))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the entity must contain {camera}, so that no two cameras share one, but was '/world'");
    assertThat(entity(TextSource.firstOf("front")).camera().isConstant()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{camera | '{camera' has a { without its }",
        "{x} | there is no placeholder {x}: known are {topic}, {topic.GROUP}, {key}, {key.GROUP},"
            + " {header.NAME}, {field.PATH}, {ce.NAME}, {envelope.PATH}, {device}, {camera} and"
            + " {recording}",
      })
  void templatesThatCannotBeReadSayWhy(String template, String message) {
    assertThatThrownBy(() -> Template.parse(template))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void templateIsShownAsItIsWritten() {
    assertThat(Template.parse("/{{x}}/{topic.robot}-{header.a.b}"))
        .hasToString("/{{x}}/{topic.robot}-{header.a.b}");
  }

  private static Attributes entity(TextSource camera) {
    return new Attributes(
        null,
        Attributes.DEFAULT_DEVICE,
        camera,
        Attributes.DEFAULT_RECORDING,
        Template.parse("/world"),
        RollOver.never());
  }

  private static CaptureTimeRule times(
      CaptureSource.@Nullable Written offset, ClockSkew skew, String... sources) {
    return new CaptureTimeRule(
        List.of(sources).stream().map(CaptureSource::parse).toList(), offset, skew);
  }

  private void rollOver(RollOver.Period period, String zone) {
    attributes =
        new Attributes(
            null,
            attributes.device(),
            attributes.camera(),
            attributes.recording(),
            attributes.entity(),
            new RollOver(period, ZoneId.of(zone)));
  }

  private void header(String name, String text) {
    headers.add(RecordHeader.text(name, text));
  }

  private void captureHeader() {
    header(FrameHeaders.CAPTURE_TS_NS, Long.toString(CAPTURE_NANOS));
  }

  private CameraEvent event() throws FrameRejectedException {
    RouteRule rule =
        new RouteRule(
            "cams",
            topics,
            envelopes,
            NamedFormat.of("image"),
            attributes,
            captureTime,
            tombstones,
            FrameLimits.defaults());
    RouteDecoder decoder =
        new RouteDecoder(
            rule,
            Envelopes.stack(
                envelopes.stream()
                    .map(each -> Envelopes.named(each.name(), each.options()))
                    .toList()),
            (record, body, limits) ->
                new FrameMessage(
                    new Content.File(FileFormat.JPEG, 2, 2, 6),
                    PICTURE,
                    messageNanos,
                    path -> Optional.ofNullable(fields.get(path))));
    return decoder.decode(
        new FrameRecord(new RecordPosition(topic, 3, 42), timestampMillis, key, value, headers));
  }

  private Frame frame() throws FrameRejectedException {
    return (Frame) event();
  }

  private FrameRejectedException rejected() {
    FrameRejectedException rejected =
        catchThrowableOfType(FrameRejectedException.class, this::event);
    assertThat(rejected).as("a dead letter").isNotNull();
    return rejected;
  }

  private void assertRejected(RejectReason reason, String message) {
    FrameRejectedException rejected = rejected();
    assertThat(rejected.reason()).isEqualTo(reason);
    assertThat(rejected).hasMessage(message);
  }
}

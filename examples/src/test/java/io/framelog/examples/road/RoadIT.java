/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.road;

import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.connector.source.DeadLetterSerializationSchema;
import io.framelog.examples.broker.BrokerSettings;
import io.framelog.examples.broker.EmbeddedBroker;
import io.framelog.examples.check.CheckReport;
import io.framelog.examples.check.OutputCheck;
import io.framelog.examples.check.SentFrame;
import io.framelog.examples.oracle.RerunOracle;
import io.framelog.examples.road.KnownFrames.Known;
import io.framelog.frame.FrameHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real broker and a real Flink job: frames in, recordings out, frame by frame. */
class RoadIT {
  private static final long STEP_NANOS = 50_000_000L;

  @TempDir Path directory;
  private EmbeddedBroker broker;

  @BeforeEach
  void startBroker() throws IOException {
    broker = EmbeddedBroker.start(BrokerSettings.in(directory.resolve("kafka")));
    for (String topic : List.of("video", "jpeg", "raw")) {
      broker.createTopic(topic, 1);
    }
  }

  @AfterEach
  void stopBroker() {
    broker.close();
  }

  @Test
  void everyFrameIsStoredOnceWithItsCaptureTimeAndThePassedOnesWithTheirBytes() throws Exception {
    List<Known> frames = fleet();
    KnownFrames.publish(broker.bootstrap(), frames);

    Path output = run("out", /* parallelism= */ 2, "1s");

    CheckReport report = OutputCheck.check(output, frames.stream().map(Known::sent).toList());
    assertThat(report.problems()).isEmpty();
    assertThat(report.ok()).isTrue();
    assertThat(report.objects()).hasSizeGreaterThan(12);
    assertThat(new BrokerView(broker).endOffset(TestJob.DEAD_LETTERS)).isZero();
    RerunOracle.assumeAvailable();
    RerunOracle.check(output).orThrow();
  }

  @Test
  void namesAndBytesAreTheSameWhateverTheParallelismAndTheCheckpoints() throws Exception {
    KnownFrames.publish(broker.bootstrap(), fleet());

    Map<String, String> one = contents(run("one", /* parallelism= */ 1, "300ms"));
    Map<String, String> three = contents(run("three", /* parallelism= */ 3, "2s"));

    assertThat(one).isNotEmpty().isEqualTo(three);
  }

  @Test
  void aSecondRunIntoTheSameDirectoryChangesNothing() throws Exception {
    KnownFrames.publish(broker.bootstrap(), KnownFrames.of("jpeg", "left", "a", 100, STEP_NANOS));
    Map<String, String> first = contents(run("same", /* parallelism= */ 1, "1s"));

    new InProcessJob(job("same", /* parallelism= */ 1, "1s")).run();

    assertThat(contents(directory.resolve("same"))).isEqualTo(first);
  }

  @Test
  void badRecordsAreDeadLettersWithTheirReasonAndTheRestIsStored() throws Exception {
    List<Known> good = KnownFrames.of("jpeg", "left", "a", 60, STEP_NANOS);
    Known first = good.get(0);
    byte[] truncated = Arrays.copyOf(first.jpeg(), first.jpeg().length / 2);
    Known conflicting =
        new Known("jpeg", "left", "a", good.get(55).captureNanos(), KnownFrames.jpeg(999));
    Known late =
        new Known("jpeg", "left", "a", good.get(3).captureNanos() + 1_000, KnownFrames.jpeg(3));
    ProducerRecord<byte[], byte[]> timeless = first.kafkaRecord();
    timeless.headers().remove(FrameHeaders.CAPTURE_TS_NS);
    List<ProducerRecord<byte[], byte[]>> records =
        new ArrayList<>(good.stream().map(Known::kafkaRecord).toList());
    records.add(with(first, truncated));
    records.add(with(first, new byte[0]));
    records.add(with(first, null));
    records.add(with(first, "GIF89a".getBytes(StandardCharsets.US_ASCII)));
    records.add(timeless);
    records.add(good.get(55).kafkaRecord());
    records.add(conflicting.kafkaRecord());
    records.add(late.kafkaRecord());
    KnownFrames.publishRecords(broker.bootstrap(), records);

    Path output = run("out", /* parallelism= */ 1, "1s");

    List<SentFrame> stored = new ArrayList<>(good.stream().map(Known::sent).toList());
    stored.add(late.sent()); // in a part of its own
    assertThat(OutputCheck.check(output, stored).problems()).isEmpty();
    assertThat(reasons())
        .containsExactlyInAnyOrder(
            "truncated-picture",
            "empty-record",
            "empty-record",
            "unsupported-format",
            "no-capture-time",
            "time-conflict");
    ConsumerRecord<byte[], byte[]> cut = letter("truncated-picture");
    assertThat(cut.value()).isEqualTo(truncated);
    assertThat(cut.key()).isEqualTo(first.kafkaRecord().key());
    assertThat(header(cut, DeadLetterSerializationSchema.TOPIC)).isEqualTo("jpeg");
    assertThat(header(cut, DeadLetterSerializationSchema.OFFSET)).isEqualTo("60");
    assertThat(header(cut, DeadLetterSerializationSchema.MESSAGE)).contains("no end mark");
    assertThat(header(cut, FrameHeaders.CAPTURE_TS_NS))
        .isEqualTo(Long.toString(first.captureNanos()));
  }

  @Test
  void aRecordThatTheDeadLetterTopicWouldNotTakeIsCutInsteadOfFailingTheJob() throws Exception {
    broker.createTopic(TestJob.DEAD_LETTERS, 1);
    ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, TestJob.DEAD_LETTERS);
    try (Admin admin = broker.admin()) {
      ConfigEntry limit = new ConfigEntry("max.message.bytes", "20000");
      AlterConfigOp set = new AlterConfigOp(limit, AlterConfigOp.OpType.SET);
      admin.incrementalAlterConfigs(Map.of(topic, List.of(set))).all().get();
    }
    List<Known> good = KnownFrames.of("jpeg", "left", "a", 20, STEP_NANOS);
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    records.add(with(good.get(0), new byte[500_000]));
    good.forEach(frame -> records.add(frame.kafkaRecord()));
    KnownFrames.publishRecords(broker.bootstrap(), records);

    Path output = run("out", /* parallelism= */ 1, "1s");

    assertThat(OutputCheck.check(output, good.stream().map(Known::sent).toList()).problems())
        .isEmpty();
    ConsumerRecord<byte[], byte[]> letter = letter("unsupported-format");
    assertThat(letter.value()).hasSizeBetween(10_000, 20_000);
    assertThat(header(letter, DeadLetterSerializationSchema.CUT)).isEqualTo("value=500000");
  }

  @Test
  void aChangeOfSizeInMidStreamBeginsANewVideoAndLosesNoFrame() throws Exception {
    List<Known> frames = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      byte[] jpeg = i < 20 ? KnownFrames.jpeg(i) : SmallPictures.jpeg(i);
      frames.add(new Known("video", "front", "a", KnownFrames.FIRST_NANOS + i * STEP_NANOS, jpeg));
    }
    KnownFrames.publish(broker.bootstrap(), frames);

    Path output = run("out", /* parallelism= */ 1, "1s");

    CheckReport report = OutputCheck.check(output, frames.stream().map(Known::sent).toList());
    assertThat(report.problems()).isEmpty();
    RerunOracle.assumeAvailable();
    RerunOracle.check(output).orThrow();
  }

  /** Five cameras, two recordings in a row for one of them, some records out of order or twice. */
  private static List<Known> fleet() {
    List<Known> second =
        KnownFrames.of("video", "rear", "b", 150, STEP_NANOS).stream()
            .map(
                frame ->
                    new Known(
                        frame.topic(),
                        frame.camera(),
                        frame.captureNanos() < KnownFrames.FIRST_NANOS + 80 * STEP_NANOS
                            ? "b"
                            : "c",
                        frame.captureNanos(),
                        frame.jpeg()))
            .toList();
    List<Known> frames =
        KnownFrames.interleaved(
            KnownFrames.of("video", "front", "a", 200, STEP_NANOS),
            second,
            KnownFrames.of("jpeg", "left", "a", 220, STEP_NANOS),
            KnownFrames.of("jpeg", "right", "a", 90, 3 * STEP_NANOS),
            KnownFrames.of("raw", "depth", "a", 100, STEP_NANOS));
    for (int i = 10; i + 5 < frames.size(); i += 50) {
      Collections.swap(frames, i, i + 5);
    }
    return frames;
  }

  private Path run(String name, int parallelism, String checkpointInterval) throws Exception {
    new InProcessJob(job(name, parallelism, checkpointInterval)).run();
    return directory.resolve(name);
  }

  private TestJob job(String name, int parallelism, String checkpointInterval) throws IOException {
    return new TestJob(
        broker.bootstrap(),
        Files.createDirectories(directory.resolve(name)),
        directory.resolve("checkpoints-" + name),
        "latest",
        parallelism,
        checkpointInterval,
        "3s");
  }

  private static ProducerRecord<byte[], byte[]> with(Known frame, byte @Nullable [] value) {
    ProducerRecord<byte[], byte[]> kafkaRecord = frame.kafkaRecord();
    return new ProducerRecord<>(
        kafkaRecord.topic(), null, kafkaRecord.key(), value, kafkaRecord.headers());
  }

  private List<String> reasons() throws Exception {
    return new BrokerView(broker)
        .records(TestJob.DEAD_LETTERS).stream()
            .map(letter -> header(letter, DeadLetterSerializationSchema.REASON))
            .toList();
  }

  private ConsumerRecord<byte[], byte[]> letter(String reason) throws Exception {
    return new BrokerView(broker)
        .records(TestJob.DEAD_LETTERS).stream()
            .filter(letter -> header(letter, DeadLetterSerializationSchema.REASON).equals(reason))
            .findFirst()
            .orElseThrow();
  }

  private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
    return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  /** Digest of each visible object by its key. */
  private static Map<String, String> contents(Path output) throws Exception {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        contents.put(output.relativize(file).toString(), HexFormat.of().formatHex(digest));
      }
    }
    return contents;
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.road;

import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.examples.broker.BrokerSettings;
import io.framelog.examples.broker.EmbeddedBroker;
import io.framelog.examples.road.KnownFrames.Known;
import io.framelog.frame.FrameHeaders;
import io.framelog.job.audit.Audit;
import io.framelog.job.audit.AuditReport;
import io.framelog.job.audit.Fate;
import io.framelog.job.config.JobConfig;
import io.framelog.job.config.RunsOn;
import io.framelog.rrd.part.PartManifest;
import io.framelog.rrd.part.PartManifests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the audit says of a real job's output, and of the same output after somebody touched it. */
class AuditIT {
  private static final long STEP_NANOS = 50_000_000L;
  private static final int FRAMES = 150;

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
  void everyRecordIsAccountedForUntilAPartIsLostCopiedOrFilledUpAgain() throws Exception {
    List<Known> left = KnownFrames.of("jpeg", "left", "a", FRAMES, STEP_NANOS);
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    left.forEach(frame -> records.add(frame.kafkaRecord()));
    records.add(left.get(FRAMES - 1).kafkaRecord());
    ProducerRecord<byte[], byte[]> timeless = left.get(0).kafkaRecord();
    timeless.headers().remove(FrameHeaders.CAPTURE_TS_NS);
    records.add(timeless);
    KnownFrames.publishRecords(broker.bootstrap(), records);
    TestJob job = job();
    new InProcessJob(job).run();

    AuditReport clean = audit(job);
    assertThat(clean.isClean()).as("%s", clean).isTrue();
    assertThat(clean.total(Fate.PUBLISHED)).isEqualTo(FRAMES);
    assertThat(clean.total(Fate.DUPLICATE)).isEqualTo(1);
    assertThat(clean.deadLetters()).containsOnlyKeys("no-capture-time");

    KnownFrames.publish(
        broker.bootstrap(), KnownFrames.of("jpeg", "left", "a", FRAMES + 7, STEP_NANOS));
    assertThat(audit(job).total(Fate.OPEN)).as("not published yet").isEqualTo(7);
    assertThat(audit(job).total(Fate.DUPLICATE)).as("sent once more").isEqualTo(1 + FRAMES);
    assertThat(audit(job).isClean()).isTrue();

    List<Path> parts = parts(job);
    Path part = parts.get(1);
    Path manifest = part.resolveSibling(part.getFileName() + PartManifest.SUFFIX);
    long frames = frames(part, clean, parts.size());
    copy(part, "another.rrd");
    copy(manifest, "another.rrd" + PartManifest.SUFFIX);
    assertThat(audit(job).total(Fate.DOUBLED)).isEqualTo(frames);
    Files.delete(part.resolveSibling("another.rrd"));
    Files.delete(part.resolveSibling("another.rrd" + PartManifest.SUFFIX));

    Files.delete(manifest);
    AuditReport unexplained = audit(job);
    assertThat(unexplained.problems()).singleElement().asString().contains("has no manifest");
    Files.delete(part);
    AuditReport lost = audit(job);
    assertThat(lost.problems()).isEmpty();
    assertThat(lost.total(Fate.MISSING))
        .as("twice: the records were sent twice")
        .isEqualTo(2 * frames);
    assertThat(lost.isClean()).isFalse();
  }

  private static long frames(Path part, AuditReport report, int parts) throws IOException {
    long frames =
        Objects.requireNonNull(
                PartManifests.read(part.resolveSibling(part.getFileName() + PartManifest.SUFFIX))
                    .part())
            .frames()
            .count();
    assertThat(frames).isPositive().isLessThan(report.total(Fate.PUBLISHED));
    assertThat(parts).isGreaterThan(2);
    return frames;
  }

  private static void copy(Path file, String name) throws IOException {
    Files.copy(file, file.resolveSibling(name));
  }

  private static List<Path> parts(TestJob job) throws IOException {
    try (Stream<Path> files = Files.walk(job.output())) {
      return files.filter(file -> file.toString().endsWith(".rrd")).sorted().toList();
    }
  }

  private static AuditReport audit(TestJob job) throws Exception {
    return new Audit(JobConfig.parse("test job", job.yaml(), RunsOn.THIS_MACHINE)).run();
  }

  private TestJob job() throws IOException {
    return new TestJob(
        broker.bootstrap(),
        Files.createDirectories(directory.resolve("out")),
        directory.resolve("checkpoints"),
        "latest",
        1,
        "500ms",
        "3s");
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.audit;

import io.framelog.connector.element.Decoded;
import io.framelog.connector.source.DeadLetterSerializationSchema;
import io.framelog.connector.source.FrameDeserializationSchema;
import io.framelog.connector.source.RouteTopics;
import io.framelog.frame.Frame;
import io.framelog.frame.RecordPosition;
import io.framelog.job.FramelogPipeline;
import io.framelog.job.audit.PublishedPart.Place;
import io.framelog.job.config.JobConfig;
import io.framelog.job.config.KafkaConfig;
import io.framelog.rrd.part.PartFacts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/**
 * Compares what is in Kafka with what is in storage: each record of the job's topics is in one
 * part, or among the dead letters, or a duplicate, or not published yet. Records that Kafka has
 * deleted meanwhile are believed to be what the manifests say of them.
 */
public final class Audit {
  private final JobConfig config;
  private final OffsetLedger ledger = new OffsetLedger();

  public Audit(JobConfig config) {
    this.config = config;
  }

  /**
   * Reads all manifests, the dead letters, and those records that neither of them names.
   *
   * @throws java.io.IOException if storage cannot be read
   * @throws org.apache.kafka.common.KafkaException if Kafka cannot be read
   */
  public AuditReport run() throws Exception {
    PublishedParts published = PublishedParts.below(config.outputDirectory());
    AuditReport.Builder report = new AuditReport.Builder(published.problems());
    for (PublishedPart part : published.parts()) {
      if (part.place() == Place.OWN_NAME) {
        enter(part, Fate.PUBLISHED, Fate.DOUBLED, report);
      }
    }
    enterDeadLetters(report);
    for (PublishedPart part : published.parts()) {
      if (part.place() == Place.CONFLICT) {
        enter(part, Fate.IN_CONFLICT, Fate.IN_CONFLICT, report);
      }
    }
    PublishedTimes times = new PublishedTimes(published.parts());
    for (KafkaConfig cluster : config.clusters()) {
      explainTheRest(cluster, times, report);
    }
    return report.build();
  }

  private void enter(PublishedPart part, Fate first, Fate again, AuditReport.Builder report) {
    for (PartFacts.Records records : part.facts().records()) {
      TopicPartition partition = new TopicPartition(records.topic(), records.partition());
      for (long offset : records.toArray()) {
        report.frame(part.cameraDay(), ledger.enter(partition, offset) ? first : again);
      }
    }
  }

  /** A dead letter may be there several times, and counts once. */
  private void enterDeadLetters(AuditReport.Builder report) throws Exception {
    OffsetLedger letters = new OffsetLedger();
    try (TopicReader reader = new TopicReader(config.kafka().clientProperties())) {
      reader.read(
          existing -> Set.of(config.deadLetterTopic()),
          new TopicReader.Records() {
            @Override
            public long next(TopicPartition partition, long from) {
              return from;
            }

            @Override
            public void take(ConsumerRecord<byte[], byte[]> letter) {
              TopicPartition partition =
                  new TopicPartition(
                      text(letter, DeadLetterSerializationSchema.TOPIC),
                      Integer.parseInt(text(letter, DeadLetterSerializationSchema.PARTITION)));
              long offset = Long.parseLong(text(letter, DeadLetterSerializationSchema.OFFSET));
              if (letters.enter(partition, offset)) {
                report.deadLetter(text(letter, DeadLetterSerializationSchema.REASON));
                if (!ledger.enter(partition, offset)) {
                  report.letterAlsoPublished();
                }
              }
            }
          });
    }
  }

  private static String text(ConsumerRecord<byte[], byte[]> letter, String name) {
    Header header = letter.headers().lastHeader(name);
    if (header == null) {
      throw new IllegalArgumentException(
          "record %d of topic %s has no header '%s': only dead letters belong there"
              .formatted(letter.offset(), letter.topic(), name));
    }
    return new String(header.value(), StandardCharsets.UTF_8);
  }

  private void explainTheRest(KafkaConfig cluster, PublishedTimes times, AuditReport.Builder report)
      throws Exception {
    FrameDeserializationSchema schema = FramelogPipeline.records(config, cluster);
    RouteTopics topics = FramelogPipeline.topics(config, cluster);
    try (TopicReader reader = new TopicReader(cluster.clientProperties())) {
      reader.read(
          topics::topics,
          new TopicReader.Records() {
            @Override
            public long next(TopicPartition partition, long from) {
              return ledger.firstAbsent(inLedger(cluster, partition), from);
            }

            @Override
            public void take(ConsumerRecord<byte[], byte[]> taken) throws Exception {
              List<Decoded> decoded = new ArrayList<>();
              schema.deserialize(taken, new ListCollector<>(decoded));
              for (Decoded each : decoded) {
                explain(each, times, report);
              }
            }
          });
    }
  }

  /** Manifests and dead letters name the topics of a named cluster with the cluster. */
  private static TopicPartition inLedger(KafkaConfig cluster, TopicPartition partition) {
    RecordPosition any =
        RecordPosition.in(cluster.name(), partition.topic(), partition.partition(), 0);
    return new TopicPartition(any.topic(), any.partition());
  }

  private static void explain(Decoded decoded, PublishedTimes times, AuditReport.Builder report)
      throws Exception {
    if (decoded instanceof Decoded.Invalid) {
      report.unreadable();
    } else if (decoded instanceof Decoded.Valid valid && valid.event() instanceof Frame frame) {
      CameraDay day =
          new CameraDay(
              frame.camera().device(),
              frame.camera().camera(),
              PublishedPart.day(frame.captureNanos()));
      if (times.hold(frame)) {
        report.frame(day, Fate.DUPLICATE);
      } else {
        report.frame(day, times.areBefore(frame) ? Fate.OPEN : Fate.MISSING);
      }
    }
    // A marker leaves nothing behind.
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.cli;

import io.framelog.connector.source.ReadOffsets;
import io.framelog.frame.RecordPosition;
import io.framelog.job.config.JobConfig;
import io.framelog.job.config.KafkaConfig;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Where the next run of a consumer group goes on. A run keeps no state, so the group may not be
 * ahead of what is published: it is set once all that was read is published, and not by checkpoints
 * before. A run that was killed is therefore repeated from where it began, and what it had
 * published is recognised by its name and bytes.
 */
final class GroupOffsets {
  private static final String COMMIT_ON_CHECKPOINT = "commit.offsets.on.checkpoint";

  private GroupOffsets() {}

  /** The job, with the group left alone till its end. */
  static JobConfig untilTheEnd(JobConfig config) {
    return config.withKafkaDefault(COMMIT_ON_CHECKPOINT, "false");
  }

  /**
   * Sets the group to behind the last record that was read.
   *
   * @throws KafkaException if the brokers refuse; the message says what the next run does
   */
  static void commit(JobConfig config, JobExecutionResult result) throws InterruptedException {
    Map<TopicPartition, Long> read = result.getAccumulatorResult(ReadOffsets.NAME);
    if (read == null) {
      return;
    }
    for (KafkaConfig cluster : config.clusters()) {
      Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
      read.forEach(
          (partition, next) -> {
            RecordPosition last =
                new RecordPosition(partition.topic(), partition.partition(), next);
            if (last.cluster().equals(cluster.name())) {
              offsets.put(
                  new TopicPartition(last.topicName(), last.partition()),
                  new OffsetAndMetadata(next));
            }
          });
      if (!offsets.isEmpty()) {
        commit(cluster, offsets);
      }
    }
  }

  private static void commit(KafkaConfig cluster, Map<TopicPartition, OffsetAndMetadata> offsets)
      throws InterruptedException {
    try (Admin admin = Admin.create(new HashMap<>(cluster.clientProperties()))) {
      admin.alterConsumerGroupOffsets(cluster.group(), offsets).all().get();
    } catch (ExecutionException e) {
      throw new KafkaException(
          "all that was read is published, but group '%s' could not be set behind it (%s): with"
                  .formatted(cluster.group(), e.getCause().getMessage())
              + " kafka.start: group the next run reads it again",
          e.getCause());
    }
  }
}

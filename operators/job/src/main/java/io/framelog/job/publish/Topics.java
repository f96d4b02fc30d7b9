/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.publish;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes a topic that takes records as large as pictures. */
final class Topics {
  static final int MAX_RECORD_BYTES = 16 << 20;
  private static final Duration TIMEOUT = Duration.ofSeconds(15);

  private Topics() {}

  /** Makes the topic unless it is there, as it may have been for long. */
  static void ensure(Map<String, Object> clientProperties, String topic, int partitions)
      throws InterruptedException {
    Map<String, Object> properties = new HashMap<>(clientProperties);
    properties.putIfAbsent(
        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis());
    properties.putIfAbsent(
        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis() / 3);
    try (Admin admin = Admin.create(properties)) {
      NewTopic wanted =
          new NewTopic(topic, Optional.of(partitions), Optional.empty())
              .configs(
                  Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(MAX_RECORD_BYTES)));
      admin.createTopics(List.of(wanted)).all().get();
      awaitLeaders(admin, topic, partitions);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new PublishException(
            "topic '%s' could not be looked up or made at %s: %s"
                .formatted(
                    topic,
                    clientProperties.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG),
                    e.getCause().getMessage()),
            e.getCause());
      }
    }
  }

  /**
   * Brokers serve a topic some time after it is made. Of a producer that comes before that they
   * refuse the first batch and may take the next ones; its first can never follow then.
   */
  private static void awaitLeaders(Admin admin, String topic, int partitions)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    for (int partition = 0; partition < partitions; partition++) {
      ends.put(new TopicPartition(topic, partition), OffsetSpec.latest());
    }
    // Asks the leaders, and asks again until they serve.
    admin.listOffsets(ends).all().get();
  }
}

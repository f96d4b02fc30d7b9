/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.cli;

import io.framelog.connector.source.DeadLetterTopic;
import io.framelog.job.config.JobConfig;
import io.framelog.job.config.KafkaConfig;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Asks the brokers for the topics first: the engine would take minutes to say that they are not
 * there.
 */
final class TopicCheck {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private TopicCheck() {}

  static void requireTopics(JobConfig config) throws IOException, InterruptedException {
    for (KafkaConfig cluster : config.clusters()) {
      requireTopics(config, cluster);
    }
  }

  private static void requireTopics(JobConfig config, KafkaConfig cluster)
      throws IOException, InterruptedException {
    Map<String, Object> properties = new HashMap<>(cluster.clientProperties());
    properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis());
    properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis() / 2);
    List<String> missing = new ArrayList<>();
    try (Admin admin = Admin.create(properties)) {
      List<String> topics =
          config.routesOf(cluster).stream().flatMap(route -> route.topics().stream()).toList();
      for (Map.Entry<String, KafkaFuture<TopicDescription>> topic :
          admin.describeTopics(topics).topicNameValues().entrySet()) {
        try {
          topic.getValue().get();
        } catch (ExecutionException e) {
          if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
            throw unreachable(cluster, e.getCause());
          }
          missing.add(topic.getKey());
        }
      }
      if (cluster.equals(config.kafka())) {
        DeadLetterTopic.require(config.deadLetterTopic(), admin);
      }
    } catch (KafkaException e) {
      throw unreachable(cluster, e);
    }
    if (!missing.isEmpty()) {
      throw new IOException(
          "Kafka at %s has no topic %s: make it, or correct the routes"
              .formatted(cluster.bootstrap(), String.join(", ", missing)));
    }
  }

  private static IOException unreachable(KafkaConfig cluster, Throwable cause) {
    String reason =
        cause instanceof TimeoutException
            ? "no broker answered within " + TIMEOUT.toSeconds() + " s"
            : RootCause.line(cause);
    return new IOException("Kafka at %s cannot be used, %s".formatted(cluster.bootstrap(), reason));
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.cli;

import io.framelog.job.config.JobConfig;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Asks the brokers for the topics first: the engine would take minutes to say that they are not
 * there.
 */
final class TopicCheck {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  /** A dead letter is as large as the record it was: 16 MiB. */
  private static final String MAX_DEAD_LETTER_BYTES = Integer.toString(16 << 20);

  private TopicCheck() {}

  static void requireTopics(JobConfig config) throws IOException, InterruptedException {
    Map<String, Object> properties = new HashMap<>(config.kafka().properties());
    properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, config.kafka().bootstrap());
    properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis());
    properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis() / 2);
    List<String> missing = new ArrayList<>();
    try (Admin admin = Admin.create(properties)) {
      List<String> topics =
          config.routes().stream().flatMap(route -> route.topics().stream()).toList();
      for (Map.Entry<String, KafkaFuture<TopicDescription>> topic :
          admin.describeTopics(topics).topicNameValues().entrySet()) {
        try {
          topic.getValue().get();
        } catch (ExecutionException e) {
          if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
            throw unreachable(config, e.getCause());
          }
          missing.add(topic.getKey());
        }
      }
      makeDeadLetters(admin, config);
    } catch (KafkaException e) {
      throw unreachable(config, e);
    }
    if (!missing.isEmpty()) {
      throw new IOException(
          "Kafka at %s has no topic %s: make it, or correct the routes"
              .formatted(config.kafka().bootstrap(), String.join(", ", missing)));
    }
  }

  /** Without it the first dead letter would fail the job. */
  private static void makeDeadLetters(Admin admin, JobConfig config)
      throws IOException, InterruptedException {
    NewTopic topic =
        new NewTopic(config.deadLetterTopic(), Optional.of(1), Optional.empty())
            .configs(Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, MAX_DEAD_LETTER_BYTES));
    try {
      admin.createTopics(List.of(topic)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IOException(
            "dead-letter topic '%s' is not there and could not be made: %s"
                .formatted(config.deadLetterTopic(), RootCause.line(e.getCause())),
            e);
      }
    }
  }

  private static IOException unreachable(JobConfig config, Throwable cause) {
    String reason =
        cause instanceof TimeoutException
            ? "no broker answered within " + TIMEOUT.toSeconds() + " s"
            : RootCause.line(cause);
    return new IOException(
        "Kafka at %s cannot be used, %s".formatted(config.kafka().bootstrap(), reason));
  }
}

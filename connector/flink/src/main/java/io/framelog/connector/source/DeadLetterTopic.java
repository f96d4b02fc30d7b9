/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.source;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The topic for records that are no frames: makes it where it is missing, and knows its limit. */
public final class DeadLetterTopic {
  /** A dead letter is as large as the record it was: 16 MiB. */
  private static final int NEW_TOPIC_MAX_BYTES = 16 << 20;

  /** Kafka's own default, for a topic whose settings may not be read. */
  private static final int USUAL_MAX_BYTES = 1_048_588;

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private DeadLetterTopic() {}

  /**
   * Makes the topic unless there is one of that name.
   *
   * @param client properties of Kafka's clients, with the brokers
   * @return the largest record it takes, in bytes
   * @throws IOException if it is not there and cannot be made
   */
  public static int require(String topic, Map<String, String> client)
      throws IOException, InterruptedException {
    Map<String, Object> properties = new HashMap<>(client);
    properties.putIfAbsent(
        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis());
    try (Admin admin = Admin.create(properties)) {
      return require(topic, admin);
    }
  }

  /**
   * Makes the topic unless there is one of that name.
   *
   * @return the largest record it takes, in bytes
   * @throws IOException if it is not there and cannot be made
   */
  public static int require(String topic, Admin admin) throws IOException, InterruptedException {
    if (!exists(topic, admin)) {
      make(topic, admin);
    }
    return maxRecordBytes(topic, admin);
  }

  /** Asked first: whoever may write to the topic need not be allowed to make one. */
  private static boolean exists(String topic, Admin admin)
      throws IOException, InterruptedException {
    try {
      admin.describeTopics(List.of(topic)).allTopicNames().get();
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        return false;
      }
      throw new IOException(
          "dead-letter topic '%s' could not be looked up: %s"
              .formatted(topic, e.getCause().getMessage()),
          e.getCause());
    }
  }

  private static void make(String topic, Admin admin) throws IOException, InterruptedException {
    NewTopic wanted =
        new NewTopic(topic, Optional.of(1), Optional.empty())
            .configs(
                Map.of(
                    TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(NEW_TOPIC_MAX_BYTES)));
    try {
      admin.createTopics(List.of(wanted)).all().get();
    } catch (ExecutionException e) {
      // Another subtask may have been first.
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IOException(
            "dead-letter topic '%s' is not there and could not be made: %s"
                .formatted(topic, e.getCause().getMessage()),
            e.getCause());
      }
    }
  }

  private static int maxRecordBytes(String topic, Admin admin)
      throws IOException, InterruptedException {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    try {
      ConfigEntry limit =
          admin
              .describeConfigs(List.of(resource))
              .all()
              .get()
              .get(resource)
              .get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG);
      return limit == null ? USUAL_MAX_BYTES : Integer.parseInt(limit.value());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof AuthorizationException
          || e.getCause() instanceof UnknownTopicOrPartitionException) {
        return USUAL_MAX_BYTES;
      }
      throw new IOException(
          "the size limit of dead-letter topic '%s' could not be read: %s"
              .formatted(topic, e.getCause().getMessage()),
          e.getCause());
    }
  }
}

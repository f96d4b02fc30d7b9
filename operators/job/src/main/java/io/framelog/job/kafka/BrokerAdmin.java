/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.kafka;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Questions to the brokers of a cluster, each answered within seconds. */
final class BrokerAdmin implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final String bootstrap;
  private final Admin admin;

  private BrokerAdmin(String bootstrap, Admin admin) {
    this.bootstrap = bootstrap;
    this.admin = admin;
  }

  /**
   * What a topic is.
   *
   * @param maxMessageBytes the largest batch of records it takes; empty if its settings may not be
   *     read
   * @param operations that this client may do; empty if the brokers do not say
   */
  record Topic(
      String name, int partitions, OptionalInt maxMessageBytes, Set<AclOperation> operations) {
    /** Brokers without authorization allow everything, and say so or nothing. */
    boolean allows(AclOperation operation) {
      return operations.isEmpty()
          || operations.contains(operation)
          || operations.contains(AclOperation.ALL);
    }
  }

  /**
   * Asks whoever answers at the bootstrap.
   *
   * @param client properties of Kafka's clients, with the brokers
   * @throws IOException if the properties cannot be used
   */
  static BrokerAdmin open(Map<String, String> client) throws IOException {
    Map<String, Object> properties = new HashMap<>(client);
    properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis());
    properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis() / 2);
    String bootstrap = String.valueOf(client.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG));
    try {
      return new BrokerAdmin(bootstrap, Admin.create(properties));
    } catch (KafkaException e) {
      throw unusable(bootstrap, e);
    }
  }

  Set<String> topicNames() throws IOException, InterruptedException {
    return answer(admin.listTopics().names());
  }

  /** Those of the topics that are there. */
  List<Topic> describe(Collection<String> names) throws IOException, InterruptedException {
    List<Topic> topics = new ArrayList<>();
    for (KafkaFuture<TopicDescription> each :
        admin
            .describeTopics(names, new DescribeTopicsOptions().includeAuthorizedOperations(true))
            .topicNameValues()
            .values()) {
      Optional<TopicDescription> topic = ifThere(each);
      if (topic.isPresent()) {
        Set<AclOperation> operations = topic.get().authorizedOperations();
        topics.add(
            new Topic(
                topic.get().name(),
                topic.get().partitions().size(),
                maxMessageBytes(topic.get().name()),
                operations == null ? Set.of() : operations));
      }
    }
    return topics;
  }

  /** Empty if the brokers do not say. */
  Set<AclOperation> groupOperations(String group) throws IOException, InterruptedException {
    try {
      Set<AclOperation> operations =
          admin
              .describeConsumerGroups(
                  List.of(group),
                  new DescribeConsumerGroupsOptions().includeAuthorizedOperations(true))
              .describedGroups()
              .get(group)
              .get()
              .authorizedOperations();
      return operations == null ? Set.of() : operations;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof AuthorizationException) {
        // To see a group takes less than to read with it.
        return Set.of(AclOperation.UNKNOWN);
      }
      // A group that nobody has used yet is not there.
      return Set.of();
    }
  }

  private OptionalInt maxMessageBytes(String topic) throws IOException, InterruptedException {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    try {
      Config config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
      ConfigEntry limit = config.get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG);
      return limit == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(limit.value()));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ApiException) {
        return OptionalInt.empty();
      }
      throw unusable(bootstrap, e.getCause());
    }
  }

  private <T> Optional<T> ifThere(KafkaFuture<T> future) throws IOException, InterruptedException {
    try {
      return Optional.of(future.get());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException
          || e.getCause() instanceof AuthorizationException) {
        return Optional.empty();
      }
      throw unusable(bootstrap, e.getCause());
    }
  }

  private <T> T answer(KafkaFuture<T> future) throws IOException, InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw unusable(bootstrap, e.getCause());
    }
  }

  private static IOException unusable(String bootstrap, Throwable cause) {
    return new IOException(
        "Kafka at %s cannot be used: %s"
            .formatted(
                bootstrap,
                cause instanceof TimeoutException
                    ? "no broker answered within " + TIMEOUT.toSeconds() + " s"
                    : cause.getMessage()),
        cause);
  }

  @Override
  public void close() {
    admin.close(TIMEOUT);
  }
}

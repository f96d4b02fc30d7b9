/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.source;

import io.framelog.frame.route.TopicSelection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.flink.connector.kafka.source.enumerator.subscriber.KafkaSubscriber;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * The partitions that the routes of a cluster read. It is asked again and again, so that topics and
 * partitions that are made later are read without a restart.
 *
 * <p>Patterns leave out Kafka's own topics, and the topic of the dead letters: these would come
 * back for ever.
 */
public final class RouteTopics implements KafkaSubscriber {
  private static final long serialVersionUID = 1L;

  private final ArrayList<TopicSelection> selections;
  private final String deadLetterTopic;

  /**
   * Topics of one cluster.
   *
   * @param deadLetterTopic empty if it is on another cluster
   */
  public RouteTopics(List<TopicSelection> selections, String deadLetterTopic) {
    this.selections = new ArrayList<>(selections);
    this.deadLetterTopic = deadLetterTopic;
  }

  /** The names that are read, among those there are; and those that are named, there or not. */
  public Set<String> topics(Set<String> existing) {
    Set<String> topics = new TreeSet<>();
    for (TopicSelection selection : selections) {
      if (selection instanceof TopicSelection.Names names) {
        topics.addAll(names.topics());
      } else {
        existing.stream()
            .filter(topic -> !topic.startsWith("__") && !topic.equals(deadLetterTopic))
            .filter(topic -> selection.match(topic).isPresent())
            .forEach(topics::add);
      }
    }
    return topics;
  }

  /** Whether topics may match that are not there yet. */
  public boolean hasPatterns() {
    return selections.stream().anyMatch(TopicSelection.Matching.class::isInstance);
  }

  @Override
  public Set<TopicPartition> getSubscribedTopicPartitions(AdminClient admin) {
    Set<TopicPartition> partitions = new HashSet<>();
    for (TopicDescription topic : describe(admin)) {
      topic
          .partitions()
          .forEach(each -> partitions.add(new TopicPartition(topic.name(), each.partition())));
    }
    return partitions;
  }

  private List<TopicDescription> describe(AdminClient admin) {
    List<TopicDescription> descriptions = new ArrayList<>();
    try {
      Set<String> existing = hasPatterns() ? admin.listTopics().names().get() : Set.of();
      for (Map.Entry<String, KafkaFuture<TopicDescription>> topic :
          admin.describeTopics(topics(existing)).topicNameValues().entrySet()) {
        describe(topic.getKey(), topic.getValue()).ifPresent(descriptions::add);
      }
      return descriptions;
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "the topics of the routes (%s) could not be looked up: %s"
              .formatted(selections, e.getCause().getMessage()),
          e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while topics were looked up", e);
    }
  }

  /** A topic that only matched may have gone since it was listed. */
  private Optional<TopicDescription> describe(
      String topic, KafkaFuture<TopicDescription> description)
      throws ExecutionException, InterruptedException {
    try {
      return Optional.of(description.get());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException && !isNamed(topic)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private boolean isNamed(String topic) {
    return selections.stream()
        .anyMatch(
            selection ->
                selection instanceof TopicSelection.Names names && names.topics().contains(topic));
  }
}

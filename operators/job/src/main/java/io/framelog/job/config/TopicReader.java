/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.config;

import io.framelog.frame.route.TopicSelection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The keys that say which topics a route reads, and what two routes may not share. */
final class TopicReader {
  private static final Pattern TOPIC_NAME = Pattern.compile("[a-zA-Z0-9._-]{1,249}");
  private static final TopicSelection NOTHING =
      new TopicSelection.Names(Set.of(ConfigProblem.MISSING));

  /** A route that was read before, and so is asked first. */
  private record Earlier(String route, String cluster, TopicSelection topics) {}

  private final String deadLetterCluster;
  private final String deadLetterTopic;
  private final List<Earlier> earlier = new ArrayList<>();

  /** For the routes of a job. */
  TopicReader(String deadLetterCluster, String deadLetterTopic) {
    this.deadLetterCluster = deadLetterCluster;
    this.deadLetterTopic = deadLetterTopic;
  }

  static void requireTopicName(Section section, String key, String topic) {
    if (!TOPIC_NAME.matcher(topic).matches()) {
      section.problem(
          key, topic, "a topic's name: at most 249 letters, digits, dots, underscores and hyphens");
    }
  }

  /**
   * The cluster of a route or of the dead letters: the first, unless another is named.
   *
   * @param clusters their names; an empty one if there is only one
   */
  static String cluster(Section section, List<String> clusters) {
    String only = clusters.get(0);
    if (clusters.size() == 1 && only.isEmpty()) {
      return only;
    }
    String expected = "one of kafka.clusters: " + String.join(", ", clusters);
    String name = section.text("cluster", expected).orElse(only);
    if (!clusters.contains(name)) {
      section.problem("cluster", name, expected);
      return only;
    }
    return name;
  }

  TopicSelection read(Section section, String route, String cluster) {
    TopicSelection topics = selection(section, route, cluster);
    earlier.add(new Earlier(route, cluster, topics));
    return topics;
  }

  private TopicSelection selection(Section section, String route, String cluster) {
    if (!section.has("topic-pattern")) {
      return names(section, route, cluster);
    }
    if (section.has("topics")) {
      section.problem("topic-pattern", "beside topics", "one of the two; remove the other");
    }
    String regex =
        section
            .text("topic-pattern", "a regular expression for whole names of topics")
            .orElse(ConfigProblem.MISSING);
    try {
      return new TopicSelection.Matching(regex);
    } catch (PatternSyntaxException e) {
      section.problem("topic-pattern", regex, "a regular expression: " + e.getDescription());
      return NOTHING;
    }
  }

  private TopicSelection names(Section section, String route, String cluster) {
    List<String> topics = section.texts("topics", "a list of at least one topic");
    Set<String> once = new HashSet<>();
    for (String topic : topics) {
      requireTopicName(section, "topics", topic);
      if (topic.equals(deadLetterTopic) && cluster.equals(deadLetterCluster)) {
        section.problem(
            "topics", topic, "another topic than dead-letters.topic: dead letters would come back");
      }
      if (!once.add(topic)) {
        section.problem("topics", topic, "each topic once");
      }
      requireNotTaken(section, route, cluster, topic);
    }
    return topics.isEmpty() ? NOTHING : new TopicSelection.Names(once);
  }

  /** A name that an earlier route reads would never be asked of this one. */
  private void requireNotTaken(Section section, String route, String cluster, String topic) {
    for (Earlier other : earlier) {
      if (other.cluster().equals(cluster) && other.topics().match(topic).isPresent()) {
        section.problem(
            "topics",
            topic,
            other.topics() instanceof TopicSelection.Names
                ? "topics that no other route reads: route '%s' has it".formatted(other.route())
                : "topics that no earlier route reads: the pattern of route '%s' has it, so put route '%s' before it"
                    .formatted(other.route(), route));
        return;
      }
    }
  }
}

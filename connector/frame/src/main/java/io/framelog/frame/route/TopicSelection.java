/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.route;

import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which topics a route reads. */
public sealed interface TopicSelection extends Serializable {

  /** The named groups of a topic, if it is one of them. */
  Optional<Map<String, String>> match(String topic);

  /** The names of the groups that {@link #match} gives. */
  Set<String> groups();

  /** Topics by their names. */
  record Names(Set<String> topics) implements TopicSelection {
    public Names {
      topics = Set.copyOf(topics);
      if (topics.isEmpty()) {
        throw new IllegalArgumentException("a route reads at least one topic, but names none");
      }
    }

    @Override
    public Optional<Map<String, String>> match(String topic) {
      return topics.contains(topic) ? Optional.of(Map.of()) : Optional.empty();
    }

    @Override
    public Set<String> groups() {
      return Set.of();
    }

    @Override
    public String toString() {
      return String.join(", ", new TreeSet<>(topics));
    }
  }

  /**
   * Topics whose whole name matches.
   *
   * @param regex a regular expression of Java; what its named groups match can be used in templates
   */
  record Matching(String regex) implements TopicSelection {
    public Matching {
      // The groups of a broken one are nobody's business: this throws first.
      Pattern.compile(regex);
    }

    @Override
    public Optional<Map<String, String>> match(String topic) {
      return NamedGroups.match(regex, topic);
    }

    @Override
    public Set<String> groups() {
      return NamedGroups.of(regex);
    }

    @Override
    public String toString() {
      return regex;
    }
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.frame.route.TopicSelection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RouteTopicsTest {
  private static final Set<String> EXISTING =
      Set.of("fleet.r1", "fleet.r2", "bad-frames", "__consumer_offsets", "other");

  @Test
  void namesAreReadWhetherTheyAreThereOrNot() {
    assertThat(topics(new TopicSelection.Names(Set.of("fleet.r1", "later"))))
        .containsExactly("fleet.r1", "later");
  }

  @Test
  void patternsLeaveOutDeadLettersAndKafkasOwnTopics() {
    assertThat(topics(new TopicSelection.Matching(".*")))
        .containsExactly("fleet.r1", "fleet.r2", "other");
  }

  @Test
  void topicThatSeveralRoutesMatchIsReadOnce() {
    assertThat(
            topics(
                new TopicSelection.Names(Set.of("fleet.r1")),
                new TopicSelection.Matching("fleet\\..*")))
        .containsExactly("fleet.r1", "fleet.r2");
  }

  private static Set<String> topics(TopicSelection... selections) {
    return new RouteTopics(List.of(selections), "bad-frames").topics(EXISTING);
  }
}

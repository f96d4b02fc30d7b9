/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.examples.faults.StoreEvent;
import io.framelog.examples.faults.StoreOperation;
import io.framelog.examples.faults.StoreRequest;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CommitTrialTest {
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  @Test
  void aCommitAfterItsCheckpointIsFine() {
    assertThat(judge(List.of(500L), part("a.rrd", "u", 100), commit("a.rrd", "u", 900, OK)))
        .isEmpty();
  }

  @Test
  void aCommitBeforeItsCheckpointIsEarly() {
    assertThat(judge(List.of(50L, 950L), part("a.rrd", "u", 100), commit("a.rrd", "u", 900, OK)))
        .singleElement()
        .asString()
        .startsWith("EARLY: a.rrd, uploaded 1970-01-01T00:00:00.100Z");
  }

  @Test
  void aCommitThatTheStoreRefusedIsNone() {
    assertThat(judge(List.of(), part("a.rrd", "u", 100), commit("a.rrd", "u", 900, NOT_FOUND)))
        .isEmpty();
  }

  @Test
  void theSameUploadMayBeCommittedAgain() {
    assertThat(
            judge(
                List.of(500L),
                part("a.rrd", "u", 100),
                commit("a.rrd", "u", 900, OK),
                commit("a.rrd", "u", 950, OK)))
        .isEmpty();
  }

  @Test
  void aNameThatTwoUploadsGetIsPublishedTwice() {
    assertThat(
            judge(
                List.of(500L),
                part("a.rrd", "u", 100),
                part("a.rrd", "v", 200),
                commit("a.rrd", "u", 900, OK),
                commit("a.rrd", "v", 950, OK)))
        .containsExactly("OVERWRITTEN: a.rrd");
  }

  @Test
  void manifestsNeedNoCheckpoint() {
    assertThat(judge(List.of(), part("a.json", "u", 100), commit("a.json", "u", 900, OK)))
        .isEmpty();
  }

  private static List<String> judge(List<Long> checkpointMillis, StoreEvent... events) {
    TreeSet<Instant> checkpoints = new TreeSet<>();
    checkpointMillis.forEach(millis -> checkpoints.add(Instant.ofEpochMilli(millis)));
    Verdict verdict = new Verdict();
    new CommitTrial(checkpoints, verdict).judge(List.of(events));
    return verdict.examples();
  }

  private static StoreEvent part(String key, String upload, long millis) {
    return event(StoreOperation.UPLOAD_PART, key, upload, millis, OK);
  }

  private static StoreEvent commit(String key, String upload, long millis, int status) {
    return event(StoreOperation.COMPLETE_UPLOAD, key, upload, millis, status);
  }

  private static StoreEvent event(
      StoreOperation operation, String key, String upload, long millis, int status) {
    Instant time = Instant.ofEpochMilli(millis);
    return new StoreEvent(
        new StoreRequest("taskmanager-0", operation, key, upload, 1), time, time, status);
  }
}

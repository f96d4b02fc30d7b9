/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.chaos;

import io.framelog.examples.faults.StoreEvent;
import io.framelog.examples.faults.StoreOperation;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;

/**
 * Holds what the store did against the checkpoints: an object becomes visible once, and only after
 * a checkpoint was completed since it was uploaded.
 */
final class CommitTrial {
  private static final String RECORDING = ".rrd";

  /** Times of files are as coarse as the kernel's tick. */
  private static final Duration TICK = Duration.ofMillis(20);

  private final NavigableSet<Instant> checkpoints;
  private final Verdict verdict;

  CommitTrial(NavigableSet<Instant> checkpoints, Verdict verdict) {
    this.checkpoints = checkpoints;
    this.verdict = verdict;
  }

  void judge(List<StoreEvent> changes) {
    Map<String, Instant> uploaded = new HashMap<>();
    Map<String, String> published = new HashMap<>();
    Set<String> completed = new HashSet<>();
    for (StoreEvent event : changes) {
      if (!event.succeeded()) {
        continue;
      }
      String upload = event.request().uploadId();
      String key = event.request().key();
      if (!key.endsWith(RECORDING)) {
        // manifests are written when their part is visible
        continue;
      }
      if (event.request().operation() == StoreOperation.UPLOAD_PART) {
        // a lost upload is made good by another, after its checkpoint
        uploaded.putIfAbsent(key, event.answered());
      } else if (event.request().operation() == StoreOperation.COMPLETE_UPLOAD
          && completed.add(upload)) {
        judgeTime(key, uploaded.getOrDefault(key, Instant.MAX), event.arrived());
        if (published.putIfAbsent(key, upload) != null) {
          verdict.charge(Charge.OVERWRITTEN, key);
        }
      }
    }
  }

  private void judgeTime(String key, Instant uploaded, Instant completed) {
    Instant checkpoint = checkpoints.floor(completed);
    if (checkpoint == null || checkpoint.plus(TICK).isBefore(uploaded)) {
      verdict.charge(
          Charge.EARLY,
          "%s, uploaded %s, visible %s, the last checkpoint was complete %s"
              .formatted(key, uploaded, completed, checkpoint));
    }
  }
}

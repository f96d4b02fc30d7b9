/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.chaos;

import io.framelog.examples.chaos.RunningJob.Ending;
import io.framelog.examples.faults.Ambush;
import io.framelog.examples.faults.StoreOperation;
import io.framelog.examples.faults.StoreRequest;
import java.time.Duration;
import java.util.Optional;

/** Something that befalls a process; each strikes at a moment that it waits for. */
enum Disaster {
  TASK_MANAGER_KILLED("TaskManager killed at any time") {
    @Override
    boolean strike(Strike strike) throws Exception {
      strike.replaceTaskManager(strike.anyTaskManager());
      return true;
    }
  },

  KILLED_IN_BATCH("TaskManager killed in mid-batch") {
    @Override
    boolean strike(Strike strike) throws Exception {
      int restores = strike.job().restores();
      strike.replaceTaskManager(strike.anyTaskManager());
      return strike.job().awaitRestored(restores).bufferedFrames() > 0;
    }
  },

  KILLED_IN_UPLOAD("TaskManager killed in mid-upload") {
    @Override
    boolean strike(Strike strike) throws Exception {
      return killHeld(strike, StoreOperation.UPLOAD_PART, Ambush.Moment.BEFORE_STORE);
    }
  },

  KILLED_BEFORE_COMMIT("TaskManager killed between pre-commit and commit") {
    @Override
    boolean strike(Strike strike) throws Exception {
      return killHeld(strike, StoreOperation.COMPLETE_UPLOAD, Ambush.Moment.BEFORE_STORE);
    }
  },

  KILLED_AFTER_COMMIT("TaskManager killed before it knew of its commit") {
    @Override
    boolean strike(Strike strike) throws Exception {
      return killHeld(strike, StoreOperation.COMPLETE_UPLOAD, Ambush.Moment.AFTER_STORE);
    }
  },

  JOB_MANAGER_KILLED("JobManager killed at any time") {
    @Override
    boolean strike(Strike strike) throws Exception {
      strike.replaceJobManager();
      return true;
    }
  },

  JOB_MANAGER_KILLED_IN_COMMIT("JobManager killed during a commit") {
    @Override
    boolean strike(Strike strike) throws Exception {
      Ambush ambush =
          strike.arena().proxy().ambush(StoreOperation.COMPLETE_UPLOAD, Ambush.Moment.BEFORE_STORE);
      boolean held = ambush.await(PATIENCE).isPresent();
      strike.replaceJobManager();
      ambush.letGo();
      return held;
    }
  },

  RESCALED("stopped with a savepoint, restored with other parallelism") {
    @Override
    boolean strike(Strike strike) throws Exception {
      int other = strike.job().parallelism() % Arena.TASK_MANAGERS + 1;
      String savepoint = strike.job().stop(Ending.SUSPENDED);
      strike.job().submit(other, Optional.of(savepoint));
      return true;
    }
  },

  DRAINED("stopped with a savepoint after draining, restored") {
    @Override
    boolean strike(Strike strike) throws Exception {
      String savepoint = strike.job().stop(Ending.DRAINED);
      strike.job().submit(Arena.TASK_MANAGERS, Optional.of(savepoint));
      return true;
    }
  },

  UPLOAD_LOST("TaskManager and its unpublished upload lost, made good or rolled back") {
    @Override
    boolean strike(Strike strike) throws Exception {
      return new LostUpload(strike).strike(PATIENCE);
    }
  },

  BROKER_RESTARTED("Kafka broker restarted") {
    @Override
    boolean strike(Strike strike) throws Exception {
      strike.arena().restartBroker();
      return true;
    }
  };

  /** Parts end every few seconds, so there is soon something to wait for. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String label;

  Disaster(String label) {
    this.label = label;
  }

  /** For tables. */
  String label() {
    return label;
  }

  /**
   * Lets it happen, and starts again what was killed.
   *
   * @return whether it happened in the moment that it waits for
   */
  abstract boolean strike(Strike strike) throws Exception;

  /** Kills the one who asks for something while nobody has told it whether it was done. */
  private static boolean killHeld(Strike strike, StoreOperation operation, Ambush.Moment moment)
      throws Exception {
    Ambush ambush = strike.arena().proxy().ambush(operation, moment);
    Optional<StoreRequest> held = ambush.await(PATIENCE);
    if (held.isPresent()) {
      strike.replaceTaskManager(strike.arena().taskManagerOf(held.get().door()));
      ambush.breakOff();
    }
    return held.isPresent();
  }
}

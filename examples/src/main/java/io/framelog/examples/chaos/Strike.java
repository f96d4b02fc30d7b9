/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.chaos;

import java.io.IOException;
import java.util.List;
import java.util.Random;

/** What a disaster can get hold of. */
record Strike(Arena arena, RunningJob job, Random random) {

  /** One that the job is on. */
  int anyTaskManager() throws IOException, InterruptedException {
    List<Integer> used = List.copyOf(arena.cluster().taskManagersOf(job.id()));
    return used.get(random.nextInt(used.size()));
  }

  void replaceTaskManager(int number) throws IOException, InterruptedException {
    arena.cluster().killTaskManager(number);
    arena.cluster().restartTaskManager(number);
  }

  /** The machine is gone: another one takes its place, with an empty disk. */
  void loseTaskManager(int number) throws IOException, InterruptedException {
    arena.cluster().killTaskManager(number);
    arena.cluster().wipeDisk(number);
    arena.cluster().restartTaskManager(number);
  }

  void replaceJobManager() throws IOException, InterruptedException {
    arena.cluster().killJobManager();
    arena.cluster().restartJobManager();
  }
}

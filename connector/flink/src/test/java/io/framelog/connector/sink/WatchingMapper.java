/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import io.framelog.connector.element.RecordingChunk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.state.CheckpointListener;

/**
 * Looks at the sink's directory as the job runs, and fails the job once where a test asks for it.
 * Jobs of a MiniCluster share the statics with the test.
 */
final class WatchingMapper extends RichMapFunction<RecordingChunk, RecordingChunk>
    implements CheckpointListener {
  private static final long serialVersionUID = 1L;

  static final AtomicBoolean FAILURE_ARMED = new AtomicBoolean();
  static final AtomicInteger FAILURES = new AtomicInteger();

  /** Visible objects that could not be read whole. */
  static final List<String> PARTIAL = new CopyOnWriteArrayList<>();

  /** Most objects that were visible while the job had not failed yet. */
  static final AtomicInteger VISIBLE_BEFORE_FAILURE = new AtomicInteger();

  private final String directory;
  private int checkpoints;

  WatchingMapper(Path directory) {
    this.directory = directory.toString();
  }

  static void reset() {
    FAILURE_ARMED.set(false);
    FAILURES.set(0);
    PARTIAL.clear();
    VISIBLE_BEFORE_FAILURE.set(0);
  }

  @Override
  public RecordingChunk map(RecordingChunk chunk) throws Exception {
    int visible = watch(Path.of(directory));
    boolean isDue = checkpoints >= 2 && visible > 0;
    if (isDue && FAILURE_ARMED.compareAndSet(true, false)) {
      FAILURES.incrementAndGet();
      VISIBLE_BEFORE_FAILURE.set(visible);
      throw new IllegalStateException("a failure for the test");
    }
    return chunk;
  }

  static int watch(Path directory) throws IOException {
    int visible = 0;
    for (String file : TestParts.recordings(directory).keySet()) {
      visible++;
      try {
        TestParts.read(directory.resolve(file));
      } catch (IOException e) {
        PARTIAL.add(file + ": " + e.getMessage());
      }
    }
    return visible;
  }

  @Override
  public void notifyCheckpointComplete(long checkpointId) {
    checkpoints++;
  }
}

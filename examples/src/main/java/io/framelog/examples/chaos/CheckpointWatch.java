/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Sees when checkpoints and savepoints become complete: a JobManager writes the metadata file just
 * before it tells anybody. Files are looked at, and not a JobManager asked, because those die.
 */
final class CheckpointWatch implements AutoCloseable {
  private static final long POLL_MILLIS = 50;
  private static final String METADATA = "_metadata";

  private final List<Path> directories;
  private final Map<Path, Instant> completed = new HashMap<>();
  private final ScheduledFuture<?> looking;
  private final ScheduledExecutorService poll =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "chaos-checkpoints");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Watches from now on.
   *
   * @param directories where checkpoints and savepoints are written
   */
  CheckpointWatch(List<Path> directories) {
    this.directories = directories;
    looking = poll.scheduleWithFixedDelay(this::look, 0, POLL_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    for (Path directory : directories) {
      try (Stream<Path> files = Files.walk(directory, 3)) {
        files.filter(file -> file.endsWith(METADATA)).forEach(this::add);
      } catch (IOException | UncheckedIOException e) {
        // Old checkpoints vanish while they are listed: the next look sees the new ones.
      }
    }
  }

  private void add(Path metadata) {
    try {
      Instant time = Files.getLastModifiedTime(metadata).toInstant();
      synchronized (completed) {
        completed.put(metadata, time);
      }
    } catch (NoSuchFileException e) {
      // It was seen when it was new.
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** When each was complete. */
  NavigableSet<Instant> times() {
    look();
    synchronized (completed) {
      return new TreeSet<>(completed.values());
    }
  }

  @Override
  public void close() {
    looking.cancel(/* mayInterruptIfRunning= */ true);
    poll.shutdownNow();
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.demo;

import io.framelog.examples.JobCounters;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Timer;
import java.util.TimerTask;

/**
 * Says how far the demo is: twice a second in one line of a terminal; elsewhere a line of its own
 * whenever something has changed, every few seconds.
 */
final class DemoProgress implements AutoCloseable {
  private static final Path STDERR = Path.of("/proc/self/fd/2");
  private static final long TERMINAL_PERIOD_MILLIS = 500;
  private static final long LOG_PERIOD_MILLIS = 5_000;

  private final PrintWriter out;
  private final boolean terminal;
  private final JobCounters counters;
  private final long startedNanos = System.nanoTime();
  private final Timer clock = new Timer("framelog-progress", /* isDaemon= */ true);
  private String step = "";
  private String shown = "";
  private long framesSent;

  private DemoProgress(PrintWriter out, boolean terminal, JobCounters counters) {
    this.out = out;
    this.terminal = terminal;
    this.counters = counters;
  }

  static DemoProgress start(PrintWriter out, JobCounters counters) {
    DemoProgress progress = new DemoProgress(out, isTerminal(), counters);
    long period = progress.terminal ? TERMINAL_PERIOD_MILLIS : LOG_PERIOD_MILLIS;
    TimerTask show =
        new TimerTask() {
          @Override
          public void run() {
            progress.show();
          }
        };
    progress.clock.scheduleAtFixedRate(show, period, period);
    return progress;
  }

  /** Java tells only whether input and output are a terminal, and newer ones not even that. */
  private static boolean isTerminal() {
    try {
      String target = Files.readSymbolicLink(STDERR).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException e) {
      // No such link on this system: lines are right everywhere.
      return false;
    }
  }

  /** What is being done now. */
  synchronized void step(String text) {
    step = text;
    show();
  }

  synchronized void sent() {
    framesSent++;
  }

  private synchronized void show() {
    String line =
        "%s: %d frames sent, %d batched, %d encoded, %d published in %d objects"
            .formatted(
                step,
                framesSent,
                counters.sum("framesBatched"),
                counters.sum("framesEncoded"),
                counters.sum("framesPublished"),
                counters.sum("partsPublished"));
    if (line.equals(shown) && !terminal) {
      return;
    }
    double seconds = (System.nanoTime() - startedNanos) / 1e9;
    String timed = String.format(Locale.ROOT, "%5.1f s  %s", seconds, line);
    if (terminal) {
      // Back to the line's start, and what was longer before is cleared to its end.
      out.print("\r" + timed + "\u001b[K");
    } else {
      out.println(timed);
    }
    out.flush();
    shown = line;
  }

  /** Shows the last numbers, and ends the line. */
  @Override
  public synchronized void close() {
    clock.cancel();
    show();
    if (terminal) {
      out.println();
      out.flush();
    }
  }
}

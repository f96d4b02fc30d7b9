/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.bench;

import io.framelog.rrd.RecordingWriter;
import io.framelog.rrd.RowWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the writer itself costs per frame: the output swallows everything. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class WriteBenchmark {
  private static final int FRAMES = 190;

  /** Which pictures are written. */
  @Param({"JPEG", "NV12"})
  public String pictures;

  private Frames frames;

  /** Makes the pictures. */
  @Setup
  public void prepare() {
    frames = Frames.valueOf(pictures).prepared();
  }

  /** A recording by columns, per frame. */
  @Benchmark
  @OperationsPerInvocation(FRAMES)
  public long columns() throws IOException {
    try (RecordingWriter writer =
        RecordingWriter.create(OutputStream.nullOutputStream(), Frames.RECORDING)) {
      for (int from = 0; from < FRAMES; from += frames.perChunk()) {
        writer.write(frames.chunk(from, Math.min(FRAMES, from + frames.perChunk())));
      }
      writer.finish();
      return writer.position();
    }
  }

  /** A recording row by row, per frame. */
  @Benchmark
  @OperationsPerInvocation(FRAMES)
  public long rows() throws IOException {
    try (RowWriter rows =
        RowWriter.over(
            RecordingWriter.create(OutputStream.nullOutputStream(), Frames.RECORDING),
            Frames.NAMING)) {
      for (int i = 0; i < FRAMES; i++) {
        rows.log(Frames.CAMERA, Frames.CAPTURE, Frames.captureNanos(i), frames.row(i));
      }
      rows.finish();
      return rows.position();
    }
  }
}

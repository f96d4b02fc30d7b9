/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.bench;

import io.framelog.job.cli.CliVerb;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code framelog bench-road}. */
@Command(
    name = "bench-road",
    mixinStandardHelpOptions = true,
    description = {
      "Measure the road from Kafka to files on this machine, with pictures that are passed"
          + " through.",
      "",
      "peer: against the least that Flink can do for the same bytes; cameras: the same bytes a"
          + " second from 10, 100 and 1,000 cameras; state: what is in state and checkpoints"
          + " against the formula; recovery: what a kill costs; objects: how many there are,"
          + " whatever the interval and the parallelism."
    })
public final class BenchRoadVerb implements CliVerb {
  /** What is measured, and what cameras send unless an option says otherwise. */
  private enum Subject {
    PEER(10, 30, 100_000, 40),
    CAMERAS(10, 10, 1_000_000, 10),
    STATE(10, 10, 20_000, 180),
    RECOVERY(10, 30, 50_000, 40),
    OBJECTS(6, 10, 2_000, 60);

    private final int cameras;
    private final int framesPerSecond;
    private final int pictureBytes;
    private final int seconds;

    Subject(int cameras, int framesPerSecond, int pictureBytes, int seconds) {
      this.cameras = cameras;
      this.framesPerSecond = framesPerSecond;
      this.pictureBytes = pictureBytes;
      this.seconds = seconds;
    }
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "peer|cameras|state|recovery|objects", description = "What is measured.")
  private Subject subject = Subject.PEER;

  @Option(names = "--cameras", paramLabel = "N", description = "Cameras that send.")
  private @Nullable Integer cameras;

  @Option(names = "--fps", paramLabel = "N", description = "Pictures of each camera in a second.")
  private @Nullable Integer framesPerSecond;

  @Option(names = "--picture", paramLabel = "BYTES", description = "Size of a picture.")
  private @Nullable Integer pictureBytes;

  @Option(names = "--seconds", paramLabel = "N", description = "Capture time that is recorded.")
  private @Nullable Integer seconds;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How often all sides are measured in turn; ${DEFAULT-VALUE} by default.")
  private int rounds = 5;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      description = "Rounds before those that count; ${DEFAULT-VALUE} by default.")
  private int warmUp = 2;

  @Option(
      names = "--backends",
      paramLabel = "NAME,NAME",
      split = ",",
      description = "State backends; ${DEFAULT-VALUE} by default.",
      defaultValue = "heap,rocksdb")
  private List<RoadJob.Backend> backends = List.of();

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Traffic traffic =
        new Traffic(
            "bench",
            cameras == null ? subject.cameras : cameras,
            framesPerSecond == null ? subject.framesPerSecond : framesPerSecond,
            pictureBytes == null ? subject.pictureBytes : pictureBytes);
    int length = seconds == null ? subject.seconds : seconds;
    out.printf(
        "%s for %d s; Java %s, %d processors%n",
        traffic, length, Runtime.version(), Runtime.getRuntime().availableProcessors());
    return switch (subject) {
      case PEER -> PeerBench.run(traffic, length, backends, warmUp, rounds, out);
      case CAMERAS -> CamerasBench.run(traffic, length, backends, warmUp, rounds, out);
      case STATE -> StateBench.run(traffic, length, backends, out);
      case RECOVERY -> RecoveryBench.run(traffic, length, backends, rounds, out);
      case OBJECTS -> ObjectsBench.run(traffic, length, out);
    };
  }
}

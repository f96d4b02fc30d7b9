/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.bench;

import com.google.protobuf.InvalidProtocolBufferException;
import io.framelog.frame.foxglove.generated.CompressedImage;
import io.framelog.frame.foxglove.generated.CompressedVideo;
import io.framelog.frame.foxglove.generated.RawImage;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The same messages by protobuf's generated classes, to an array of the picture alone. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GeneratedBenchmark {
  private final byte[] image = Messages.of("foxglove.CompressedImage");
  private final byte[] raw = Messages.of("foxglove.RawImage");
  private final byte[] video = Messages.of("foxglove.CompressedVideo");

  /** One message. */
  @Benchmark
  public byte[] compressedImage() throws InvalidProtocolBufferException {
    return CompressedImage.parseFrom(image).getData().toByteArray();
  }

  /** One message. */
  @Benchmark
  public byte[] rawImage() throws InvalidProtocolBufferException {
    return RawImage.parseFrom(raw).getData().toByteArray();
  }

  /** One message. */
  @Benchmark
  public byte[] compressedVideo() throws InvalidProtocolBufferException {
    return CompressedVideo.parseFrom(video).getData().toByteArray();
  }
}

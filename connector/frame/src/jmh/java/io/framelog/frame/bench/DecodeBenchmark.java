/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.bench;

import io.framelog.frame.FrameDecoder;
import io.framelog.frame.FrameFormats;
import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameMessage;
import io.framelog.frame.FrameRecord;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.RecordPosition;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a message of 100 kB costs, from the record's bytes to the frame's. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DecodeBenchmark {
  private static final String SWAPPED = " rgb16 big-endian";

  /** The format, and of one of them a message whose pixels are put in another order. */
  @Param({
    "image",
    "raw",
    "h264",
    "foxglove.CompressedImage",
    "foxglove.RawImage",
    "foxglove.CompressedVideo",
    "foxglove.CompressedImage+json",
    "sensor_msgs/msg/CompressedImage",
    "sensor_msgs/msg/Image",
    "sensor_msgs/msg/Image" + SWAPPED,
    "foxglove_msgs/msg/CompressedVideo",
    "ffmpeg_image_transport_msgs/msg/FFMPEGPacket"
  })
  public String format;

  private FrameDecoder decoder;
  private FrameRecord record;
  private byte[] value;

  /** Makes the message. */
  @Setup
  public void prepare() {
    Map<String, String> options =
        format.equals("raw")
            ? Map.of("width", "182", "height", "183", "encoding", "bgr8")
            : Map.of();
    decoder = FrameFormats.named(format.replace(SWAPPED, "")).decoder(options);
    value = Messages.of(format);
    record = new FrameRecord(new RecordPosition("t", 0, 0), 0, null, value, List.of());
  }

  /** One message. */
  @Benchmark
  public FrameMessage decode() throws FrameRejectedException {
    return decoder.decode(record, ByteBuffer.wrap(value), FrameLimits.defaults());
  }
}

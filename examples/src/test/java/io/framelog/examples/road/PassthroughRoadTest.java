/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.road;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.framelog.connector.element.Elements;
import io.framelog.connector.sink.RecordingSink;
import io.framelog.examples.check.CheckReport;
import io.framelog.examples.check.EntityKey;
import io.framelog.examples.check.OutputCheck;
import io.framelog.examples.check.StoredRecordings;
import io.framelog.examples.check.StoredVideo;
import io.framelog.examples.oracle.RerunOracle;
import io.framelog.examples.oracle.VideoBarcodes;
import io.framelog.frame.CameraEvent;
import io.framelog.frame.CameraId;
import io.framelog.frame.Content;
import io.framelog.frame.Frame;
import io.framelog.frame.RecordPosition;
import io.framelog.frame.StreamFormat;
import io.framelog.operators.AssembleSegments;
import io.framelog.operators.BatchFrames;
import io.framelog.operators.BatchRule;
import io.framelog.operators.ClockRule;
import io.framelog.operators.EncodeBatches;
import io.framelog.operators.Encoding;
import io.framelog.operators.EncodingWorkers;
import io.framelog.operators.RouteSettings;
import io.framelog.operators.SliceRule;
import io.framelog.operators.VideoLayout;
import io.framelog.video.DecoderConfig;
import io.framelog.video.EncodedGop;
import io.framelog.video.EncoderChoice;
import io.framelog.video.GopEncoder;
import io.framelog.video.PictureFile;
import io.framelog.video.Preset;
import io.framelog.video.Sample;
import io.framelog.video.StreamSamples;
import io.framelog.video.VideoCodec;
import io.framelog.video.VideoSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Video as cameras send it, on the road of a user's own program, judged by other decoders. */
class PassthroughRoadTest {
  private static final int FRAMES = 48;
  private static final int GROUP_FRAMES = 12;
  private static final long STEP_NANOS = 100_000_007L;

  @TempDir Path directory;

  private static Frame unit(StreamFormat format, long captureNanos, byte[] bytes) {
    return new Frame(
        new CameraId("robot", "front"),
        "a",
        "/robot/front",
        "stream",
        captureNanos,
        new Content.AccessUnit(format),
        bytes,
        new RecordPosition("frames", 0, captureNanos));
  }

  /** Pictures that show their number, as a camera with an encoder sends them. */
  private static List<CameraEvent> numbered(StreamFormat format) {
    VideoSettings settings =
        VideoSettings.builder()
            .codec(VideoCodec.valueOf(format.name()))
            .preset(Preset.FAST)
            .build();
    EncoderChoice choice = EncoderChoice.choose(settings);
    List<CameraEvent> units = new ArrayList<>();
    for (int from = 0; from < FRAMES; from += GROUP_FRAMES) {
      List<PictureFile> pictures = new ArrayList<>();
      for (int i = from; i < from + GROUP_FRAMES; i++) {
        pictures.add(new PictureFile(KnownFrames.jpeg(i)));
      }
      long[] micros = LongStream.range(0, GROUP_FRAMES).map(i -> i * 100_000).toArray();
      EncodedGop gop = GopEncoder.encode(pictures, micros, settings, choice);
      DecoderConfig config = Objects.requireNonNull(gop.config());
      for (Sample sample : gop.samples()) {
        units.add(unit(format, time(units.size()), StreamSamples.of(config, sample)));
      }
    }
    return units;
  }

  private static long time(int number) {
    return KnownFrames.FIRST_NANOS + number * STEP_NANOS;
  }

  private Path run(VideoLayout layout, List<CameraEvent> units) throws Exception {
    Path output = Files.createDirectories(directory.resolve("out"));
    StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(1);
    environment.enableCheckpointing(500);
    RouteSettings route =
        new RouteSettings(
            "stream",
            new Encoding.Video(VideoSettings.builder().preset(Preset.FAST).build(), layout),
            new SliceRule(3_000_000_000L, SliceRule.Phase.SPREAD),
            new BatchRule(2_000_000_000L, 16, 16 << 20, 200_000_000L),
            /* maxPartBytes= */ 64 << 20);
    DataStream<CameraEvent> events = environment.fromData(units, Elements.CAMERA_EVENT);
    var batches = BatchFrames.of(events, List.of(route), ClockRule.defaults());
    var encoded = EncodeBatches.of(batches, List.of(route), EncodingWorkers.of(1));
    AssembleSegments.of(encoded, "passthrough-test")
        .sinkTo(RecordingSink.builder().directory(output.toUri().toString()).build())
        .uid("recordings");
    environment.execute();
    return output;
  }

  @ParameterizedTest
  @EnumSource(names = {"H264", "AV1"})
  void videosShowEachPictureOfTheCameraAtItsTime(StreamFormat format) throws Exception {
    Path output = run(VideoLayout.ASSET, numbered(format));

    EntityKey key = EntityKey.of("a", "/robot/front");
    StoredRecordings stored = StoredRecordings.read(output);
    List<StoredVideo> videos = Objects.requireNonNull(stored.entities().get(key)).videos();
    assertThat(videos).as("slices of 3 s, cut before keyframes").hasSizeBetween(2, 3);
    List<KnownFrames.Known> sent = new ArrayList<>();
    for (int i = 0; i < FRAMES; i++) {
      sent.add(new KnownFrames.Known("stream", "front", "a", time(i), KnownFrames.jpeg(i)));
    }
    CheckReport report =
        OutputCheck.check(stored, sent.stream().map(KnownFrames.Known::sent).toList());
    assertThat(report.problems()).isEmpty();

    RerunOracle.assumeAvailable();
    RerunOracle.check(output).orThrow();
    int number = 0;
    for (StoredVideo video : videos) {
      Path file = Files.write(directory.resolve(number + ".mp4"), video.mp4());
      for (JsonNode frame : VideoBarcodes.ofFile(file)) {
        long micros = (time(number) - video.firstCaptureNanos()) / 1_000;
        assertThat(frame.toString()).isEqualTo("[%d,%d]", micros, number);
        number++;
      }
    }
    assertThat(number).isEqualTo(FRAMES);
  }

  @ParameterizedTest
  @EnumSource(names = {"H264", "AV1"})
  void samplesOfAStreamDecodeFromAnyPart(StreamFormat format) throws Exception {
    Path output = run(VideoLayout.STREAM, numbered(format));

    assertThat(StoredRecordings.objectsBelow(output)).hasSizeBetween(2, 3);
    RerunOracle.assumeAvailable();
    RerunOracle.check(output).orThrow();
  }

  @ParameterizedTest
  @EnumSource
  void footageOfACameraPassesThroughAsItWasCoded(VideoLayout layout) throws Exception {
    Path clip =
        Path.of(
            System.getProperty("framelog.root"), "examples/src/main/footage/cup-handheld-480p.mp4");
    List<CameraEvent> units = new ArrayList<>();
    for (ClipUnits.Unit unit : ClipUnits.of(clip)) {
      units.add(unit(StreamFormat.H264, KnownFrames.FIRST_NANOS + unit.nanos(), unit.bytes()));
    }
    assertThat(units).hasSize(217);

    Path output = run(layout, units);

    RerunOracle.assumeAvailable();
    RerunOracle.check(output).orThrow();
    if (layout == VideoLayout.ASSET) {
      StoredRecordings stored = StoredRecordings.read(output);
      assertThat(stored.problems()).isEmpty();
      assertThat(
              Objects.requireNonNull(stored.entities().get(EntityKey.of("a", "/robot/front")))
                  .frames())
          .extracting(frame -> frame.captureNanos())
          .containsExactlyElementsOf(
              units.stream().map(each -> ((Frame) each).captureNanos()).toList());
    }
  }
}

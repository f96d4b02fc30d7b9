/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import static io.framelog.operators.TestFrames.BASE;
import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.connector.element.CloseReason;
import io.framelog.connector.element.RecordingChunk;
import io.framelog.frame.Content;
import io.framelog.frame.Frame;
import io.framelog.frame.RecordPosition;
import io.framelog.frame.StreamFormat;
import io.framelog.rrd.Blobs;
import io.framelog.rrd.Chunk;
import io.framelog.rrd.TimeColumn;
import io.framelog.rrd.archetype.AssetVideo;
import io.framelog.rrd.archetype.VideoStream;
import io.framelog.video.DecodedFrame;
import io.framelog.video.DecoderConfig;
import io.framelog.video.EncodedGop;
import io.framelog.video.Mp4Decoder;
import io.framelog.video.Mp4Muxer;
import io.framelog.video.PictureFile;
import io.framelog.video.PictureSettings;
import io.framelog.video.Preset;
import io.framelog.video.Sample;
import io.framelog.video.StreamSamples;
import io.framelog.video.VideoCodec;
import io.framelog.video.VideoSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Streams of real encoders, as cameras send them, on their way to rows. */
class RealStreamsTest {
  private static final int GROUPS = 4;
  private static final int GROUP_FRAMES = 8;
  private static final long STEP_NANOS = 125_000_017L;

  /** What a camera sends, and what it was made of. */
  private record CameraStream(DecoderConfig config, List<Frame> units, List<Sample> samples) {

    static CameraStream of(StreamFormat format, int width) {
      VideoSettings settings =
          VideoSettings.builder().codec(StreamFormats.codec(format)).preset(Preset.FAST).build();
      DecoderConfig config = null;
      List<Frame> units = new ArrayList<>();
      List<Sample> samples = new ArrayList<>();
      for (int group = 0; group < GROUPS; group++) {
        List<PictureFile> pictures = new ArrayList<>();
        for (int i = 0; i < GROUP_FRAMES; i++) {
          int shift = 3 * (group * GROUP_FRAMES + i);
          pictures.add(new PictureFile(TestPictures.gradient(width, 64, shift)));
        }
        EncodedGop gop =
            VideoEncoders.encode(
                pictures,
                LongStream.range(0, GROUP_FRAMES).map(i -> i * 125_000).toArray(),
                PictureSettings.defaults(),
                settings);
        config = Objects.requireNonNull(gop.config());
        for (Sample sample : gop.samples()) {
          long captureNanos = BASE + units.size() * STEP_NANOS;
          units.add(unit(format, captureNanos, StreamSamples.of(config, sample)));
          samples.add(sample);
        }
      }
      return new CameraStream(Objects.requireNonNull(config), units, samples);
    }

    private static Frame unit(StreamFormat format, long captureNanos, byte[] bytes) {
      return new Frame(
          TestFrames.CAMERA,
          "r1",
          "/robot/front",
          "route",
          captureNanos,
          new Content.AccessUnit(format),
          bytes,
          new RecordPosition("frames", 0, captureNanos));
    }

    long[] times() {
      return units.stream().mapToLong(Frame::captureNanos).toArray();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"H264", "AV1"})
  void samplesOfAStreamAreTheUnitsThemselves(StreamFormat format) throws Exception {
    CameraStream sent = CameraStream.of(format, 64);

    List<RecordingChunk.Rows> rows = rows(VideoLayout.STREAM, sent.units());

    List<byte[]> stored = new ArrayList<>();
    List<Long> times = new ArrayList<>();
    for (RecordingChunk.Rows each : rows.subList(1, rows.size())) {
      Blobs blobs = each.chunk().values(VideoStream.SAMPLE, Blobs.class).orElseThrow();
      for (int i = 0; i < each.chunk().rows(); i++) {
        stored.add(blobs.copy(i));
      }
      Arrays.stream(each.chunk().time("capture_time").map(TimeColumn::values).orElseThrow())
          .forEach(times::add);
    }
    assertThat(times).containsExactlyElementsOf(Arrays.stream(sent.times()).boxed().toList());
    assertThat(stored).hasSameSizeAs(sent.units());
    for (int i = 0; i < stored.size(); i++) {
      assertThat(stored.get(i)).as("unit %d", i).isEqualTo(sent.units().get(i).payload());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"H264", "AV1"})
  void assetShowsExactlyThePicturesOfTheStream(StreamFormat format) throws Exception {
    CameraStream sent = CameraStream.of(format, 64);

    List<RecordingChunk.Rows> rows = rows(VideoLayout.ASSET, sent.units());

    assertThat(rows).as("an asset and its references").hasSize(2);
    List<DecodedFrame> shown = decode(mp4(rows.get(0).chunk()));
    long[] micros = MediaTimes.relativeMicros(sent.times());
    List<DecodedFrame> meant = decode(Mp4Muxer.mux(sent.config(), micros, sent.samples()));
    assertThat(shown).hasSize(GROUPS * GROUP_FRAMES);
    for (int i = 0; i < shown.size(); i++) {
      assertThat(shown.get(i).ptsMicros()).isEqualTo(micros[i]);
      assertThat(shown.get(i).picture().planes()).isEqualTo(meant.get(i).picture().planes());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"H264", "AV1"})
  void coloursAndSizeAreThoseOfTheStream(StreamFormat format) throws Exception {
    CameraStream sent = CameraStream.of(format, 64);
    BatcherSubject subject = new BatcherSubject(TestFrames.video(VideoLayout.STREAM));
    subject.add(sent.units());
    subject.finish(CloseReason.END_OF_INPUT);

    EncodedFrames.Video video = StreamPassthrough.encode(subject.out.batches.get(0));

    assertThat(video.config()).isEqualTo(sent.config());
    assertThat(video.encoder()).as("media as published").isNull();
  }

  @ParameterizedTest
  @EnumSource(names = {"H264", "AV1"})
  void changeOfSizeBeginsASegment(StreamFormat format) throws Exception {
    List<Frame> units = new ArrayList<>(CameraStream.of(format, 64).units());
    long laterNanos = units.size() * STEP_NANOS;
    for (Frame unit : CameraStream.of(format, 96).units()) {
      units.add(CameraStream.unit(format, unit.captureNanos() + laterNanos, unit.payload()));
    }

    List<RecordingChunk.Rows> rows = rows(VideoLayout.ASSET, units);

    assertThat(rows).hasSize(4);
    assertThat(decode(mp4(rows.get(0).chunk())))
        .hasSize(GROUPS * GROUP_FRAMES)
        .allMatch(frame -> frame.picture().width() == 64);
    assertThat(decode(mp4(rows.get(2).chunk())))
        .hasSize(GROUPS * GROUP_FRAMES)
        .allMatch(frame -> frame.picture().width() == 96);
  }

  private static List<RecordingChunk.Rows> rows(VideoLayout layout, List<Frame> units)
      throws Exception {
    // the configured codec is AV1: what passes through keeps its own
    RouteSettings route = TestFrames.video(layout);
    assertThat(((Encoding.Video) route.encoding()).settings().codec()).isEqualTo(VideoCodec.AV1);
    BatcherSubject subject = new BatcherSubject(route);
    subject.add(units);
    subject.finish(CloseReason.END_OF_INPUT);
    assertThat(subject.out.rejected).isEmpty();
    List<FrameBatch> batches = new ArrayList<>(subject.out.batches);
    FrameBatch last = batches.get(batches.size() - 1);
    batches.add(
        new FrameBatch(
            last.track(), last.slice(), last.settings(), List.of(), CloseReason.END_OF_INPUT));
    try (AssemblerHarness assembler = new AssemblerHarness()) {
      assembler.add(batches);
      return assembler.drain().stream()
          .filter(RecordingChunk.Rows.class::isInstance)
          .map(RecordingChunk.Rows.class::cast)
          .toList();
    }
  }

  private static byte[] mp4(Chunk asset) {
    return asset.values(AssetVideo.BLOB, Blobs.class).orElseThrow().copy(0);
  }

  private static List<DecodedFrame> decode(byte[] mp4) {
    List<DecodedFrame> frames = new ArrayList<>();
    try (Mp4Decoder decoder = new Mp4Decoder(mp4)) {
      for (DecodedFrame frame = decoder.next(); frame != null; frame = decoder.next()) {
        frames.add(frame);
      }
    }
    return frames;
  }
}

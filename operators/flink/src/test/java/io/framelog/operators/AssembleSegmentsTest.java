/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import static io.framelog.operators.TestFrames.BASE;
import static io.framelog.operators.TestFrames.MILLI;
import static io.framelog.operators.TestFrames.SECOND;
import static io.framelog.operators.TestPictures.batch;
import static io.framelog.operators.TestPictures.gradientFrame;
import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.connector.element.CloseReason;
import io.framelog.connector.element.Elements;
import io.framelog.connector.element.PartName;
import io.framelog.connector.element.RecordingChunk;
import io.framelog.frame.Frame;
import io.framelog.frame.RecordPosition;
import io.framelog.rrd.Blobs;
import io.framelog.rrd.Chunk;
import io.framelog.rrd.Numbers;
import io.framelog.rrd.Texts;
import io.framelog.rrd.TimeColumn;
import io.framelog.rrd.archetype.AssetVideo;
import io.framelog.rrd.archetype.EncodedImage;
import io.framelog.rrd.archetype.VideoFrameReference;
import io.framelog.rrd.archetype.VideoStream;
import io.framelog.video.DecodedFrame;
import io.framelog.video.Mp4Decoder;
import io.framelog.video.Preset;
import io.framelog.video.VideoCodec;
import io.framelog.video.VideoSettings;
import io.framelog.video.bitstream.AccessUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AssembleSegmentsTest {
  private static final Encoding RAW = new Encoding.RawImages();
  private static final Encoding JPEGS = new Encoding.JpegImages();

  private PartRule rule = new PartRule(VideoLayout.ASSET, Long.MAX_VALUE);
  private @Nullable KeyedOneInputStreamOperatorTestHarness<String, EncodedBatch, RecordingChunk>
      harness;

  @AfterEach
  void close() throws Exception {
    if (harness != null) {
      harness.close();
    }
  }

  @Test
  void referencesHitExactlyTheFramesOfTheVideo() throws Exception {
    open(TestPictures.VIDEO, Long.MAX_VALUE);
    // uneven, and two of them less than a microsecond apart
    long[] nanos = {0, 33_333_333, 33_333_334, 70_000_007, 2_000_000_001, 2_033_000_999};
    add(encoded(TestPictures.VIDEO, nanos[0], nanos[1], nanos[2], nanos[3]));
    add(encoded(TestPictures.VIDEO, nanos[4], nanos[5]));
    assertThat(output()).as("an asset is whole or not there").isEmpty();
    addClose(CloseReason.SLICE_END);

    List<RecordingChunk.Rows> rows = rows();
    assertThat(rows).hasSize(2);
    assertThat(rows).extracting(RecordingChunk.Rows::frames).containsExactly(0, 6);
    assertThat(rows.get(1).origins())
        .extracting(RecordPosition::offset)
        .containsExactly(Arrays.stream(nanos).boxed().toArray(Long[]::new));
    Chunk asset = rows.get(0).chunk();
    Chunk references = rows.get(1).chunk();
    assertThat(captureTimes(asset)).containsExactly(BASE);
    assertThat(captureTimes(references)).containsExactly(plusBase(nanos));
    long[] inVideo = new long[nanos.length];
    for (int i = 0; i < inVideo.length; i++) {
      inVideo[i] =
          references
              .values(VideoFrameReference.TIMESTAMP, Numbers.class)
              .orElseThrow()
              .longValue(i);
    }
    assertThat(frameTimes(asset)).containsExactly(inVideo);
    assertThat(inVideo).startsWith(0, 33_333_000, 33_334_000, 70_000_000);
    assertThat(lastOutput()).isEqualTo(new RecordingChunk.End(partAt(0), CloseReason.SLICE_END));
  }

  @Test
  void samplesOfAStreamGoOnAtOnceAndSayTheirCodecOnce() throws Exception {
    for (VideoCodec codec : List.of(VideoCodec.AV1, VideoCodec.H264)) {
      Encoding stream =
          new Encoding.Video(
              VideoSettings.builder().codec(codec).preset(Preset.FAST).build(), VideoLayout.STREAM);
      open(stream, Long.MAX_VALUE);
      add(encoded(stream, 0, 33_333_333, 33_333_334));
      add(encoded(stream, 2_000_000_001, 2_033_000_999));

      List<RecordingChunk.Rows> rows = rows();
      assertThat(rows).extracting(RecordingChunk.Rows::frames).containsExactly(0, 3, 2);
      assertThat(
              rows.get(0)
                  .chunk()
                  .values(VideoStream.CODEC, Numbers.class)
                  .orElseThrow()
                  .longValue(0))
          .isEqualTo(codec == VideoCodec.AV1 ? 0x61763031 : 0x61766331);
      assertThat(captureTimes(rows.get(1).chunk()))
          .containsExactly(plusBase(0, 33_333_333, 33_333_334));
      for (RecordingChunk.Rows samples : rows.subList(1, 3)) {
        byte[] key = samples.chunk().values(VideoStream.SAMPLE, Blobs.class).orElseThrow().copy(0);
        AccessUnit unit = codec.inspector().inspect(key);
        assertThat(unit.keyframe()).isTrue();
        assertThat(unit.parameterSets()).isNotEmpty();
      }
      close();
    }
  }

  @Test
  void otherDecoderConfigurationBeginsASegmentWithItsOwnAsset() throws Exception {
    open(TestPictures.VIDEO, Long.MAX_VALUE);
    add(encoded(TestPictures.VIDEO, 0, 33 * MILLI));
    add(
        encoded(
            TestPictures.VIDEO,
            List.of(gradientFrame(100 * MILLI, 96, 64), gradientFrame(133 * MILLI, 96, 64))));
    addClose(CloseReason.SLICE_END);

    List<RecordingChunk.Rows> rows = rows();
    assertThat(rows).hasSize(4).allMatch(each -> each.part().equals(partAt(0)));
    assertThat(captureTimes(rows.get(0).chunk())).containsExactly(BASE);
    assertThat(captureTimes(rows.get(2).chunk())).containsExactly(BASE + 100 * MILLI);
    assertThat(frameTimes(rows.get(2).chunk())).containsExactly(0, 33_000_000);
    assertThat(rows).extracting(each -> each.chunk().id()).doesNotHaveDuplicates();
  }

  @Test
  void changeOfTheEncoderIsARowAndBeginsASegment() throws Exception {
    for (VideoLayout layout : VideoLayout.values()) {
      Encoding encoding =
          new Encoding.Video(VideoSettings.builder().preset(Preset.FAST).build(), layout);
      open(encoding, Long.MAX_VALUE);
      add(by("one", encoded(encoding, 0, MILLI)));
      add(by("one", encoded(encoding, 2 * MILLI)));
      add(by("two", encoded(encoding, 3 * MILLI)));
      add(by(null, encoded(encoding, 4 * MILLI)));
      addClose(CloseReason.SLICE_END);

      assertThat(encoders())
          .as("%s", layout)
          .containsExactly("0 one", "3000000 two", "4000000 none: as published");
      assertThat(rows().stream().filter(rows -> rows.frames() > 0))
          .extracting(RecordingChunk.Rows::encoder)
          .startsWith("one")
          .endsWith("two", (String) null);
      close();
    }
  }

  @Test
  void encoderOfAVideoSaysWhatWouldMakeItAgain() throws Exception {
    open(TestPictures.VIDEO, Long.MAX_VALUE);
    add(encoded(TestPictures.VIDEO, 0));
    addClose(CloseReason.SLICE_END);

    assertThat(encoders()).hasSize(1);
    assertThat(encoders().get(0)).matches("0 libsvtav1 \\(FFmpeg [0-9.]+\\) crf=.* preset=9.*");
  }

  @Test
  void encodedPictureFilesSayTheirEncoderAndPublishedOnesNone() throws Exception {
    Encoding pngs = new Encoding.PngImages();
    open(pngs, Long.MAX_VALUE);
    add(encoded(pngs, 0));
    add(encoded(pngs, MILLI));
    assertThat(encoders()).hasSize(1);
    assertThat(encoders().get(0)).matches("0 png \\(FFmpeg [0-9.]+\\) level=3");
    close();

    open(JPEGS, Long.MAX_VALUE);
    add(encoded(JPEGS, 0));
    assertThat(encoders()).isEmpty();
  }

  @Test
  void equalCalibrationsShareARowThatAccountsForAll() throws Exception {
    open(TestPictures.VIDEO, Long.MAX_VALUE);
    Projection first = new Projection(64, 48, 70, 71, 0, 32, 24);
    Projection other = new Projection(64, 48, 80, 81, 0, 32, 24);
    EncodedBatch like = encoded(JPEGS, 0, MILLI, 2 * MILLI, 3 * MILLI);
    add(
        new EncodedBatch(
            like.track(),
            like.slice(),
            like.rule(),
            new EncodedFrames.Projections(
                plusBase(0, MILLI, 2 * MILLI, 3 * MILLI), List.of(first, first, other, other)),
            like.origins(),
            null));

    assertThat(rows()).hasSize(1);
    assertThat(captureTimes(rows().get(0).chunk())).containsExactly(plusBase(0, 2 * MILLI));
    assertThat(rows().get(0).origins()).isEqualTo(like.origins());
  }

  @Test
  void gapThatNoFileCanHoldBeginsASegment() throws Exception {
    open(TestPictures.VIDEO, Long.MAX_VALUE);
    long gap = 36 * 60 * SECOND;
    add(encoded(TestPictures.VIDEO, 0, 33 * MILLI));
    add(encoded(TestPictures.VIDEO, 30 * 60 * SECOND));
    add(encoded(TestPictures.VIDEO, 30 * 60 * SECOND + gap));
    addClose(CloseReason.SLICE_END);

    List<RecordingChunk.Rows> rows = rows();
    assertThat(rows).hasSize(4);
    assertThat(frameTimes(rows.get(0).chunk())).containsExactly(0, 33 * MILLI, 30 * 60 * SECOND);
    assertThat(captureTimes(rows.get(2).chunk())).containsExactly(BASE + 30 * 60 * SECOND + gap);
  }

  @Test
  void interleavedTracksOfOneCameraKeepApart() throws Exception {
    open(TestPictures.VIDEO, Long.MAX_VALUE);
    add(encoded(TestPictures.VIDEO, 0, 33 * MILLI));
    add(ofRecording("r2", encoded(TestPictures.VIDEO, 66 * MILLI)));
    add(encoded(TestPictures.VIDEO, 99 * MILLI));
    add(ofRecording("r2", encoded(TestPictures.VIDEO, 132 * MILLI)));
    addClose(CloseReason.RECORDING_CHANGE);
    add(
        new EncodedBatch(
            ofRecording("r2", encoded(JPEGS, 0)).track(),
            new Slice(BASE, BASE + 60 * SECOND),
            rule,
            null,
            List.of(),
            CloseReason.END_OF_INPUT));

    List<RecordingChunk.Rows> rows = rows();
    assertThat(rows)
        .extracting(each -> each.part().recording())
        .containsExactly("r1", "r1", "r2", "r2");
    assertThat(captureTimes(rows.get(1).chunk()))
        .containsExactly(plusBase(0, 33 * MILLI, 99 * MILLI));
    assertThat(captureTimes(rows.get(3).chunk()))
        .containsExactly(plusBase(66 * MILLI, 132 * MILLI));
    assertThat(frameTimes(rows.get(2).chunk())).containsExactly(0, 66 * MILLI);
  }

  @Test
  void partIsClosedBeforeItsMediaExceedTheLimitButHoldsAtLeastOneBatch() throws Exception {
    open(JPEGS, 1);
    add(encoded(JPEGS, 0, MILLI));
    add(encoded(JPEGS, 2 * MILLI));
    addClose(CloseReason.SLICE_END);

    assertThat(output()).hasSize(4);
    assertThat(output().get(1))
        .isEqualTo(new RecordingChunk.End(partAt(0), CloseReason.BYTE_LIMIT));
    assertThat(lastOutput())
        .isEqualTo(new RecordingChunk.End(partAt(2 * MILLI), CloseReason.SLICE_END));
    assertThat(rows().get(1).part()).isEqualTo(partAt(2 * MILLI));
  }

  @Test
  void rawPicturesWhoseLayoutChangesAreTwoChunks() throws Exception {
    open(RAW, Long.MAX_VALUE);
    List<Frame> frames = new ArrayList<>();
    frames.add(gradientFrame(0, 64, 48));
    frames.add(gradientFrame(MILLI, 64, 48));
    frames.add(TestPictures.chessboardFrame(2 * MILLI));
    add(encoded(RAW, frames));

    assertThat(rows()).extracting(RecordingChunk.Rows::frames).containsExactly(2, 1);
    assertThat(rows()).extracting(each -> each.chunk().id()).doesNotHaveDuplicates();
  }

  @Test
  void picturesGoOnAtOnceAsTheyWerePublished() throws Exception {
    open(JPEGS, Long.MAX_VALUE);
    Frame frame = TestPictures.chessboardFrame(5);
    add(encoded(JPEGS, List.of(frame)));

    Chunk chunk = rows().get(0).chunk();
    assertThat(captureTimes(chunk)).containsExactly(BASE + 5);
    assertThat(chunk.values(EncodedImage.BLOB, Blobs.class).orElseThrow().copy(0))
        .isEqualTo(frame.payload());
    assertThat(chunk.entity()).hasToString("/robot/front");
  }

  @Test
  void openSegmentSurvivesARestore() throws Exception {
    open(TestPictures.VIDEO, Long.MAX_VALUE);
    add(encoded(TestPictures.VIDEO, 0, 33 * MILLI));
    OperatorSubtaskState state = harness().snapshot(1, 1);
    close();
    open(TestPictures.VIDEO, Long.MAX_VALUE, state);
    add(encoded(TestPictures.VIDEO, 66 * MILLI));
    addClose(CloseReason.END_OF_INPUT);

    assertThat(frameTimes(rows().get(0).chunk())).containsExactly(0, 33 * MILLI, 66 * MILLI);
    assertThat(harness().numKeyedStateEntries()).isZero();
  }

  @Test
  void endOfATrackWithoutMediaSaysNothing() throws Exception {
    open(JPEGS, Long.MAX_VALUE);
    addClose(CloseReason.SILENCE);

    assertThat(output()).isEmpty();
  }

  private void open(Encoding encoding, long maxPartBytes) throws Exception {
    open(encoding, maxPartBytes, null);
  }

  private void open(Encoding encoding, long maxPartBytes, @Nullable OperatorSubtaskState restored)
      throws Exception {
    rule = PartRule.of(TestPictures.route("route", encoding, maxPartBytes));
    var opened =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new AssembleSegmentsFunction("app")),
            (EncodedBatch batch) -> batch.track().camera().key(),
            Types.STRING);
    opened.setup(Elements.RECORDING_CHUNK.createSerializer(new SerializerConfigImpl()));
    if (restored != null) {
      opened.initializeState(restored);
    }
    opened.open();
    harness = opened;
  }

  private KeyedOneInputStreamOperatorTestHarness<String, EncodedBatch, RecordingChunk> harness() {
    return Objects.requireNonNull(harness);
  }

  private void add(EncodedBatch batch) throws Exception {
    harness().processElement(new StreamRecord<>(batch));
  }

  private void addClose(CloseReason reason) throws Exception {
    EncodedBatch like = encoded(JPEGS, 0);
    add(new EncodedBatch(like.track(), like.slice(), like.rule(), null, List.of(), reason));
  }

  private EncodedBatch encoded(Encoding encoding, long... nanosAfterBase) {
    List<Frame> frames = new ArrayList<>();
    for (long nanos : nanosAfterBase) {
      frames.add(gradientFrame(nanos, 64, 64));
    }
    return encoded(encoding, frames);
  }

  private EncodedBatch encoded(Encoding encoding, List<Frame> frames) {
    BatchEncoder.Result result = BatchEncoder.encode(batch(frames), encoding);
    assertThat(result.rejected()).isEmpty();
    EncodedBatch made = result.batch();
    // what batches were cut by is not looked at here
    return new EncodedBatch(
        made.track(),
        new Slice(BASE, BASE + 60 * SECOND),
        rule,
        made.media(),
        made.origins(),
        made.closes());
  }

  private EncodedBatch ofRecording(String recording, EncodedBatch batch) {
    Track track = batch.track();
    return new EncodedBatch(
        new Track(track.camera(), recording, track.entity(), track.route(), track.timing()),
        batch.slice(),
        batch.rule(),
        batch.media(),
        batch.origins(),
        batch.closes());
  }

  static PartName partAt(long nanosAfterBase) {
    return new PartName(
        "app",
        "r1",
        TestFrames.CAMERA,
        "/robot/front",
        BASE,
        BASE + 60 * SECOND,
        BASE + nanosAfterBase);
  }

  private List<RecordingChunk> output() {
    return harness().extractOutputValues();
  }

  private RecordingChunk lastOutput() {
    return output().get(output().size() - 1);
  }

  /** All but those that say what made the others. */
  private List<RecordingChunk.Rows> rows() {
    return output().stream()
        .filter(RecordingChunk.Rows.class::isInstance)
        .map(RecordingChunk.Rows.class::cast)
        .filter(rows -> rows.chunk().component("encoder").isEmpty())
        .toList();
  }

  /** When which encoder is said to go on. */
  private List<String> encoders() {
    List<String> encoders = new ArrayList<>();
    for (RecordingChunk chunk : output()) {
      if (chunk instanceof RecordingChunk.Rows rows) {
        rows.chunk()
            .component("encoder")
            .ifPresent(
                column -> {
                  Texts text = (Texts) column.values();
                  long nanos = captureTimes(rows.chunk())[0] - BASE;
                  encoders.add(nanos + " " + text.value(0));
                });
      }
    }
    return encoders;
  }

  private static EncodedBatch by(@Nullable String encoder, EncodedBatch batch) {
    EncodedFrames.Video video = (EncodedFrames.Video) Objects.requireNonNull(batch.media());
    return new EncodedBatch(
        batch.track(),
        batch.slice(),
        batch.rule(),
        new EncodedFrames.Video(
            video.captureNanos(), video.config(), video.samples(), video.keyframes(), encoder),
        batch.origins(),
        batch.closes());
  }

  private static long[] captureTimes(Chunk chunk) {
    return chunk.time("capture_time").map(TimeColumn::values).orElseThrow();
  }

  private static long[] plusBase(long... nanos) {
    long[] absolute = nanos.clone();
    for (int i = 0; i < absolute.length; i++) {
      absolute[i] += BASE;
    }
    return absolute;
  }

  /** When the video's frames are shown, in nanoseconds, as another decoder reads it. */
  private static long[] frameTimes(Chunk asset) {
    byte[] mp4 = asset.values(AssetVideo.BLOB, Blobs.class).orElseThrow().copy(0);
    List<Long> times = new ArrayList<>();
    try (Mp4Decoder decoder = new Mp4Decoder(mp4)) {
      for (DecodedFrame frame = decoder.next(); frame != null; frame = decoder.next()) {
        times.add(frame.ptsMicros() * 1_000);
      }
    }
    return times.stream().mapToLong(Long::longValue).toArray();
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.frame.Content;
import io.framelog.frame.Frame;
import io.framelog.frame.PixelEncoding;
import io.framelog.frame.RejectReason;
import io.framelog.frame.StreamFormat;
import io.framelog.video.FitWithin;
import io.framelog.video.ImageFileSettings;
import io.framelog.video.PictureSettings;
import io.framelog.video.VideoCodec;
import io.framelog.video.VideoSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Bad frames between good ones: the good ones go out, each other one says what is wrong. */
class BadFramesTest {
  private static final int SIDE = 64;

  /** A frame that cannot be encoded, and what is said of it. */
  private record Bad(Content content, byte[] payload, RejectReason reason, String message) {}

  private static Map<String, Encoding> encodings() {
    Map<String, Encoding> encodings = new LinkedHashMap<>();
    encodings.put("raw", new Encoding.RawImages());
    encodings.put("jpeg", new Encoding.JpegImages());
    encodings.put("png", new Encoding.PngImages());
    encodings.put("av1", TestPictures.VIDEO);
    encodings.put(
        "h264", new Encoding.Video(VideoSettings.builder().codec(VideoCodec.H264).build()));
    return encodings;
  }

  private static Map<String, Bad> badFrames(Encoding encoding) {
    Map<String, Bad> bad = new LinkedHashMap<>();
    byte[] jpeg = TestPictures.gradient(SIDE, SIDE, 0);
    if (!(encoding instanceof Encoding.JpegImages)) {
      // what passes through is not decoded
      bad.put(
          "a picture with a broken scan",
          new Bad(
              TestPictures.gradientFrame(0, SIDE, SIDE).content(),
              TestPictures.withCorruptScan(jpeg),
              RejectReason.UNDECODABLE_PICTURE,
              "JPEG"));
    }
    bad.put(
        "pixels that are fewer than they say",
        new Bad(
            pixels(PixelEncoding.RGB8, SIDE, SIDE),
            new byte[3 * SIDE * SIDE - 1],
            RejectReason.MALFORMED_PICTURE,
            "12288"));
    bad.put(
        "more pixels a side than anything takes",
        new Bad(
            pixels(PixelEncoding.MONO8, 20_000, 1),
            new byte[20_000],
            RejectReason.UNSUPPORTED_SIZE,
            "at most 16384 pixels a side"));
    if (!(encoding instanceof Encoding.RawImages)) {
      bad.put(
          "distances",
          new Bad(
              pixels(PixelEncoding.MONO32F_LE, SIDE, SIDE),
              new byte[4 * SIDE * SIDE],
              RejectReason.UNENCODABLE_FORMAT,
              "encoding: raw"));
    }
    if (!(encoding instanceof Encoding.Video)) {
      bad.put(
          "video",
          new Bad(
              new Content.AccessUnit(StreamFormat.H264),
              new byte[] {0},
              RejectReason.UNENCODABLE_FORMAT,
              "h264 access unit: route it to encoding: video"));
    } else {
      bad.put(
          "a picture smaller than the encoder takes",
          new Bad(
              pixels(PixelEncoding.MONO8, 8, 8),
              new byte[64],
              RejectReason.UNSUPPORTED_SIZE,
              "8x8"));
    }
    return bad;
  }

  private static Content pixels(PixelEncoding encoding, int width, int height) {
    return new Content.Pixels(encoding, width, height, (int) encoding.minRowStride(width));
  }

  @TestFactory
  Stream<DynamicTest> goodFramesOfABatchWithABadOneGoOut() {
    return encodings().entrySet().stream()
        .flatMap(
            encoding ->
                badFrames(encoding.getValue()).entrySet().stream()
                    .map(
                        bad ->
                            DynamicTest.dynamicTest(
                                bad.getKey() + " to " + encoding.getKey(),
                                () -> check(encoding.getValue(), bad.getValue()))));
  }

  /** The bad frame comes first, so that nothing of the batch may be taken from it. */
  private static void check(Encoding encoding, Bad bad) {
    Frame first = frame(0, bad.content(), bad.payload());
    Frame good = TestPictures.gradientFrame(33 * TestFrames.MILLI, SIDE, SIDE);
    Frame alsoGood = TestPictures.gradientFrame(66 * TestFrames.MILLI, SIDE, SIDE);

    BatchEncoder.Result result =
        BatchEncoder.encode(TestPictures.batch(List.of(first, good, alsoGood)), encoding);

    assertRejected(result, bad.reason(), bad.message(), first);
    assertThat(result.batch().media().captureNanos())
        .containsExactly(good.captureNanos(), alsoGood.captureNanos());
    assertThat(result.batch().origins()).containsExactly(good.position(), alsoGood.position());
  }

  private static void assertRejected(
      BatchEncoder.Result result, RejectReason reason, String message, Frame frame) {
    assertThat(result.rejected()).hasSize(1);
    BatchEncoder.Rejected rejected = result.rejected().get(0);
    assertThat(rejected.frame()).isSameAs(frame);
    assertThat(rejected.reason()).as(rejected.message()).isEqualTo(reason);
    assertThat(rejected.message()).contains(message);
  }

  private static Frame frame(long nanosAfterBase, Content content, byte[] payload) {
    Frame like = TestFrames.frame(nanosAfterBase);
    return new Frame(
        like.camera(),
        like.recording(),
        like.entity(),
        like.route(),
        like.captureNanos(),
        content,
        payload,
        like.position());
  }

  @Test
  void pictureOfAnotherSizeThanTheVideoIsLeftOut() {
    Frame first = TestPictures.gradientFrame(0, SIDE, SIDE);
    Frame other = TestPictures.gradientFrame(33 * TestFrames.MILLI, 2 * SIDE, SIDE);

    BatchEncoder.Result result =
        BatchEncoder.encode(TestPictures.batch(List.of(first, other)), TestPictures.VIDEO);

    assertRejected(result, RejectReason.FORMAT_CHANGE, "128x64", other);
    assertThat(result.batch().media().captureNanos()).containsExactly(first.captureNanos());
  }

  @Test
  void h264HasNoOddSides() {
    Frame odd = TestPictures.gradientFrame(0, SIDE - 1, SIDE - 1);

    BatchEncoder.Result result =
        BatchEncoder.encode(TestPictures.batch(List.of(odd)), encodings().get("h264"));

    assertRejected(result, RejectReason.UNSUPPORTED_SIZE, "libopenh264", odd);
    assertThat(result.batch().media()).isNull();
  }

  @Test
  void distancesAreNotScaled() {
    PictureSettings shrunk = PictureSettings.defaults().withFit(new FitWithin(32, 32));
    Encoding encoding = new Encoding.RawImages(new Preparation(shrunk, null));
    Frame depth = frame(0, pixels(PixelEncoding.MONO32F_LE, SIDE, SIDE), new byte[4 * SIDE * SIDE]);

    BatchEncoder.Result result = BatchEncoder.encode(TestPictures.batch(List.of(depth)), encoding);

    assertRejected(result, RejectReason.UNENCODABLE_FORMAT, "scales to 32x32", depth);
  }

  @Test
  void jpegThatIsToBeShrunkMustDecode() {
    PictureSettings shrunk = PictureSettings.defaults().withFit(new FitWithin(32, 32));
    Encoding encoding =
        new Encoding.JpegImages(ImageFileSettings.Jpeg.defaults(), new Preparation(shrunk, null));
    Frame good = TestPictures.gradientFrame(0, SIDE, SIDE);
    byte[] broken = TestPictures.withCorruptScan(TestPictures.gradient(SIDE, SIDE, 0));
    Frame bad = frame(33, good.content(), broken);

    BatchEncoder.Result result =
        BatchEncoder.encode(TestPictures.batch(List.of(good, bad)), encoding);

    assertRejected(result, RejectReason.UNDECODABLE_PICTURE, "JPEG", bad);
    assertThat(BatchEncoder.isPassedThrough(TestPictures.batch(List.of(good)), encoding)).isFalse();
  }

  @Test
  void calibrationOfNoCameraIsLeftOut() {
    double[] intrinsic = {80, 0, 47, 0, 81, 31, 0, 0, 1};
    double[] projection = {70, 0, 40, 0, 0, 71, 30, 0, 0, 0, 1, 0};
    double[] zeros = new double[9];
    double[] none = {};
    List<Frame> frames = new ArrayList<>();
    for (double[][] matrices :
        new double[][][] {{zeros, none}, {intrinsic, none}, {zeros, projection}}) {
      frames.add(
          frame(
              frames.size(),
              new Content.Calibration(SIDE, SIDE, "", none, matrices[0], none, matrices[1]),
              new byte[] {0}));
    }

    BatchEncoder.Result result =
        BatchEncoder.encode(TestPictures.batch(frames), TestPictures.VIDEO);

    assertRejected(result, RejectReason.UNUSABLE_CALIBRATION, "not calibrated", frames.get(0));
    EncodedFrames.Projections media = (EncodedFrames.Projections) result.batch().media();
    assertThat(media.projections())
        .containsExactly(
            new Projection(SIDE, SIDE, 80, 81, 0, 47, 31),
            new Projection(SIDE, SIDE, 70, 71, 0, 40, 30));
    assertThat(ArchetypeRows.projections(AssembleSegmentsTest.partAt(0), media).rows())
        .isEqualTo(2);
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import static io.framelog.operators.TestFrames.BASE;
import static io.framelog.operators.TestFrames.MILLI;
import static io.framelog.operators.TestFrames.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.connector.element.CloseReason;
import io.framelog.frame.Frame;
import io.framelog.frame.Marker;
import io.framelog.frame.RejectReason;
import io.framelog.video.VideoCodec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** H.264 units ten times a second; batches of 2 s or 4 frames, 200 ms of disorder. */
class StreamBatchesTest {
  private static final long STEP = 100 * MILLI;
  private static final int GROUP = 10;

  private final BatcherSubject subject = new BatcherSubject(TestFrames.video(VideoLayout.STREAM));
  private final Collected out = subject.out;

  /** Units with a keyframe every second. */
  private static List<Frame> units(int from, int to) {
    return units(from, to, GROUP, /* widthMacroblocks= */ 4);
  }

  private static List<Frame> units(int from, int to, int group, int widthMacroblocks) {
    List<Frame> units = new ArrayList<>();
    for (int i = from; i < to; i++) {
      byte[] unit = i % group == 0 ? H264Units.key(widthMacroblocks) : H264Units.next(i % group);
      units.add(H264Units.frame(i * STEP, unit));
    }
    return units;
  }

  private static List<Long> times(int from, int to) {
    return LongStream.range(from, to).map(i -> i * STEP).boxed().toList();
  }

  @Test
  void batchIsWholeGroupsOfPictures() throws Exception {
    subject.add(units(0, 43));

    assertThat(out.batches)
        .extracting(TestFrames::times)
        .containsExactly(times(0, 20), times(20, 40));
  }

  @Test
  void groupBelongsToTheSliceOfItsKeyframe() throws Exception {
    subject.add(units(580, 610, /* group= */ 29, /* widthMacroblocks= */ 4));
    subject.add(units(610, 650, /* group= */ 29, /* widthMacroblocks= */ 4));

    assertThat(out.batches.get(0).slice()).isEqualTo(new Slice(BASE, BASE + 60 * SECOND));
    assertThat(TestFrames.times(out.batches.get(0))).isEqualTo(times(580, 609));
    assertThat(out.batches.get(1).slice())
        .isEqualTo(new Slice(BASE + 60 * SECOND, BASE + 120 * SECOND));
    assertThat(out.closes).containsExactly(CloseReason.SLICE_END);
    assertThat(out.rejected).isEmpty();
  }

  @Test
  void unitsBeforeTheFirstKeyframeAreSetAside() throws Exception {
    subject.add(units(7, 33));

    assertThat(out.rejected).containsOnly(RejectReason.NO_KEYFRAME).hasSize(3);
    assertThat(out.messages.get(0)).contains("the stream had none before");
    assertThat(TestFrames.times(out.batches.get(0))).isEqualTo(times(10, 30));
  }

  @Test
  void unitsAfterALostOneAreSetAsideUntilTheNextKeyframe() throws Exception {
    List<Frame> units = units(0, 33);
    units.remove(15);
    subject.add(units);

    assertThat(out.rejected).containsOnly(RejectReason.NO_KEYFRAME).hasSize(4);
    assertThat(TestFrames.times(out.batches.get(0))).isEqualTo(times(0, 15));
    subject.finish(CloseReason.END_OF_INPUT);
    assertThat(TestFrames.times(out.batches.get(1))).isEqualTo(times(20, 33));
  }

  @Test
  void brokenUnitIsSetAsideWithWhatNeedsIt() throws Exception {
    List<Frame> units = units(0, 33);
    units.set(15, H264Units.frame(15 * STEP, new byte[] {1, 2, 3}));
    subject.add(units);

    assertThat(out.rejected)
        .containsExactly(
            RejectReason.MALFORMED_PICTURE,
            RejectReason.NO_KEYFRAME,
            RejectReason.NO_KEYFRAME,
            RejectReason.NO_KEYFRAME,
            RejectReason.NO_KEYFRAME);
    assertThat(out.messages.get(1)).contains("is missing");
  }

  @Test
  void unitsAfterOneOfAnotherTimeAreSetAside() throws Exception {
    List<Frame> units = units(0, 33);
    // of formats that do not count their pictures nothing else tells that one is gone
    for (int i = 0; i < units.size(); i++) {
      byte[] unit = i % GROUP == 0 ? H264Units.key(4) : H264Units.next(0);
      units.set(i, H264Units.frame(i * STEP, unit));
    }
    units.set(15, H264Units.frame(9_000 * SECOND, H264Units.next(0)));
    units.add(26, H264Units.frame(25 * STEP, H264Units.keyAlone()));
    subject.add(units);
    subject.finish(CloseReason.END_OF_INPUT);

    assertThat(out.rejected).containsOnlyOnce(RejectReason.CLOCK_JUMP, RejectReason.TIME_CONFLICT);
    assertThat(Collections.frequency(out.rejected, RejectReason.NO_KEYFRAME))
        .as("16 to 19, and 26 to 29")
        .isEqualTo(4 + 4);
    assertThat(out.batches.stream().flatMap(batch -> TestFrames.times(batch).stream()))
        .containsAll(times(0, 15))
        .containsAll(times(20, 26))
        .containsAll(times(30, 33))
        .hasSize(15 + 6 + 3);
  }

  @Test
  void groupLargerThanABatchIsKeptUpToItsLimit() throws Exception {
    BatchRule small = new BatchRule(2 * SECOND, 4, 1_000, 200 * MILLI);
    BatcherSubject limited = new BatcherSubject(TestFrames.video(VideoLayout.STREAM, small));
    limited.add(units(0, 45, /* group= */ 20, /* widthMacroblocks= */ 4));

    assertThat(limited.out.batches)
        .extracting(TestFrames::times)
        .containsExactly(times(0, 9), times(20, 29));
    assertThat(limited.out.rejected).containsOnly(RejectReason.TOO_LARGE).hasSize(22);
    assertThat(limited.out.messages.get(0)).contains("raise batch.max-size");
  }

  @Test
  void groupsAreCutBeforeTheyExceedABatchTogether() throws Exception {
    BatchRule small = new BatchRule(2 * SECOND, 4, 1_500, 200 * MILLI);
    BatcherSubject limited = new BatcherSubject(TestFrames.video(VideoLayout.STREAM, small));
    limited.add(units(0, 33));

    assertThat(limited.out.batches)
        .extracting(TestFrames::times)
        .containsExactly(times(0, 10), times(10, 20));
    assertThat(limited.out.rejected).isEmpty();
  }

  @Test
  void batchHoldsTheParameterSetsThatCameBeforeItsKeyframe() throws Exception {
    subject.add(units(0, 20));
    subject.restore();
    for (Frame unit : units(20, 43)) {
      boolean key = Collections.indexOfSubList(asList(unit), asList(H264Units.sets(4))) >= 0;
      subject.add(key ? H264Units.frame(unit.captureNanos() - BASE, H264Units.keyAlone()) : unit);
    }

    EncodedFrames.Video video = StreamPassthrough.encode(out.batches.get(1));
    assertThat(video.config().codec()).isEqualTo(VideoCodec.H264);
    assertThat(video.config().width()).isEqualTo(64);
    assertThat(video.config().extradata()).isEqualTo(H264Units.sets(4));
    assertThat(video.samples()).hasSize(20);
    assertThat(video.samples().get(0)).isEqualTo(H264Units.keyAlone());
    assertThat(out.rejected).isEmpty();
  }

  private static List<Byte> asList(Frame unit) {
    return asList(unit.payload());
  }

  private static List<Byte> asList(byte[] bytes) {
    List<Byte> list = new ArrayList<>();
    for (byte octet : bytes) {
      list.add(octet);
    }
    return list;
  }

  @Test
  void changeOfSizeBeginsABatch() throws Exception {
    subject.add(units(0, 10));
    subject.add(units(10, 33, GROUP, /* widthMacroblocks= */ 6));

    assertThat(out.batches)
        .extracting(TestFrames::times)
        .containsExactly(times(0, 10), times(10, 20));
    assertThat(StreamPassthrough.encode(out.batches.get(1)).config().width()).isEqualTo(96);
  }

  @Test
  void flushKeepsTheGroupThatIsNotComplete() throws Exception {
    subject.add(units(0, 15));
    subject.mark(Marker.Kind.FLUSH, null);
    subject.add(units(15, 43));

    assertThat(out.batches)
        .extracting(TestFrames::times)
        .containsExactly(times(0, 10), times(10, 30));
    assertThat(out.closes).containsExactly(CloseReason.MARKER);
    assertThat(out.rejected).isEmpty();
  }

  @Test
  void endTakesAllAndTheRestOfTheGroupIsSetAside() throws Exception {
    subject.add(units(0, 15));
    subject.mark(Marker.Kind.END, null);
    subject.add(units(15, 23));

    assertThat(out.batches).extracting(TestFrames::times).containsExactly(times(0, 15));
    assertThat(out.rejected).containsOnly(RejectReason.NO_KEYFRAME).hasSize(5);
    assertThat(out.messages.get(0)).contains("closed within a group of pictures");
  }

  @Test
  void unitBehindAGroupThatIsCutIsLate() throws Exception {
    List<Frame> units = units(0, 23);
    Frame slow = units.remove(19);
    subject.add(units);
    subject.add(slow);

    assertThat(out.rejected).containsExactly(RejectReason.LATE);
    assertThat(out.messages.get(0)).contains("this one needs those beside it");
    assertThat(TestFrames.times(out.batches.get(0))).isEqualTo(times(0, 19));
  }

  @Test
  void duplicateUnitIsKnownBeforeAndAfterItsGroupIsCut() throws Exception {
    List<Frame> units = units(0, 30);
    subject.add(units);
    subject.add(units.get(0), units.get(10), units.get(25));

    assertThat(out.duplicates).isEqualTo(3);
    assertThat(out.rejected).isEmpty();
  }

  @Test
  void streamWithPicturesOutOfOrderIsRefusedWhole() throws Exception {
    List<Frame> units = units(0, 33);
    units.set(5, H264Units.frame(5 * STEP, H264Units.between(5)));
    subject.add(units);

    assertThat(out.rejected.subList(0, 6)).containsOnly(RejectReason.REORDERED_PICTURES);
    assertThat(out.rejected.subList(6, 10)).containsOnly(RejectReason.NO_KEYFRAME);
    assertThat(out.batches).extracting(TestFrames::times).containsExactly(times(10, 20));
  }

  @Test
  void streamOnARouteOfPicturesIsADeadLetter() throws Exception {
    BatcherSubject pictures = new BatcherSubject(TestFrames.route());
    pictures.add(units(0, 2));

    assertThat(pictures.out.rejected).containsOnly(RejectReason.UNSUPPORTED_FORMAT).hasSize(2);
    assertThat(pictures.out.messages.get(0))
        .contains("route 'route' keeps pictures, but this is an h264 access unit");
  }

  @Test
  void restoresAtAnyPointAndDisorderChangeNothing() throws Exception {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      List<Frame> units = units(3, 300, 5 + random.nextInt(40), /* widthMacroblocks= */ 4);
      for (int i = 0; i < 5; i++) {
        units.remove(random.nextInt(units.size()));
      }
      for (int i = 0; i + 2 < units.size(); i += 2) {
        Collections.shuffle(units.subList(i, i + 2), random);
      }
      List<String> whole = run(units, Integer.MAX_VALUE);
      List<String> restored = run(units, 1 + random.nextInt(20));

      assertThat(restored).as("seed %d", seed).isEqualTo(whole);
    }
  }

  private static List<String> run(List<Frame> units, int restoreEvery) throws Exception {
    BatcherSubject each = new BatcherSubject(TestFrames.video(VideoLayout.STREAM));
    for (int i = 0; i < units.size(); i++) {
      if (i % restoreEvery == restoreEvery - 1) {
        each.restore();
      }
      each.add(units.get(i));
    }
    each.finish(CloseReason.END_OF_INPUT);
    assertThat(each.out.batches.stream().mapToInt(batch -> batch.frames().size()).sum())
        .as("units kept and refused")
        .isEqualTo(units.size() - each.out.rejected.size());
    return List.copyOf(each.out.log);
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import static io.framelog.operators.TestFrames.BASE;
import static io.framelog.operators.TestFrames.MILLI;
import static io.framelog.operators.TestFrames.SECOND;
import static io.framelog.operators.TestFrames.frame;
import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.connector.element.CloseReason;
import io.framelog.frame.Frame;
import io.framelog.frame.RejectReason;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Batches of 2 s or 4 frames, 200 ms of disorder, late frames waited for 30 s, slices of 60 s. */
class LateFramesTest {
  private final BatcherSubject subject = new BatcherSubject(TestFrames.route());
  private final Collected out = subject.out;

  /** Two frames a second, the first ones cut. */
  private void onTime(long fromSecond, long toSecond) throws Exception {
    subject.add(LongStream.range(2 * fromSecond, 2 * toSecond).map(i -> i * 500 * MILLI).toArray());
  }

  private List<FrameBatch> late() {
    return out.batches.stream().filter(batch -> batch.track().timing() == Timing.LATE).toList();
  }

  @Test
  void lateFramesOfASliceAreOnePartOnceTimeHasGoneOn() throws Exception {
    onTime(0, 10);
    subject.add(700 * MILLI, 200 * MILLI, 3_100 * MILLI);
    onTime(10, 39);
    assertThat(late()).as("29.5 s after the first of them").isEmpty();
    onTime(39, 41);

    assertThat(late()).hasSize(1);
    assertThat(TestFrames.times(late().get(0)))
        .containsExactly(200 * MILLI, 700 * MILLI, 3_100 * MILLI);
  }

  @Test
  void latePartOfPicturesIsOfTheSameEntityAndDisturbsNothing() throws Exception {
    onTime(0, 10);
    subject.add(700 * MILLI);
    onTime(10, 41);

    FrameBatch batch = late().get(0);
    assertThat(batch.track().entity()).isEqualTo("/robot/front");
    assertThat(batch.slice()).isEqualTo(new Slice(BASE, BASE + 60 * SECOND));
    assertThat(out.closes).as("the part on time goes on").containsExactly(CloseReason.LATE_WAIT);
    assertThat(out.late).isEqualTo(1);
    assertThat(out.rejected).isEmpty();
  }

  @Test
  void latePartOfVideoHasAnEntityOfItsOwn() throws Exception {
    BatcherSubject video = new BatcherSubject(TestFrames.video(VideoLayout.ASSET));
    video.add(LongStream.range(0, 20).map(i -> i * 500 * MILLI).toArray());
    video.add(700 * MILLI, 200 * MILLI);
    video.finish(CloseReason.SILENCE);

    assertThat(video.out.batches)
        .filteredOn(batch -> batch.track().timing() == Timing.LATE)
        .extracting(batch -> batch.track().entity())
        .containsExactly("/robot/front/late/" + (BASE + 200 * MILLI));
    assertThat(video.out.closes).containsExactly(CloseReason.SILENCE, CloseReason.LATE_WAIT);
  }

  @Test
  void lateFramesOfTwoSlicesAreTwoParts() throws Exception {
    onTime(0, 70);
    subject.add(59_900 * MILLI, 60_100 * MILLI);
    subject.finish(CloseReason.END_OF_INPUT);

    assertThat(late())
        .extracting(FrameBatch::slice)
        .containsExactly(
            new Slice(BASE, BASE + 60 * SECOND),
            new Slice(BASE + 60 * SECOND, BASE + 120 * SECOND));
  }

  @Test
  void lateFramesOfTheSizeOfABatchAreCutAtOnce() throws Exception {
    BatcherSubject small =
        new BatcherSubject(TestFrames.route(new BatchRule(2 * SECOND, 4, 250, 200 * MILLI)));
    small.add(LongStream.range(0, 20).map(i -> i * 500 * MILLI).toArray());
    small.add(100 * MILLI, 200 * MILLI, 300 * MILLI);

    assertThat(small.out.batches)
        .filteredOn(batch -> batch.track().timing() == Timing.LATE)
        .extracting(TestFrames::times)
        .containsExactly(List.of(100 * MILLI, 200 * MILLI));
  }

  @Test
  void duplicatesAndConflictsOfLateFramesAreKnownBeforeAndAfterTheyAreCut() throws Exception {
    onTime(0, 10);
    Frame other = TestFrames.withPayload(frame(700 * MILLI), new byte[] {1, 2, 3});
    subject.add(700 * MILLI, 700 * MILLI);
    subject.add(other);
    onTime(10, 45);
    subject.add(700 * MILLI);
    subject.add(other);

    assertThat(late()).hasSize(1);
    assertThat(out.duplicates).isEqualTo(2);
    assertThat(out.rejected)
        .containsExactly(RejectReason.TIME_CONFLICT, RejectReason.TIME_CONFLICT);
  }

  @Test
  void frameBeyondTheHorizonIsNotLateButADeadLetter() throws Exception {
    subject.add(7_200 * SECOND);
    subject.add(0);
    subject.add(7_200 * SECOND + MILLI);

    assertThat(out.late).isZero();
    assertThat(out.rejected).containsExactly(RejectReason.BEYOND_HORIZON);
  }

  @Test
  void lateFramesSurviveARestore() throws Exception {
    onTime(0, 10);
    subject.add(700 * MILLI, 200 * MILLI);
    subject.restore();
    subject.add(200 * MILLI);
    onTime(10, 41);

    assertThat(out.duplicates).isEqualTo(1);
    assertThat(TestFrames.times(late().get(0))).containsExactly(200 * MILLI, 700 * MILLI);
  }

  @Test
  void lateFramesOfARecordingThatIsForgottenAreCutBefore() throws Exception {
    onTime(0, 10);
    subject.add(700 * MILLI);
    for (int i = 1; i < 12; i++) {
      subject.add(frame("other" + i, (10 + i) * SECOND, 640, 480));
    }

    assertThat(late()).extracting(TestFrames::times).containsExactly(List.of(700 * MILLI));
  }
}

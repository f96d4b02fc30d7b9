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
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A part that is open when the configuration changes is finished as it was begun. */
class ChangedSettingsTest {
  private static final Slice BEGUN = new Slice(BASE, BASE + 60 * SECOND);

  private final BatcherSubject subject = new BatcherSubject(TestFrames.route());
  private final Collected out = subject.out;

  private static RouteSettings changed(long sliceSeconds) {
    RouteSettings video = TestFrames.video(VideoLayout.STREAM);
    return new RouteSettings(
        video.name(),
        video.encoding(),
        new SliceRule(sliceSeconds * SECOND, SliceRule.Phase.ALIGNED),
        video.batches(),
        /* maxPartBytes= */ 1 << 20);
  }

  private void seconds(long from, long to) throws Exception {
    subject.add(LongStream.range(2 * from, 2 * to).map(i -> i * 500 * MILLI).toArray());
  }

  @Test
  void changeAppliesFromTheNextSliceOn() throws Exception {
    seconds(0, 30);
    subject.restoreWith(changed(/* sliceSeconds= */ 20));
    seconds(30, 85);
    subject.finish(CloseReason.END_OF_INPUT);

    assertThat(out.batches)
        .filteredOn(batch -> batch.slice().equals(BEGUN))
        .hasSize(30)
        .allMatch(batch -> batch.settings().equals(TestFrames.route()));
    assertThat(out.batches)
        .filteredOn(batch -> !batch.slice().equals(BEGUN))
        .allMatch(batch -> batch.settings().equals(changed(20)))
        .extracting(FrameBatch::slice)
        .contains(
            new Slice(BASE + 60 * SECOND, BASE + 80 * SECOND),
            new Slice(BASE + 80 * SECOND, BASE + 100 * SECOND));
    assertThat(out.closes)
        .containsExactly(CloseReason.SLICE_END, CloseReason.SLICE_END, CloseReason.END_OF_INPUT);
  }

  @Test
  void partThatIsClosedWithinItsSliceLeavesNothingOfItsSettings() throws Exception {
    seconds(0, 10);
    subject.finish(CloseReason.SILENCE);
    subject.restoreWith(changed(/* sliceSeconds= */ 60));
    seconds(10, 20);
    subject.finish(CloseReason.SILENCE);

    assertThat(out.batches.get(out.batches.size() - 1).settings()).isEqualTo(changed(60));
  }

  @Test
  void droppedRouteIsFinishedAsItWasBegun() throws Exception {
    seconds(0, 62);
    RouteSettings other = TestPictures.route("other", new Encoding.JpegImages());
    subject.restoreWith(other);
    subject.finish(CloseReason.END_OF_INPUT);

    assertThat(out.batches.stream().mapToInt(batch -> batch.frames().size()).sum()).isEqualTo(124);
    assertThat(out.batches).allMatch(batch -> batch.settings().equals(TestFrames.route()));
  }

  @Test
  void lateFramesOfTheOpenSliceAreKeptAsItsOthers() throws Exception {
    seconds(0, 30);
    subject.add(700 * MILLI);
    subject.restoreWith(changed(/* sliceSeconds= */ 60));
    subject.add(800 * MILLI);
    subject.finish(CloseReason.END_OF_INPUT);

    FrameBatch late = out.batches.get(out.batches.size() - 1);
    assertThat(late.track().entity()).as("pictures, not video").isEqualTo("/robot/front");
    assertThat(TestFrames.times(late)).containsExactly(700 * MILLI, 800 * MILLI);
  }
}

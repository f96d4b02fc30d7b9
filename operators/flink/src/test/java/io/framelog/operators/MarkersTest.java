/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import static io.framelog.operators.TestFrames.MILLI;
import static io.framelog.operators.TestFrames.SECOND;
import static io.framelog.operators.TestFrames.frame;
import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.connector.element.CloseReason;
import io.framelog.frame.Marker;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkersTest {
  private final BatcherSubject subject = new BatcherSubject(TestFrames.route());
  private final Collected out = subject.out;

  @Test
  void endClosesThePartOfItsRecordingAndNoOther() throws Exception {
    subject.add(0, 100 * MILLI);
    subject.add(frame("r2", 200 * MILLI, 640, 480));
    subject.mark(Marker.Kind.END, "r1");

    assertThat(out.batches).extracting(batch -> batch.track().recording()).containsExactly("r1");
    assertThat(out.closes).containsExactly(CloseReason.MARKER);
    subject.finish(CloseReason.END_OF_INPUT);
    assertThat(out.closes).containsExactly(CloseReason.MARKER, CloseReason.END_OF_INPUT);
  }

  @Test
  void startClosesThePartsOfOtherRecordings() throws Exception {
    subject.add(0, 100 * MILLI);
    subject.mark(Marker.Kind.START, "r2");
    assertThat(out.closes).containsExactly(CloseReason.MARKER);
    subject.add(frame("r2", 200 * MILLI, 640, 480));
    subject.mark(Marker.Kind.START, "r2");

    assertThat(out.closes).as("r2 itself goes on").containsExactly(CloseReason.MARKER);
  }

  @Test
  void markerWithoutARecordingSpeaksOfAll() throws Exception {
    for (Marker.Kind kind : Marker.Kind.values()) {
      BatcherSubject each = new BatcherSubject(TestFrames.route());
      each.add(0);
      each.add(frame("r2", MILLI, 640, 480));
      each.mark(kind, null);

      assertThat(each.out.closes)
          .as("%s", kind)
          .containsExactly(CloseReason.MARKER, CloseReason.MARKER);
    }
  }

  @Test
  void partThatGoesOnAfterAFlushIsAFurtherPartNamedByItsFirstFrame() throws Exception {
    subject.add(0, 100 * MILLI);
    subject.mark(Marker.Kind.FLUSH, "r1");
    subject.add(200 * MILLI, 300 * MILLI);
    subject.finish(CloseReason.END_OF_INPUT);

    assertThat(out.batches)
        .extracting(TestFrames::times)
        .containsExactly(List.of(0L, 100 * MILLI), List.of(200 * MILLI, 300 * MILLI));
    assertThat(out.batches.get(0).slice()).isEqualTo(out.batches.get(1).slice());
    assertThat(out.closes).containsExactly(CloseReason.MARKER, CloseReason.END_OF_INPUT);
  }

  @Test
  void frameCapturedBeforeAMarkerButComingAfterItIsLate() throws Exception {
    subject.add(0, 100 * MILLI);
    subject.mark(Marker.Kind.FLUSH, "r1");
    subject.add(50 * MILLI, 150 * MILLI);
    subject.finish(CloseReason.END_OF_INPUT);

    assertThat(out.late).isEqualTo(1);
    assertThat(out.batches)
        .extracting(TestFrames::times)
        .containsExactly(List.of(0L, 100 * MILLI), List.of(150 * MILLI), List.of(50 * MILLI));
  }

  @Test
  void markerBeforeAnyFrameChangesNothing() throws Exception {
    for (Marker.Kind kind : Marker.Kind.values()) {
      subject.mark(kind, "r1");
    }
    assertThat(out.log).isEmpty();
    assertThat(subject.camera().isEmpty()).isTrue();
    subject.add(0);
    subject.finish(CloseReason.END_OF_INPUT);

    assertThat(out.closes).containsExactly(CloseReason.END_OF_INPUT);
  }

  @Test
  void markerTwiceClosesOnce() throws Exception {
    subject.add(0, 100 * MILLI);
    subject.mark(Marker.Kind.END, "r1");
    subject.mark(Marker.Kind.END, "r1");
    subject.mark(Marker.Kind.FLUSH, "r1");

    assertThat(out.closes).containsExactly(CloseReason.MARKER);
  }

  @Test
  void markerAfterARestoreClosesWhatWaitedBefore() throws Exception {
    subject.add(0, 100 * MILLI);
    subject.restore();
    subject.mark(Marker.Kind.END, "r1");

    assertThat(out.batches).extracting(TestFrames::times).containsExactly(List.of(0L, 100 * MILLI));
    assertThat(out.closes).containsExactly(CloseReason.MARKER);
  }

  @Test
  void markerAcrossASliceEndClosesBothParts() throws Exception {
    subject.add(59 * SECOND, 60 * SECOND);
    subject.mark(Marker.Kind.FLUSH, null);

    assertThat(out.closes).containsExactly(CloseReason.SLICE_END, CloseReason.MARKER);
  }
}

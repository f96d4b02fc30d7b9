/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import static io.framelog.connector.sink.TestParts.end;
import static io.framelog.connector.sink.TestParts.part;
import static io.framelog.connector.sink.TestParts.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.framelog.connector.element.CloseReason;
import io.framelog.connector.element.PartName;
import io.framelog.connector.element.PendingObject;
import io.framelog.connector.element.RecordingChunk;
import io.framelog.rrd.part.PartFacts;
import io.framelog.rrd.part.PartManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritePartsTest {
  @TempDir Path directory;

  @Test
  void partIsPendingAtItsEndAndNothingIsVisible() throws Exception {
    PartName part = part("front", 0);
    try (WritePartsHarness harness = WritePartsHarness.open(directory)) {
      harness.add(rows(part, 0), rows(part, 1));
      assertThat(harness.pending()).isEmpty();
      assertThat(TestParts.hidden(directory)).isEmpty();
      harness.add(end(part));

      assertThat(harness.pending()).hasSize(1);
      RecordingChunk.Pending pending = harness.pending().get(0);
      assertThat(pending.part()).isEqualTo(part);
      assertThat(pending.reason()).isEqualTo(CloseReason.SLICE_END);
      assertThat(pending.key()).isEqualTo(TestParts.keys(part).wanted());
      assertThat(pending.frames()).isEqualTo(4);
      assertThat(pending.wasVisible()).isFalse();
      assertThat(harness.stateEntries()).as("entries left in state").isZero();
    }
    assertThat(TestParts.visible(directory)).isEmpty();
    assertThat(TestParts.hidden(directory)).hasSize(1);
  }

  @Test
  void restoreInTheMiddleOfAPartGivesTheSameBytes() throws Exception {
    PartName part = part("front", 0);
    List<String> whole;
    long wholeBytes;
    try (WritePartsHarness harness = WritePartsHarness.open(directory.resolve("whole"))) {
      harness.add(rows(part, 0), rows(part, 1), rows(part, 2), end(part));
      whole = harness.pending().get(0).objects().get(0).sha256();
      wholeBytes = harness.pending().get(0).bytes();
    }
    for (int before = 0; before <= 3; before++) {
      Path other = directory.resolve("restored-" + before);
      OperatorSubtaskState state;
      try (WritePartsHarness harness = WritePartsHarness.open(other)) {
        for (int i = 0; i < before; i++) {
          harness.add(rows(part, i));
        }
        state = harness.snapshot();
        // what comes after the snapshot is lost with the task
        harness.add(rows(part, 7));
      }
      try (WritePartsHarness harness = WritePartsHarness.restore(other, state)) {
        for (int i = before; i < 3; i++) {
          harness.add(rows(part, i));
        }
        harness.add(end(part));
        assertThat(harness.pending()).hasSize(1);
        assertThat(harness.pending().get(0).objects().get(0).sha256()).isEqualTo(whole);
        assertThat(harness.pending().get(0).bytes()).isEqualTo(wholeBytes);
        assertThat(harness.pending().get(0).frames()).isEqualTo(6);
      }
    }
  }

  @Test
  void interleavedPartsOfOneCameraKeepApart() throws Exception {
    PartName one = part("front", 0);
    PartName two = part("front", 1);
    PartName three = part("front", 2);
    List<RecordingChunk.Pending> apart;
    try (WritePartsHarness harness = WritePartsHarness.open(directory.resolve("apart"))) {
      harness.add(rows(one, 0), rows(one, 1), end(one));
      harness.add(rows(two, 0), rows(two, 1), rows(two, 2), end(two));
      harness.add(rows(three, 0), end(three));
      apart = harness.pending();
    }
    try (WritePartsHarness harness = WritePartsHarness.open(directory.resolve("mixed"))) {
      harness.add(rows(one, 0), rows(two, 0), rows(two, 1), rows(one, 1), end(one));
      // takes the place in state that the first part left
      harness.add(rows(three, 0), rows(two, 2), end(two), end(three));

      assertThat(harness.pending())
          .extracting(pending -> pending.objects().get(0).sha256())
          .containsExactlyElementsOf(
              apart.stream().map(pending -> pending.objects().get(0).sha256()).toList());
      assertThat(harness.stateEntries()).as("entries left in state").isZero();
    }
  }

  @Test
  void endOfTimeClosesPartsWithoutAnEndAlsoOnesRestoredAndNotTouched() throws Exception {
    OperatorSubtaskState state;
    try (WritePartsHarness harness = WritePartsHarness.open(directory)) {
      harness.add(rows(part("front", 0), 0), rows(part("front", 1), 0), rows(part("rear", 0), 0));
      state = harness.snapshot();
    }
    try (WritePartsHarness harness = WritePartsHarness.restore(directory, state)) {
      harness.endTime();

      assertThat(harness.pending())
          .extracting(RecordingChunk.Pending::part)
          .containsExactlyInAnyOrder(part("front", 0), part("front", 1), part("rear", 0));
      assertThat(harness.pending())
          .allMatch(pending -> pending.reason() == CloseReason.END_OF_INPUT);
    }
  }

  @Test
  void theManifestSaysWhereFramesCameFromAndWhatTheyBecame() throws Exception {
    PartName part = part("front", 0);
    try (WritePartsHarness harness = WritePartsHarness.open(directory)) {
      harness.add(rows(part, 0), rows(part, 1), rows(part, 4), end(part));
      RecordingChunk.Pending pending = harness.pending().get(0);

      PartManifest manifest = TestParts.manifest(pending);
      assertThat(manifest.name()).isEqualTo(part.firstCaptureNanos() + ".rrd");
      assertThat(manifest.bytes()).isEqualTo(pending.bytes());
      assertThat(manifest.sha256()).isEqualTo(pending.objects().get(0).sha256());
      PartFacts facts = Objects.requireNonNull(manifest.part());
      assertThat(facts.source())
          .isEqualTo(new PartFacts.Source("app", "run", "robot", "front", "/robot/front"));
      assertThat(facts.slice())
          .isEqualTo(new PartFacts.Slice(part.sliceStartNanos(), part.sliceEndNanos()));
      long first = part.firstCaptureNanos();
      assertThat(facts.frames())
          .isEqualTo(
              new PartFacts.Frames(
                  6, first, first + 9 * TestParts.SECOND / 2, 1, 5 * TestParts.SECOND / 2));
      assertThat(facts.closedBy()).isEqualTo("slice-end");
      assertThat(facts.encoders()).containsExactly("made up");
      long offset = first / TestParts.SECOND;
      assertThat(facts.records()).hasSize(1);
      assertThat(facts.records().get(0).topic()).isEqualTo("frames");
      assertThat(facts.records().get(0).toArray())
          .containsExactly(offset, offset + 1, offset + 2, offset + 3, offset + 8, offset + 9);
      assertThat(facts.videos()).isEmpty();
    }
  }

  @Test
  void segmentsOfVideoAreFilesBesideTheRecordingWhereAsked() throws Exception {
    PartName part = part("front", 0);
    byte[] one = {1, 2, 3};
    byte[] two = {4, 5};
    try (WritePartsHarness harness = WritePartsHarness.open(directory)) {
      harness.add(TestParts.segment(part, 0, one).toArray(RecordingChunk[]::new));
      harness.add(TestParts.segment(part, 3, two).toArray(RecordingChunk[]::new));
      harness.add(end(part));
      RecordingChunk.Pending pending = harness.pending().get(0);

      long first = part.firstCaptureNanos();
      assertThat(pending.objects())
          .as("the recording is the last")
          .extracting(PendingObject::suffix)
          .containsExactly(
              "~at" + first + ".mp4", "~at" + (first + 3 * TestParts.SECOND) + ".mp4", ".rrd");
      PartFacts facts = Objects.requireNonNull(TestParts.manifest(pending).part());
      assertThat(facts.videos())
          .extracting(PartFacts.Video::bytes)
          .containsExactly((long) one.length, (long) two.length);
    }
  }

  @Test
  void endOfAPartWithoutRowsWritesNothing() throws Exception {
    try (WritePartsHarness harness = WritePartsHarness.open(directory)) {
      harness.add(end(part("front", 0)));

      assertThat(harness.pending()).isEmpty();
    }
    assertThat(TestParts.hidden(directory)).isEmpty();
  }

  @Test
  void failureToWriteNamesThePart() throws Exception {
    PartName part = part("front", 0);
    Files.writeString(directory.resolve(part.application()), "a file where a directory has to be");
    try (WritePartsHarness harness = WritePartsHarness.open(directory)) {
      harness.add(rows(part, 0), end(part));

      assertThatThrownBy(harness::pending)
          .hasRootCauseInstanceOf(IOException.class)
          .hasMessageContaining("could not be written")
          .hasMessageContaining(TestParts.recordingKey(part));
    }
  }

  @Test
  void partThatIsWrittenAlreadyIsRefused() throws Exception {
    PartName part = part("front", 0);
    try (WritePartsHarness harness = WritePartsHarness.open(directory)) {
      harness.add(rows(part, 0), end(part));

      assertThatThrownBy(() -> harness.add(harness.pending().get(0)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "part "
                  + TestParts.keys(part).wanted()
                  + " is written already: a sink takes rows and ends only");
    }
  }
}

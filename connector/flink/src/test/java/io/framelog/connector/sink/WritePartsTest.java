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
import io.framelog.connector.element.RecordingChunk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
      assertThat(pending.objectKey()).isEqualTo(ObjectLayout.keyOf(part));
      assertThat(pending.frames()).isEqualTo(4);
      assertThat(pending.isPublished()).isFalse();
      assertThat(harness.stateEntries()).as("entries left in state").isZero();
    }
    assertThat(TestParts.visible(directory)).isEmpty();
    assertThat(TestParts.hidden(directory)).hasSize(1);
  }

  @Test
  void restoreInTheMiddleOfAPartGivesTheSameBytes() throws Exception {
    PartName part = part("front", 0);
    String whole;
    long wholeBytes;
    try (WritePartsHarness harness = WritePartsHarness.open(directory.resolve("whole"))) {
      harness.add(rows(part, 0), rows(part, 1), rows(part, 2), end(part));
      whole = harness.pending().get(0).sha256();
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
        assertThat(harness.pending().get(0).sha256()).isEqualTo(whole);
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
          .extracting(RecordingChunk.Pending::sha256)
          .containsExactlyElementsOf(apart.stream().map(RecordingChunk.Pending::sha256).toList());
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
      harness.add(rows(part, 0));

      assertThatThrownBy(() -> harness.add(end(part)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("could not be written")
          .hasMessageContaining(ObjectLayout.keyOf(part));
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
                  + ObjectLayout.keyOf(part)
                  + " is written already: a sink takes rows and ends only");
    }
  }
}

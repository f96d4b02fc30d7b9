/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import static io.framelog.connector.sink.TestParts.end;
import static io.framelog.connector.sink.TestParts.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.framelog.connector.element.PartName;
import io.framelog.connector.element.RecordingChunk;
import io.framelog.rrd.part.PartCheck;
import io.framelog.rrd.part.PartFacts;
import io.framelog.rrd.part.PartManifest;
import io.framelog.rrd.part.PartManifests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts that are too large to wait in state: 5 MiB a chunk, and blocks of 8 MiB. */
class StreamedPartsTest {
  private static final PartName PART = part("front", 0);
  private static final int CHUNKS = 5;
  private static final byte[] MP4 = {1, 2, 3};

  @TempDir Path directory;

  @BeforeEach
  void noFaults() {
    FaultyFileSystem.install();
  }

  @Test
  void aStreamedPartHasTheBytesOfOneThatWaited() throws Exception {
    RecordingChunk.Pending waited = write(TestParts.settings(uri("waited")), 0, CHUNKS);
    RecordingChunk.Pending streamed = write(streaming("streamed"), 0, CHUNKS);

    assertThat(streamed.objects().get(0).sha256()).isEqualTo(waited.objects().get(0).sha256());
    assertThat(streamed.bytes()).isEqualTo(waited.bytes()).isGreaterThan(25 << 20);
    assertThat(streamed.manifest()).isEqualTo(waited.manifest());
    assertThat(TestParts.visible(directory)).isEmpty();
    commit(streaming("streamed"), streamed);
    assertPublished("streamed", TestParts.keys(PART));
  }

  @Test
  void restoreAnywhereInTheMiddleGivesTheSameBytes() throws Exception {
    List<String> whole = write(streaming("whole"), 0, CHUNKS).objects().get(0).sha256();
    for (int before = 1; before < CHUNKS; before++) {
      SinkSettings settings = streaming("restored-" + before);
      OperatorSubtaskState state = begin(settings, before);
      RecordingChunk.Pending pending = finish(settings, state, before, CHUNKS);

      assertThat(pending.objects().get(0).sha256()).as("after " + before).isEqualTo(whole);
      assertThat(pending.frames()).isEqualTo(2 * CHUNKS);
      commit(settings, pending);
      assertPublished("restored-" + before, TestParts.keys(PART));
    }
  }

  @Test
  void stateHoldsWhatIsBehindTheUploadOnly() throws Exception {
    try (WritePartsHarness harness = WritePartsHarness.open(streaming("out"))) {
      for (int i = 0; i < CHUNKS; i++) {
        harness.add(TestParts.largeRows(PART, i));
        harness.snapshot();
        assertThat(harness.stateEntries()).as("entries after %d chunks", i).isEqualTo(2);
      }
      harness.add(end(PART));
      assertThat(harness.pending()).hasSize(1);
      assertThat(harness.stateEntries()).isZero();
    }
  }

  @Test
  void oldStateOfAPartThatWasPublishedSinceReadsItBackAndFindsItEqual() throws Exception {
    SinkSettings settings = streaming("out");
    OperatorSubtaskState state = begin(settings, 3);
    commit(settings, finish(settings, state, 3, CHUNKS));

    RecordingChunk.Pending again = finish(settings, state, 3, CHUNKS);
    assertThat(again.wasVisible()).isTrue();
    commit(settings, again);

    assertThat(TestParts.recordings(directory)).hasSize(1);
    assertPublished("out", TestParts.keys(PART));
  }

  @Test
  void oldStateThatGoesOnWithOtherFramesReadsThePrefixBackAndGoesToTheConflicts() throws Exception {
    SinkSettings settings = streaming("out");
    OperatorSubtaskState state = begin(settings, 3);
    commit(settings, finish(settings, state, 3, CHUNKS));

    RecordingChunk.Pending other = finish(settings, state, 3, CHUNKS + 1);
    commit(settings, other);

    assertThat(other.conflict()).isEqualTo(1);
    assertThat(TestParts.recordings(directory)).hasSize(2);
    assertPublished("out", TestParts.keys(PART));
    assertPublished("out", TestParts.keys(PART).next());
    assertThat(TestParts.manifest(other).sha256())
        .isEqualTo(write(streaming("fresh"), 0, CHUNKS + 1).objects().get(0).sha256());
  }

  @Test
  void videosBesideAStreamedPartAreReadBackToo() throws Exception {
    SinkSettings settings = streaming("out");
    OperatorSubtaskState state;
    try (WritePartsHarness harness = WritePartsHarness.open(settings)) {
      harness.add(TestParts.largeRows(PART, 0), TestParts.largeRows(PART, 1));
      harness.add(TestParts.segment(PART, 20, MP4).toArray(RecordingChunk[]::new));
      state = harness.snapshot();
    }
    commit(settings, finish(settings, state, 2, CHUNKS));
    RecordingChunk.Pending other = finish(settings, state, 2, CHUNKS + 1);
    commit(settings, other);

    PartFacts facts = Objects.requireNonNull(TestParts.manifest(other).part());
    assertThat(facts.videos()).hasSize(1);
    for (PartKeys keys : List.of(TestParts.keys(PART), TestParts.keys(PART).next())) {
      long first = PART.firstCaptureNanos() + 20 * TestParts.SECOND;
      assertThat(directory.resolve("out").resolve(keys.object(PartKeys.videoSuffix(first))))
          .hasBinaryContent(MP4);
    }
  }

  @Test
  void lostUploadThatNothingVisibleHasFailsWithThePartAndTheWayOut() throws Exception {
    SinkSettings settings = streaming("out");
    OperatorSubtaskState state = begin(settings, 3);
    for (Path upload : TestParts.hidden(directory)) {
      Files.delete(upload);
    }

    assertThatThrownBy(() -> finish(settings, state, 3, CHUNKS))
        .rootCause()
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> finish(settings, state, 3, CHUNKS))
        .hasStackTraceContaining(TestParts.recordingKey(PART) + " is lost; restore a checkpoint")
        .hasStackTraceContaining("read its records again into another directory");
  }

  @Test
  void aNameThatIsTakenSendsAStreamedPartToTheConflicts() throws Exception {
    SinkSettings settings = streaming("out");
    Path taken = directory.resolve("out").resolve(TestParts.recordingKey(PART));
    Files.createDirectories(Objects.requireNonNull(taken.getParent()));
    Files.write(taken, MP4);

    commit(settings, write(settings, 0, CHUNKS));

    assertThat(taken).hasBinaryContent(MP4);
    assertPublished("out", TestParts.keys(PART).next());
  }

  private SinkSettings streaming(String name) {
    return TestParts.settings(uri(name), /* maxStateBytes= */ 1 << 20);
  }

  private String uri(String name) {
    return FaultyFileSystem.uri(directory.resolve(name));
  }

  private static RecordingChunk.Pending write(SinkSettings settings, int from, int to)
      throws Exception {
    try (WritePartsHarness harness = WritePartsHarness.open(settings)) {
      return addAndEnd(harness, from, to);
    }
  }

  /** State after so many chunks; the task goes on a little and dies. */
  private static OperatorSubtaskState begin(SinkSettings settings, int chunks) throws Exception {
    try (WritePartsHarness harness = WritePartsHarness.open(settings)) {
      for (int i = 0; i < chunks; i++) {
        harness.add(TestParts.largeRows(PART, i));
      }
      OperatorSubtaskState state = harness.snapshot();
      harness.add(TestParts.largeRows(PART, 17), TestParts.largeRows(PART, 18));
      return state;
    }
  }

  private static RecordingChunk.Pending finish(
      SinkSettings settings, OperatorSubtaskState state, int from, int to) throws Exception {
    try (WritePartsHarness harness = WritePartsHarness.restore(settings, state)) {
      return addAndEnd(harness, from, to);
    }
  }

  private static RecordingChunk.Pending addAndEnd(WritePartsHarness harness, int from, int to)
      throws Exception {
    for (int i = from; i < to; i++) {
      harness.add(TestParts.largeRows(PART, i));
    }
    harness.add(end(PART));
    assertThat(harness.pending()).hasSize(1);
    return harness.pending().get(0);
  }

  private static void commit(SinkSettings settings, RecordingChunk.Pending pending)
      throws Exception {
    try (PartCommitter committer =
        new PartCommitter(
            new ObjectStore(new org.apache.flink.core.fs.Path(settings.directory())),
            AnnouncerFactory.none().open(),
            new UnregisteredMetricsGroup())) {
      committer.commit(List.of(new TestRequest(pending)));
    }
  }

  private void assertPublished(String name, PartKeys keys) throws Exception {
    Path recording = directory.resolve(name).resolve(keys.recording());
    PartManifest manifest = PartManifests.read(directory.resolve(name).resolve(keys.manifest()));
    assertThat(PartCheck.compare(recording, manifest)).isEmpty();
    assertThat(TestParts.read(recording)).isNotEmpty();
  }
}

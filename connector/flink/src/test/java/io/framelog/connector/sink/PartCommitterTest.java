/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import static io.framelog.connector.sink.TestParts.end;
import static io.framelog.connector.sink.TestParts.part;
import static io.framelog.connector.sink.TestParts.rows;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.framelog.connector.element.PartName;
import io.framelog.connector.element.RecordingChunk;
import io.framelog.rrd.part.PartCheck;
import io.framelog.rrd.part.PartManifest;
import io.framelog.rrd.part.PartManifests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartCommitterTest {
  private static final PartName PART = part("front", 0);
  private static final PartKeys KEYS = TestParts.keys(PART);
  private static final String KEY = KEYS.recording();
  private static final String MANIFEST = KEYS.manifest();

  @TempDir Path directory;
  private final List<String> announced = new CopyOnWriteArrayList<>();
  private final List<Long> pauses = new CopyOnWriteArrayList<>();
  private final Queue<IOException> announcementsThatFail = new ConcurrentLinkedQueue<>();
  private FaultyFileSystem files;
  private PartCommitter committer;

  @BeforeEach
  void open() {
    files = FaultyFileSystem.install();
    committer =
        new PartCommitter(
            new ObjectStore(new org.apache.flink.core.fs.Path(FaultyFileSystem.uri(directory))),
            new RecordingAnnouncer(),
            new UnregisteredMetricsGroup(),
            pauses::add);
  }

  @AfterEach
  void close() {
    committer.close();
  }

  @Test
  void committedPartIsVisibleWithTheBytesThatWereCounted() throws Exception {
    RecordingChunk.Pending pending = stage(PART, 0, 1);
    commit(pending);

    assertThat(visible()).containsExactly(KEY, MANIFEST);
    assertThat(Files.size(directory.resolve(KEY))).isEqualTo(pending.bytes());
    assertThat(directory.resolve(MANIFEST)).hasBinaryContent(pending.manifest());
    assertThat(TestParts.hidden(directory)).isEmpty();
    assertThat(TestParts.rowIds(TestParts.read(directory.resolve(KEY))))
        .isEqualTo(TestParts.rowIds(List.of(rows(PART, 0).chunk(), rows(PART, 1).chunk())));
    assertThat(announced).containsExactly(KEY + " " + text(pending.manifest()));
  }

  @Test
  void committingTwiceIsFineAndAnnouncesTheSame() throws Exception {
    RecordingChunk.Pending pending = restored(stage(PART, 0));
    commit(pending);
    byte[] published = Files.readAllBytes(directory.resolve(KEY));
    var modified = Files.getLastModifiedTime(directory.resolve(KEY));

    commit(pending);
    commit(restored(pending), stage(part("rear", 0), 0));

    assertThat(directory.resolve(KEY)).hasBinaryContent(published);
    assertThat(Files.getLastModifiedTime(directory.resolve(KEY))).isEqualTo(modified);
    assertThat(visible()).hasSize(4);
    assertThat(announced).hasSize(4);
    assertThat(Set.copyOf(announced)).hasSize(2);
  }

  @Test
  void objectsBecomeVisibleInOrderAndTheAnnouncementIsLast() throws Exception {
    RecordingChunk.Pending pending;
    try (WritePartsHarness harness = WritePartsHarness.open(settings())) {
      harness.add(TestParts.segment(PART, 0, new byte[] {1}).toArray(RecordingChunk[]::new));
      harness.add(end(PART));
      pending = harness.pending().get(0);
    }
    files.completed().clear();
    commit(pending);

    String video = KEYS.object(PartKeys.videoSuffix(PART.firstCaptureNanos()));
    assertThat(files.completed()).containsExactly(path(video), path(KEY), path(MANIFEST));
    assertThat(directory.resolve(video)).hasBinaryContent(new byte[] {1});
    assertThat(announced).hasSize(1);
  }

  @Test
  void equalPartStagedAgainIsFoundAndCommitsWithoutAnUpload() throws Exception {
    commit(stage(PART, 0));

    RecordingChunk.Pending again = stage(PART, 0);

    assertThat(again.wasVisible()).isTrue();
    assertThat(TestParts.hidden(directory)).isEmpty();
    commit(again);
    assertThat(visible()).containsExactly(KEY, MANIFEST);
  }

  @Test
  void aRecordingWithoutItsManifestGetsIt() throws Exception {
    RecordingChunk.Pending pending = restored(stage(PART, 0));
    commit(pending);
    Files.delete(directory.resolve(MANIFEST));

    commit(pending);

    assertThat(directory.resolve(MANIFEST)).hasBinaryContent(pending.manifest());
  }

  @Test
  void keyTakenByOtherBytesSendsThePartToTheConflictsAndTheJobGoesOn() throws Exception {
    try (WritePartsHarness harness = WritePartsHarness.open(settings())) {
      harness.add(rows(PART, 0), end(PART));
      RecordingChunk.Pending pending = restored(harness.pending().get(0));
      byte[] foreign = {1, 2, 3};
      Files.write(directory.resolve(KEY), foreign);

      commit(pending, stage(part("rear", 0), 0));
      commit(restored(pending));

      assertThat(directory.resolve(KEY)).hasBinaryContent(foreign);
      String conflict = KEYS.next().recording();
      assertThat(TestParts.rowIds(TestParts.read(directory.resolve(conflict))))
          .isEqualTo(TestParts.rowIds(List.of(rows(PART, 0).chunk())));
      PartManifest manifest = PartManifests.read(directory.resolve(KEYS.next().manifest()));
      assertThat(manifest.name()).isEqualTo(PART.firstCaptureNanos() + "~1.rrd");
      assertThat(PartCheck.compare(directory.resolve(conflict), manifest)).isEmpty();
      assertThat(TestParts.recordings(directory)).hasSize(3);
      assertThat(announced.get(announced.size() - 1)).startsWith(conflict + " {");
    }
  }

  @Test
  void otherBytesOfEqualLengthAreOtherBytes() throws Exception {
    try (WritePartsHarness harness = WritePartsHarness.open(settings())) {
      harness.add(rows(PART, 0), end(PART));
      RecordingChunk.Pending pending = harness.pending().get(0);
      Files.write(directory.resolve(KEY), new byte[(int) pending.bytes()]);

      commit(pending);

      assertThat(directory.resolve(KEYS.next().recording())).exists();
    }
  }

  @Test
  void takenKeyWithoutACopyFailsWithTheWayOutAndLeavesTheObjectAlone() throws Exception {
    RecordingChunk.Pending pending = stage(PART, 0);
    RecordingChunk.Pending good = stage(part("rear", 0), 0);
    byte[] foreign = {1};
    Files.write(directory.resolve(KEY), foreign);

    assertThatThrownBy(() -> commit(pending, good))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("1 of 2 parts could not be published:\n  part " + path(KEY))
        .hasMessageContaining("became visible with other bytes while this job held the same part")
        .hasMessageContaining("move that object away and let the job restart");
    assertThat(directory.resolve(KEY)).hasBinaryContent(foreign);
    assertThat(directory.resolve(TestParts.recordingKey(part("rear", 0)))).exists();

    Files.delete(directory.resolve(KEY));
    commit(restored(pending));
    assertThat(TestParts.recordings(directory)).hasSize(2);
  }

  @Test
  void lostUploadIsWrittenAnewFromItsCopy() throws Exception {
    try (WritePartsHarness harness = WritePartsHarness.open(settings())) {
      harness.add(rows(PART, 0), end(PART));
      RecordingChunk.Pending pending = harness.pending().get(0);
      deleteUploads();

      commit(pending);

      assertThat(visible()).containsExactly(KEY, MANIFEST);
      assertThat(Files.size(directory.resolve(KEY))).isEqualTo(pending.bytes());
    }
  }

  @Test
  void lostUploadWithoutACopyFailsWithThePartAndTheWayOut() throws Exception {
    RecordingChunk.Pending pending = stage(PART, 0);
    deleteUploads();

    assertThatThrownBy(() -> commit(pending))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("part " + path(KEY))
        .hasMessageContaining("its upload to " + path(KEY) + " is lost; restore a checkpoint")
        .hasMessageContaining("read its records again into another directory");
    assertThat(TestParts.visible(directory)).isEmpty();
    assertThat(pauses).as("trying again does not help").isEmpty();
  }

  @Test
  void completionThatSucceedsWithoutAnObjectIsALostUpload() throws Exception {
    RecordingChunk.Pending pending = stage(PART, 0);
    files.failNextCompletion(FaultyFileSystem.Fault.PRETENDS_SUCCESS);

    assertThatThrownBy(() -> commit(pending)).hasMessageContaining("is lost");
  }

  @Test
  void completionThatShortensTheObjectIsFoundOut() throws Exception {
    RecordingChunk.Pending pending = stage(PART, 0);
    files.failNextCompletion(FaultyFileSystem.Fault.CUTS_THE_OBJECT);

    assertThatThrownBy(() -> commit(pending))
        .hasMessageContaining("should have %d bytes, but has".formatted(pending.bytes()))
        .hasMessageContaining("move that object away");
    assertThat(directory.resolve(MANIFEST)).doesNotExist();
    assertThat(announced).isEmpty();
  }

  @Test
  void completionWhoseAnswerIsLostIsDone() throws Exception {
    RecordingChunk.Pending pending = stage(PART, 0);
    files.failNextCompletion(FaultyFileSystem.Fault.LOSES_THE_ANSWER);

    commit(pending);

    assertThat(visible()).containsExactly(KEY, MANIFEST);
    assertThat(pauses).isEmpty();
  }

  @Test
  void storeThatFailsForAWhileIsAskedAgainEachTimeLater() throws Exception {
    RecordingChunk.Pending pending = stage(PART, 0);
    files.failNextCompletion(FaultyFileSystem.Fault.RESETS_THE_CONNECTION);
    files.failNextCompletion(FaultyFileSystem.Fault.RESETS_THE_CONNECTION);

    commit(pending);

    assertThat(visible()).containsExactly(KEY, MANIFEST);
    assertThat(pauses).containsExactly(200L, 400L);
  }

  @Test
  void storeThatKeepsFailingFailsTheJobAfterFiveAttempts() throws Exception {
    RecordingChunk.Pending pending = stage(PART, 0);
    for (int i = 0; i < 5; i++) {
      files.failNextCompletion(FaultyFileSystem.Fault.RESETS_THE_CONNECTION);
    }

    assertThatThrownBy(() -> commit(pending))
        .hasMessageContaining("the store failed (java.io.IOException: Connection reset)")
        .hasMessageContaining("tried again when the job restarts");
    assertThat(pauses).hasSize(4);
    commit(restored(pending));
    assertThat(visible()).containsExactly(KEY, MANIFEST);
  }

  @Test
  void storeThatIsThrottlingIsGivenMoreTime() throws Exception {
    RecordingChunk.Pending pending = stage(PART, 0);
    files.failNextCompletion(FaultyFileSystem.Fault.THROTTLES);

    commit(pending);

    assertThat(pauses).containsExactly(500L);
  }

  @Test
  void storeThatRefusesIsNotAskedAgain() throws Exception {
    RecordingChunk.Pending pending = stage(PART, 0);
    files.failNextCompletion(FaultyFileSystem.Fault.DENIES_ACCESS);

    assertThatThrownBy(() -> commit(pending))
        .hasMessageContaining("the store refuses this job")
        .hasMessageContaining("give it the right to read and write there");
    assertThat(pauses).isEmpty();
  }

  @Test
  void publishedPartThatVanishedFailsWithTheWayOut() throws Exception {
    commit(stage(PART, 0));
    RecordingChunk.Pending again = stage(PART, 0);
    Files.delete(directory.resolve(KEY));
    Files.delete(directory.resolve(MANIFEST));

    assertThatThrownBy(() -> commit(again))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(path(KEY) + " was visible when the part was written, but is gone")
        .hasMessageContaining("put it back");
  }

  @Test
  void announcementThatFailsIsTriedAgainAndThePartIsVisible() throws Exception {
    announcementsThatFail.add(new IOException("no broker"));
    commit(stage(PART, 0));

    assertThat(announced).hasSize(1);
    assertThat(pauses).containsExactly(200L);
    for (int i = 0; i < 5; i++) {
      announcementsThatFail.add(new IOException("no broker"));
    }
    RecordingChunk.Pending rear = stage(part("rear", 0), 0);
    assertThatThrownBy(() -> commit(rear))
        .hasMessageContaining("it is visible, but could not be announced")
        .hasMessageContaining("no broker");
    assertThat(TestParts.recordings(directory)).hasSize(2);
  }

  /** Says what it is told, unless it is to fail. */
  private final class RecordingAnnouncer implements Announcer {
    @Override
    public void announce(String objectName, byte[] manifest) throws IOException {
      IOException failure = announcementsThatFail.poll();
      if (failure != null) {
        throw failure;
      }
      assertThat(directory.resolve(objectName)).exists();
      assertThat(directory.resolve(objectName + PartManifest.SUFFIX)).hasBinaryContent(manifest);
      announced.add(objectName + " " + text(manifest));
    }

    @Override
    public void close() {
      // nothing is open
    }
  }

  private static String text(byte[] manifest) {
    return new String(manifest, UTF_8);
  }

  private List<String> visible() throws IOException {
    return List.copyOf(TestParts.visible(directory).keySet());
  }

  private void deleteUploads() throws IOException {
    for (Path staged : TestParts.hidden(directory)) {
      Files.delete(staged);
    }
  }

  private String path(String key) {
    return new org.apache.flink.core.fs.Path(FaultyFileSystem.uri(directory), key).toString();
  }

  private SinkSettings settings() {
    return TestParts.settings(FaultyFileSystem.uri(directory));
  }

  /** Staged by a task that has ended, and its copies with it. */
  private RecordingChunk.Pending stage(PartName part, int... numbers) throws Exception {
    try (WritePartsHarness harness = WritePartsHarness.open(settings())) {
      for (int number : numbers) {
        harness.add(rows(part, number));
      }
      harness.add(end(part));
      return harness.pending().get(0);
    }
  }

  /** As a checkpoint gives it back. */
  private static RecordingChunk.Pending restored(RecordingChunk.Pending pending)
      throws IOException {
    PendingSerializer serializer = new PendingSerializer();
    return serializer.deserialize(serializer.getVersion(), serializer.serialize(pending));
  }

  private void commit(RecordingChunk.Pending... parts) throws Exception {
    List<Committer.CommitRequest<RecordingChunk.Pending>> requests =
        List.of(parts).stream()
            .<Committer.CommitRequest<RecordingChunk.Pending>>map(TestRequest::new)
            .toList();
    committer.commit(requests);
  }
}

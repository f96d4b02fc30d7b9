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

import io.framelog.connector.element.PartName;
import io.framelog.connector.element.RecordingChunk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartCommitterTest {
  private static final PartName PART = part("front", 0);
  private static final String KEY = ObjectLayout.keyOf(PART);

  @TempDir Path directory;
  private PartCommitter committer;

  @BeforeEach
  void open() {
    committer = new PartCommitter(directory.toUri().toString(), new UnregisteredMetricsGroup());
  }

  @AfterEach
  void close() {
    committer.close();
  }

  @Test
  void committedPartIsVisibleWithTheBytesThatWereCounted() throws Exception {
    RecordingChunk.Pending pending = stage(PART, 0, 1);
    commit(pending);

    assertThat(TestParts.visible(directory)).containsOnlyKeys(KEY);
    assertThat(Files.size(directory.resolve(KEY))).isEqualTo(pending.bytes());
    assertThat(TestParts.hidden(directory)).isEmpty();
    assertThat(TestParts.rowIds(TestParts.read(directory.resolve(KEY))))
        .isEqualTo(TestParts.rowIds(List.of(rows(PART, 0).chunk(), rows(PART, 1).chunk())));
  }

  @Test
  void committingTwiceIsFine() throws Exception {
    RecordingChunk.Pending pending = restored(stage(PART, 0));
    commit(pending);
    byte[] published = Files.readAllBytes(directory.resolve(KEY));
    var modified = Files.getLastModifiedTime(directory.resolve(KEY));

    commit(pending);
    commit(restored(pending), stage(part("rear", 0), 0));

    assertThat(Files.readAllBytes(directory.resolve(KEY))).isEqualTo(published);
    assertThat(Files.getLastModifiedTime(directory.resolve(KEY))).isEqualTo(modified);
    assertThat(TestParts.visible(directory)).hasSize(2);
  }

  @Test
  void equalPartStagedAgainIsFoundAndCommitsWithoutAnUpload() throws Exception {
    commit(stage(PART, 0));

    RecordingChunk.Pending again = stage(PART, 0);

    assertThat(again.isPublished()).isTrue();
    assertThat(TestParts.hidden(directory)).isEmpty();
    commit(again);
    assertThat(TestParts.visible(directory)).containsOnlyKeys(KEY);
  }

  @Test
  void keyTakenByOtherBytesIsRefusedAndLeftAlone() throws Exception {
    RecordingChunk.Pending pending = stage(PART, 0);
    byte[] foreign = {1, 2, 3};
    Files.write(directory.resolve(KEY), foreign);

    assertThatThrownBy(() -> commit(pending))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "%s became visible with other bytes while this job held the same part: two jobs write to"
                    .formatted(published(KEY))
                + " one directory; give one of them another directory and restart this job");
    assertThat(directory.resolve(KEY)).hasBinaryContent(foreign);
  }

  @Test
  void keyTakenByOtherBytesOfEqualLengthIsRefused() throws Exception {
    RecordingChunk.Pending pending = stage(PART, 0);
    Files.write(directory.resolve(KEY), new byte[(int) pending.bytes()]);

    assertThatThrownBy(() -> commit(pending))
        .hasMessageContaining("became visible with other bytes");
  }

  @Test
  void otherPartsAreCommittedThoughOneFails() throws Exception {
    RecordingChunk.Pending bad = stage(PART, 0);
    RecordingChunk.Pending good = stage(part("rear", 0), 0);
    Files.write(directory.resolve(KEY), new byte[] {1});

    assertThatThrownBy(() -> commit(bad, good)).isInstanceOf(IOException.class);

    assertThat(TestParts.visible(directory)).containsKey(good.objectKey());
  }

  @Test
  void lostUploadFailsWithThePartAndTheWayOut() throws Exception {
    RecordingChunk.Pending pending = stage(PART, 0);
    for (Path staged : TestParts.hidden(directory)) {
      Files.delete(staged);
    }

    assertThatThrownBy(() -> commit(pending))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "part %s could not be published in 5 attempts: its upload is lost: there should be %d bytes,"
                    .formatted(published(KEY), pending.bytes())
                + " but there are none; restore a savepoint from before the part ended, or read its"
                + " records again into another directory");
    assertThat(TestParts.visible(directory)).isEmpty();
  }

  @Test
  void publishedPartThatVanishedFailsWithTheWayOut() throws Exception {
    commit(stage(PART, 0));
    RecordingChunk.Pending again = stage(PART, 0);
    Files.delete(directory.resolve(KEY));

    assertThatThrownBy(() -> commit(again))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "part %s could not be published in 5 attempts: %s was visible when the part was written,"
                    .formatted(published(KEY), published(KEY))
                + " but is gone: restore it or reset this job");
  }

  private String published(String key) {
    return new org.apache.flink.core.fs.Path(directory.toUri().toString(), key).toString();
  }

  private RecordingChunk.Pending stage(PartName part, int... numbers) throws Exception {
    try (WritePartsHarness harness = WritePartsHarness.open(directory)) {
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
            .<Committer.CommitRequest<RecordingChunk.Pending>>map(Request::new)
            .toList();
    committer.commit(requests);
  }

  /** A request whose part is only read: the committer signals failures by throwing. */
  private record Request(RecordingChunk.Pending part)
      implements Committer.CommitRequest<RecordingChunk.Pending> {

    @Override
    public RecordingChunk.Pending getCommittable() {
      return part;
    }

    @Override
    public int getNumberOfRetries() {
      return 0;
    }

    @Override
    public void signalFailedWithKnownReason(Throwable t) {
      throw new UnsupportedOperationException(t);
    }

    @Override
    public void signalFailedWithUnknownReason(Throwable t) {
      throw new UnsupportedOperationException(t);
    }

    @Override
    public void retryLater() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void updateAndRetryLater(RecordingChunk.Pending committable) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void signalAlreadyCommitted() {
      throw new UnsupportedOperationException();
    }
  }
}

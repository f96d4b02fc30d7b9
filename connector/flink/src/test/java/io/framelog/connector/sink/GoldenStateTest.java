/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import static io.framelog.connector.sink.TestParts.end;
import static io.framelog.connector.sink.TestParts.part;
import static io.framelog.connector.sink.TestParts.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.connector.element.CloseReason;
import io.framelog.connector.element.PartName;
import io.framelog.connector.element.PendingObject;
import io.framelog.connector.element.RecordingChunk;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.util.OperatorSnapshotUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * State that an earlier build wrote is restored by this one. With {@code -Dgolden.update} the files
 * are written anew: only where state may change, which the changelog then says.
 */
class GoldenStateTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final PartName WAITING = part("front", 0);
  private static final PartName STREAMED = part("rear", 0);
  private static final RecordingChunk.Pending PENDING =
      new RecordingChunk.Pending(
          WAITING,
          CloseReason.SILENCE,
          "app/run/1",
          2,
          List.of(
              new PendingObject("~at1.mp4", 3, List.of("ab"), 0, new byte[0], null),
              new PendingObject(".rrd", 5, List.of("cd", "ef"), 1, new byte[] {7}, "/tmp/x")),
          "{}".getBytes(StandardCharsets.UTF_8),
          4);

  @TempDir Path directory;

  @Test
  void openPartsOfAnEarlierBuildAreFinished() throws Exception {
    Path golden = GOLDEN.resolve("write-parts.state");
    if (System.getProperty("golden.update") != null) {
      Files.createDirectories(GOLDEN);
      OperatorSnapshotUtil.writeStateHandle(begun(), golden.toString());
    }
    OperatorSubtaskState state = OperatorSnapshotUtil.readStateHandle(golden.toString());

    List<RecordingChunk.Pending> restored;
    try (WritePartsHarness harness = WritePartsHarness.restore(settings(), state)) {
      harness.add(end(WAITING), rows(STREAMED, 2), end(STREAMED));
      restored = harness.pending();
    }
    List<RecordingChunk.Pending> fresh;
    try (WritePartsHarness harness = WritePartsHarness.open(settings())) {
      harness.add(rows(WAITING, 0), end(WAITING));
      harness.add(rows(STREAMED, 0), rows(STREAMED, 1), rows(STREAMED, 2), end(STREAMED));
      fresh = harness.pending();
    }
    assertThat(restored)
        .as("write it anew with -Dgolden.update only if state may change")
        .extracting(each -> new String(each.manifest(), StandardCharsets.UTF_8))
        .containsExactlyInAnyOrderElementsOf(
            fresh.stream()
                .map(each -> new String(each.manifest(), StandardCharsets.UTF_8))
                .toList());
  }

  @Test
  void pendingPartsOfAnEarlierBuildAreRead() throws Exception {
    PendingSerializer serializer = new PendingSerializer();
    Path golden = GOLDEN.resolve("pending.state");
    if (System.getProperty("golden.update") != null) {
      Files.createDirectories(GOLDEN);
      Files.write(golden, serializer.serialize(PENDING));
    }

    RecordingChunk.Pending read =
        serializer.deserialize(serializer.getVersion(), Files.readAllBytes(golden));

    assertThat(read).usingRecursiveComparison().isEqualTo(PENDING);
  }

  private OperatorSubtaskState begun() throws Exception {
    try (WritePartsHarness harness = WritePartsHarness.open(settings())) {
      harness.add(rows(WAITING, 0), rows(STREAMED, 0), rows(STREAMED, 1));
      return harness.snapshot();
    }
  }

  /** One chunk waits in state, two are streamed. */
  private SinkSettings settings() {
    return TestParts.settings(directory.toUri().toString(), /* maxStateBytes= */ 2500);
  }
}

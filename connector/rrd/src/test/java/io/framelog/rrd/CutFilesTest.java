/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files cut at every byte: what was whole is read, and the cut is reported where it is. */
class CutFilesTest {
  @Test
  void everyCutOfAFileOfTheSdkGivesTheMessagesBeforeIt() throws IOException {
    requireEveryCut(Samples.golden("handmade_tiny.rrd"));
  }

  @Test
  void everyCutOfOurFilesGivesTheMessagesBeforeIt() throws IOException {
    requireEveryCut(Samples.write(List.of(Samples.recordingName("a"), Samples.allTypes())));
  }

  private static void requireEveryCut(byte[] whole) throws IOException {
    FileLayout layout = FileLayout.of(whole);
    List<RrdMessage> all = Reading.of(whole).messages();
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      Reading reading = Reading.of(cut);
      assertThat(reading.messages())
          .as("messages of the first %d bytes", length)
          .hasSize((int) layout.messagesBefore(length));
      assertThat(reading.isFinished()).as("finished at %d", length).isFalse();
      if (layout.isBoundary(length)) {
        assertThat(reading.damage()).as("a cut between messages at %d", length).isNull();
      } else {
        assertThat(reading.damage())
            .as("a cut inside of a message at %d", length)
            .isInstanceOf(RrdTruncatedException.class)
            .hasMessageStartingWith("a.rrd: at byte ");
      }
      requireFile(cut, layout, length);
    }
    assertThat(all).hasSize((int) layout.messagesBefore(whole.length));
  }

  /** Random access reads the same chunks, and says that more may follow. */
  private static void requireFile(byte[] cut, FileLayout layout, int length) throws IOException {
    if (length < StreamHeader.BYTES) {
      assertThat(openFails(cut)).as("%d bytes are no recording", length).isTrue();
      return;
    }
    long chunks =
        layout.parts().stream().filter(p -> p.name().equals("chunk") && p.end() <= length).count();
    try (RecordingFile file = RecordingFile.open(new BytesSource(cut))) {
      assertThat(file.isFinished()).as("finished at %d", length).isFalse();
      assertThat(file.stores().stream().mapToInt(s -> s.chunks().size()).sum())
          .as("chunks of the first %d bytes", length)
          .isEqualTo((int) chunks);
    }
  }

  private static boolean openFails(byte[] bytes) throws IOException {
    try (RecordingFile file = RecordingFile.open(new BytesSource(bytes))) {
      return file.stores().size() > 100;
    } catch (RrdTruncatedException e) {
      return true;
    }
  }
}

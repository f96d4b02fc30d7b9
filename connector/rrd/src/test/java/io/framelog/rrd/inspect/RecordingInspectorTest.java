/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.rrd.Timeline;
import io.framelog.rrd.verify.ChunkOutline;
import io.framelog.rrd.verify.FooterState;
import io.framelog.rrd.verify.GoldenBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingInspectorTest {
  private static final long START = 1_700_000_000_000_000_000L;

  @TempDir Path folder;

  private final RecordingInspector inspector = RecordingInspector.withoutMedia();

  @Test
  void anEntityIsSummedUpFromTheFooter() throws IOException {
    FileSummary file = add("encoded_image.rrd");

    assertThat(file.footer()).isEqualTo(FooterState.PRESENT);
    assertThat(inspector.recordings()).hasSize(1);
    EntitySummary jpeg = inspector.recordings().get(0).entities().get(0);
    assertThat(jpeg.path()).isEqualTo("/cam/jpeg");
    assertThat(jpeg.archetypes()).containsExactly("EncodedImage");
    assertThat(jpeg.frames()).isEqualTo(6);
    assertThat(jpeg.spans())
        .containsExactly(
            new ChunkOutline.Span(Timeline.timestampNanos("time"), START, START + 166_666_665),
            new ChunkOutline.Span(Timeline.durationNanos("elapsed"), 0, 166_666_665),
            new ChunkOutline.Span(Timeline.sequence("frame"), 0, 5));
    assertThat(jpeg.framesPerSecond()).hasValueSatisfying(r -> assertThat(r).isBetween(29.9, 30.1));
    assertThat(jpeg.gaps()).isEmpty();
  }

  @Test
  void aFileWithoutFooterIsScanned() throws IOException {
    byte[] bytes = GoldenBytes.of("encoded_image.rrd");
    Path cut = Files.write(folder.resolve("cut.rrd"), Arrays.copyOf(bytes, 7857));

    FileSummary file = inspector.add(cut);

    assertThat(file.footer()).isEqualTo(FooterState.MISSING);
    assertThat(file.rows()).isEqualTo(12);
    EntitySummary scanned = inspector.recordings().get(0).entities().get(0);
    RecordingInspector whole = RecordingInspector.withoutMedia();
    whole.add(Files.write(folder.resolve("whole.rrd"), bytes));
    assertThat(scanned).isEqualTo(whole.recordings().get(0).entities().get(0));
  }

  @Test
  void whatIsNoRecordingIsSaidAndTheRestGoesOn() throws IOException {
    FileSummary none = inspector.add(Files.writeString(folder.resolve("a.rrd"), "not a recording"));
    add("static.rrd");

    assertThat(none.problems())
        .singleElement()
        .hasToString(
            folder.resolve("a.rrd")
                + ": not-a-recording at byte 0: expected RRF2, but found bytes 6e 6f 74 20 61 20"
                + " 72 65");
    assertThat(inspector.recordings()).hasSize(1);
  }

  @Test
  void staticDataHasNoTimes() throws IOException {
    add("static.rrd");

    assertThat(inspector.recordings().get(0).entities())
        .isNotEmpty()
        .allSatisfy(entity -> assertThat(entity.spans()).isEmpty());
  }

  @Test
  void aPauseBetweenChunksIsAGap() {
    Rhythm rhythm = new Rhythm();
    rhythm.add(/* first= */ 300, /* last= */ 390, /* rows= */ 10);
    rhythm.add(/* first= */ 0, /* last= */ 90, /* rows= */ 10);
    rhythm.add(/* first= */ 100, /* last= */ 190, /* rows= */ 10);

    assertThat(rhythm.gaps()).containsExactly(new Gap(190, 300));
    assertThat(rhythm.rowsPerSecond()).hasValue(1e8);
  }

  private FileSummary add(String golden) throws IOException {
    return inspector.add(Files.write(folder.resolve(golden), GoldenBytes.of(golden)));
  }
}

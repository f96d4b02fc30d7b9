/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.rrd.ManifestEntry;
import io.framelog.rrd.Timeline;
import io.framelog.rrd.verify.FooterState;
import io.framelog.rrd.verify.GoldenBytes;
import io.framelog.rrd.verify.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
            new ManifestEntry.TimeRange(
                Timeline.timestampNanos("time"), START, START + 166_666_665),
            new ManifestEntry.TimeRange(Timeline.durationNanos("elapsed"), 0, 166_666_665),
            new ManifestEntry.TimeRange(Timeline.sequence("frame"), 0, 5));
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sdk-0.23-encoded-image.rrd",
        "sdk-0.28-encoded-image.rrd",
        "sdk-0.32-encoded-image.rrd"
      })
  void filesOfOlderSdksShowUp(String golden) throws IOException {
    add(golden);

    EntitySummary camera = inspector.recordings().get(0).entities().get(0);
    assertThat(camera.path()).isEqualTo("/cam/front\\ left");
    assertThat(camera.archetypes()).containsExactly("EncodedImage");
    assertThat(camera.frames()).isEqualTo(2);
    assertThat(camera.spans().get(0).start()).isEqualTo(START);
  }

  @Test
  void aDamagedFooterDoesNotHideTheChunks() throws IOException {
    byte[] bytes = GoldenBytes.of("encoded_image.rrd");
    bytes[16_882] ^= 1;

    FileSummary file = inspector.add(Files.write(folder.resolve("a.rrd"), bytes));

    assertThat(file.footer()).isEqualTo(FooterState.DAMAGED);
    assertThat(file.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.CHECKSUM));
    assertThat(file.chunks()).isEqualTo(2);
  }

  @Test
  void chunksBeforeTheDamageAreShown() throws IOException {
    byte[] cut = Arrays.copyOf(GoldenBytes.of("encoded_image.rrd"), 7857);
    // the second chunk's kind
    cut[5067] = 77;

    FileSummary file = inspector.add(Files.write(folder.resolve("a.rrd"), cut));

    assertThat(file.problems())
        .first()
        .satisfies(
            problem ->
                assertThat(problem.text())
                    .isEqualTo(
                        "bad-message-kind at byte 5067: expected kind 0 to 3, but found 77"));
    assertThat(file.chunks()).isEqualTo(1);
    assertThat(inspector.recordings().get(0).entities()).hasSize(1);
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

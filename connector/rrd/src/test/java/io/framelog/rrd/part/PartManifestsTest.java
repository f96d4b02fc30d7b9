/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.framelog.rrd.verify.GoldenBytes;
import io.framelog.rrd.verify.Problem;
import io.framelog.rrd.verify.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartManifestsTest {
  private static final int PIECE = 1000;

  @TempDir Path folder;

  private byte[] bytes = new byte[0];
  private Path file = Path.of("");

  @BeforeEach
  void part() throws IOException {
    bytes = GoldenBytes.of("encoded_image.rrd");
    file = Files.write(folder.resolve("part.rrd"), bytes);
  }

  @Test
  void aManifestSaysWhatIsInTheFile() throws IOException {
    PartManifest manifest = PartManifests.of(file, PIECE);

    assertThat(manifest.name()).isEqualTo("part.rrd");
    assertThat(manifest.bytes()).isEqualTo(16_898);
    assertThat(manifest.sha256()).hasSize(17).allMatch(sum -> sum.matches("[0-9a-f]{64}"));
    assertThat(manifest.recordings())
        .singleElement()
        .satisfies(
            recording -> {
              assertThat(recording.application()).isEqualTo("golden");
              assertThat(recording.recording()).isEqualTo("golden-encoded_image");
              assertThat(recording.entities())
                  .containsExactly(
                      new PartManifest.Entity(
                          "/cam/jpeg",
                          6,
                          6,
                          "time",
                          1_700_000_000_000_000_000L,
                          1_700_000_000_166_666_665L),
                      new PartManifest.Entity(
                          "/cam/png",
                          6,
                          6,
                          "time",
                          1_700_000_000_000_000_000L,
                          1_700_000_000_166_666_665L));
            });
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    PartManifest manifest = PartManifests.of(file, PIECE);

    Path written = PartManifests.writeBeside(file, manifest);

    assertThat(written).isEqualTo(folder.resolve("part.rrd.manifest.json"));
    assertThat(PartManifests.read(written)).isEqualTo(manifest);
    assertThat(PartCheck.compare(file, manifest)).isEmpty();
  }

  @Test
  void keysOfLaterWritersAreLeftAside() throws IOException {
    PartManifest manifest = PartManifests.of(file, PIECE);
    String json = new String(PartManifests.json(manifest), java.nio.charset.StandardCharsets.UTF_8);
    Path later = folder.resolve("later.manifest.json");
    Files.writeString(later, json.replaceFirst("\\{", "{ \"encoder\" : \"svt-av1\","));

    assertThat(PartManifests.read(later)).isEqualTo(manifest);
  }

  @Test
  void everyFlippedBitIsFoundInItsPiece() throws IOException {
    PartManifest manifest = PartManifests.of(file, PIECE);
    for (int offset = 0; offset < bytes.length; offset += 997) {
      byte[] damaged = bytes.clone();
      damaged[offset] ^= 16;
      Files.write(file, damaged);
      int from = offset / PIECE * PIECE;
      int to = Math.min(from + PIECE, bytes.length);

      assertThat(PartCheck.compare(file, manifest))
          .as("byte %d", offset)
          .filteredOn(problem -> problem.code() == ProblemCode.PART_PIECE)
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.byteOffset()).isEqualTo(from);
                assertThat(problem.expected())
                    .isEqualTo("bytes " + from + " to " + to + " as when the manifest was made");
              });
    }
  }

  @Test
  void aCutFileHasAnotherLength() throws IOException {
    PartManifest manifest = PartManifests.of(file, PIECE);
    Files.write(file, Arrays.copyOf(bytes, 7857));

    List<Problem> problems = PartCheck.compare(file, manifest);

    assertThat(problems)
        .extracting(Problem::code)
        .containsExactly(ProblemCode.PART_LENGTH, ProblemCode.PART_PIECE);
    assertThat(problems.get(0).text())
        .isEqualTo("part-length at byte 7857: expected 16898 bytes, but found 7857");
    assertThat(problems.get(1).expected()).startsWith("bytes 7000 to 16898 ");
  }

  @Test
  void anotherFileHoldsSomethingElse() throws IOException {
    PartManifest manifest = PartManifests.of(file, PIECE);
    Files.write(file, GoldenBytes.of("static.rrd"));

    assertThat(PartCheck.compare(file, manifest))
        .extracting(Problem::code)
        .contains(ProblemCode.PART_FACTS);
  }

  @Test
  void whatIsNoManifestIsRefused() throws IOException {
    Path none = Files.writeString(folder.resolve("none.manifest.json"), "{\"version\": 2}");
    assertThatThrownBy(() -> PartManifests.read(none))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("A part manifest of version 1 ")
        .hasMessageEndingWith("none.manifest.json");
    Files.writeString(
        none,
        "{\"version\": 1, \"name\": \"a\", \"pieceBytes\": 1, \"sha256\": [],"
            + " \"recordings\": [null]}");
    assertThatThrownBy(() -> PartManifests.read(none))
        .as("a recording that is null")
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("A part manifest of version 1 ");
    Files.writeString(none, "[");
    assertThatThrownBy(() -> PartManifests.read(none))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("No part manifest, ");
  }
}

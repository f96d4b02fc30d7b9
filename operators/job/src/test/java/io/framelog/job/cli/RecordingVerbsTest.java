/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code inspect}, {@code verify} and {@code manifest}. */
class RecordingVerbsTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path good = Path.of("");
  private byte[] bytes = new byte[0];

  @BeforeEach
  void aRecording() throws IOException {
    try (var in = RecordingVerbsTest.class.getResourceAsStream("/golden/encoded_image.rrd")) {
      bytes = in == null ? new byte[0] : in.readAllBytes();
    }
    good = Files.write(folder.resolve("good.rrd"), bytes);
  }

  @Test
  void inspectShowsATableForPeople() {
    assertThat(execute("inspect", folder)).isEqualTo(Framelog.DONE);
    assertThat(out.toString())
        .startsWith("golden / golden-encoded_image: 1 file, 7.6 kB, 2 chunks, 12 rows\n")
        .contains(
            "  /cam/jpeg  EncodedImage  JPEG 64x48  6       30.00/s  2023-11-14 22:13:20.000"
                + "  0.167 s  4.9 kB\n")
        .endsWith("\n1 file, 17 kB, 1 recording\n");
  }

  @Test
  void inspectPrintsJsonForPrograms() throws IOException {
    assertThat(execute("inspect", "--json", good)).isEqualTo(Framelog.DONE);

    JsonNode root = new ObjectMapper().readTree(out.toString());
    JsonNode recording = root.path("recordings").path(0);
    assertThat(recording.path("application").asText()).isEqualTo("golden");
    JsonNode png = recording.path("entities").path(1);
    assertThat(png.path("path").asText()).isEqualTo("/cam/png");
    assertThat(png.path("codec").asText()).isEqualTo("PNG");
    assertThat(png.path("width").intValue()).isEqualTo(64);
    assertThat(png.path("timelines").path(0).path("last").asLong())
        .isEqualTo(1_700_000_000_166_666_665L);
    assertThat(root.path("files").path(0).path("footer").asText()).isEqualTo("present");
  }

  @Test
  void inspectGoesOnBehindWhatIsNoRecording() throws IOException {
    Files.writeString(folder.resolve("bad.rrd"), "these are no frames");
    Files.write(folder.resolve("cut.rrd"), Arrays.copyOf(bytes, 7857));

    assertThat(execute("inspect", folder)).isEqualTo(Framelog.FAILED);
    assertThat(out.toString())
        .startsWith("golden / golden-encoded_image: 2 files")
        .contains("bad.rrd: not a recording\n")
        .contains("cut.rrd: no footer: unfinished, or cut; what is there was read in full\n")
        .endsWith("3 files, 25 kB, 1 recording\n");
  }

  @Test
  void verifyOfASoundFileIsOneLine() {
    assertThat(execute("verify", good)).isEqualTo(Framelog.DONE);
    assertThat(out.toString())
        .isEqualTo("ok   " + good + "  17 kB, 2 chunks, 12 rows\n1 file, 17 kB: no problems\n");
  }

  @Test
  void verifyNamesEveryProblemOfEveryFile() throws IOException {
    byte[] damaged = bytes.clone();
    damaged[9] = 7;
    damaged[16_882] ^= 1;
    Files.write(folder.resolve("bad.rrd"), damaged);

    assertThat(execute("verify", folder)).isEqualTo(Framelog.FAILED);
    assertThat(out.toString())
        .contains("BAD  " + folder.resolve("bad.rrd"))
        .contains("       bad-header at byte 9: expected serializer 2, but found 7\n")
        .contains("       checksum at byte 16882: expected XXH32 aaa9b580 of the footer, but found")
        .contains("between files:\n")
        .contains("       duplicate-chunk-id at byte 198 in /cam/jpeg: expected a chunk id of its")
        .contains("2 files, 34 kB: 1 bad, ");
  }

  @Test
  void verifyPrintsJsonForPrograms() throws IOException {
    Files.write(good, Arrays.copyOf(bytes, 6470));

    assertThat(execute("verify", "--json", good)).isEqualTo(Framelog.FAILED);

    JsonNode root = new ObjectMapper().readTree(out.toString());
    assertThat(root.path("ok").asBoolean()).isFalse();
    JsonNode problem = root.path("files").path(0).path("problems").path(0);
    assertThat(problem.path("code").asText()).isEqualTo("truncated");
    assertThat(problem.path("severity").asText()).isEqualTo("problem");
    assertThat(problem.path("byteOffset").asLong()).isEqualTo(5067);
    assertThat(problem.path("expected").asText()).isEqualTo("a message of 2774 bytes");
    assertThat(problem.path("found").asText()).isEqualTo("only 1387 left");
  }

  @Test
  void aFlippedBitOfAPictureIsFoundAgainstItsManifest() throws IOException {
    assertThat(execute("manifest", "--piece-bytes=4096", folder)).isEqualTo(Framelog.DONE);
    assertThat(out.toString()).isEqualTo(good + ".manifest.json\n");
    assertThat(execute("verify", good, "--manifest", folder)).isEqualTo(Framelog.DONE);
    byte[] damaged = bytes.clone();
    damaged[3000] ^= 1;
    Files.write(good, damaged);

    assertThat(execute("verify", "--no-media", good, "--manifest", good + ".manifest.json"))
        .isEqualTo(Framelog.FAILED);
    assertThat(out.toString())
        .contains("part-piece at byte 0: expected bytes 0 to 4096 as when the manifest was made");
  }

  @Test
  void aPartThatIsGoneIsMissed() throws IOException {
    Path gone = Files.write(folder.resolve("gone.rrd"), bytes);
    execute("manifest", gone);
    Files.delete(gone);

    assertThat(execute("verify", good, "--manifest", folder)).isEqualTo(Framelog.FAILED);
    assertThat(out.toString())
        .contains("part-missing at byte 0: expected a manifest of good.rrd, but found none")
        .contains("part-missing at byte 0: expected the file gone.rrd, but found none");
  }

  @Test
  void aManifestThatDoesNotParseIsAProblem() throws IOException {
    Path broken = Files.writeString(folder.resolve("good.rrd.manifest.json"), "[");

    assertThat(execute("verify", good, "--manifest", folder)).isEqualTo(Framelog.FAILED);
    assertThat(out.toString())
        .contains(
            "between files:\n       " + broken + "\n       part-unreadable at byte 0: expected");
  }

  @Test
  void aFileOfAnOlderSdkIsShownAndReadThrough() throws IOException {
    Path old = folder.resolve("old.rrd");
    try (var in =
        RecordingVerbsTest.class.getResourceAsStream("/golden/sdk-0.23-encoded-image.rrd")) {
      Files.write(old, in == null ? new byte[0] : in.readAllBytes());
    }

    assertThat(execute("inspect", old)).isEqualTo(Framelog.DONE);
    assertThat(out.toString()).contains("EncodedImage  JPEG ").contains("1 recording\n");
    assertThat(execute("verify", old)).isEqualTo(Framelog.DONE);
    assertThat(out.toString())
        .contains("warning: older-version at byte 4: expected version 0.41")
        .endsWith(": no problems, 1 warning\n");
  }

  @Test
  void whatIsNotThereIsRefused() throws IOException {
    Path none = folder.resolve("none");
    assertThat(execute("verify", none)).isEqualTo(Framelog.BAD_CONFIGURATION);
    assertThat(err.toString()).isEqualTo("framelog: no such file or folder: " + none + "\n");
  }

  @Test
  void aFolderWithoutRecordingsIsRefused() throws IOException {
    Files.delete(good);
    assertThat(execute("inspect", folder)).isEqualTo(Framelog.BAD_CONFIGURATION);
    assertThat(err.toString()).isEqualTo("framelog: no .rrd or .rbl file below " + folder + "\n");
  }

  @Test
  void aManifestThatIsMissingIsRefused() {
    Path none = folder.resolve("none.manifest.json");
    assertThat(execute("verify", good, "--manifest", none)).isEqualTo(Framelog.BAD_CONFIGURATION);
    assertThat(err.toString()).isEqualTo("framelog: no such manifest or folder: " + none + "\n");
  }

  @Test
  void piecesHaveBytes() {
    assertThat(execute("manifest", "--piece-bytes=0", good)).isEqualTo(Framelog.BAD_CONFIGURATION);
    assertThat(err.toString()).startsWith("--piece-bytes must be positive but was 0");
  }

  private int execute(Object... args) {
    CommandLine commandLine = Framelog.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(Arrays.stream(args).map(Object::toString).toArray(String[]::new));
  }
}

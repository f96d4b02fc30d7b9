/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class FramelogTest {
  private static final String[] PUBLISH = {
    "publish", "--bootstrap", "localhost:9092", "--topic", "t", "--camera", "c", "--recording", "r"
  };

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void helpNamesEveryVerbAlsoThoseOfOtherModules() {
    assertThat(execute("--help")).isEqualTo(Framelog.DONE);
    assertThat(out.toString())
        .contains("run", "publish", "inspect", "verify", "manifest", "version", "rehearse");
  }

  @Test
  void verbOfAnotherModuleRunsAndItsFailureIsOneLine() {
    assertThat(execute("rehearse")).isEqualTo(Framelog.FAILED);
    assertThat(err.toString())
        .isEqualTo("framelog: the stage is closed\n          (--stacktrace shows more)\n");
  }

  @Test
  void stacktraceIsShownOnRequest() {
    assertThat(execute("rehearse", "--stacktrace")).isEqualTo(Framelog.FAILED);
    assertThat(err.toString())
        .contains("\tat io.framelog.job.cli.RehearseVerb.call")
        .endsWith("framelog: the stage is closed\n");
  }

  @Test
  void withoutAVerbTheUsageIsShown() {
    assertThat(execute()).isEqualTo(Framelog.BAD_CONFIGURATION);
    assertThat(err.toString()).startsWith("A verb is missing").contains("Usage: framelog");
  }

  @Test
  void badConfigurationIsToldInFull() throws IOException {
    Path file = Files.writeString(folder.resolve("job.yaml"), "application: fleet\n");

    assertThat(execute("run", "--local", file.toString())).isEqualTo(Framelog.BAD_CONFIGURATION);
    assertThat(err.toString())
        .startsWith("framelog: " + file + " has 4 problems:\n  kafka.bootstrap is missing")
        .doesNotContain("\tat ");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void soundJobIsSummedUp() throws IOException {
    assertThat(execute("validate", job("").toString())).isEqualTo(Framelog.DONE);
    assertThat(out.toString())
        .contains(
            " is sound:\n  route fleet: JpegImages, sensor_msgs/msg/Image of a\\.(?<robot>.+)");
  }

  @Test
  void engineThatWouldLoseFramesIsToldBeforeTheJobRuns() throws IOException {
    Path file = job("flink: {properties: {taskmanager.memory.network.max: 8m}}\n");

    assertThat(execute("validate", file.toString())).isEqualTo(Framelog.BAD_CONFIGURATION);
    assertThat(err.toString())
        .startsWith(
            "framelog: taskmanager.memory.network.max is 8.000mb (8388608 bytes), expected at least"
                + " 16.344mb (17137664 bytes) for 1 slots at parallelism 1");
  }

  @Test
  void brokersThatAreNotThereAreAProblem() throws IOException {
    assertThat(execute("validate", "--bootstrap", "nowhere.invalid:1", job("").toString()))
        .isEqualTo(Framelog.FAILED);
    assertThat(out.toString()).contains("Kafka at nowhere.invalid:1:\n  PROBLEM brokers: Kafka at");
  }

  @Test
  void schemaIsPrinted() {
    assertThat(execute("schema")).isEqualTo(Framelog.DONE);
    assertThat(out.toString()).startsWith("{\n  \"$schema\"").contains("\"topic-pattern\"");
  }

  private Path job(String more) throws IOException {
    return Files.writeString(
        folder.resolve("job.yaml"),
        """
        application: fleet
        kafka: {bootstrap: 'localhost:1'}
        dead-letters: {topic: bad}
        output: {directory: /tmp/recordings}
        routes:
          - name: fleet
            topic-pattern: a\\.(?<robot>.+)
            format: sensor_msgs/msg/Image
            encoding: jpeg
        """
            + more);
  }

  @Test
  void versionShowsWhatWorksHere() {
    assertThat(execute("version")).isEqualTo(Framelog.DONE);
    assertThat(out.toString())
        .containsPattern("Framelog \\d")
        .contains("Flink 2.", "Kafka clients 4.", "Encoder for AV1: ");
  }

  @Test
  void clipThatIsMissingIsOneLine() {
    Path clip = folder.resolve("clip.mp4");

    assertThat(execute(publish(clip.toString()))).isEqualTo(Framelog.FAILED);
    assertThat(err.toString()).startsWith("framelog: no readable clip or folder: " + clip + "\n");
  }

  @Test
  void folderNeedsTimes() {
    assertThat(execute(publish(folder.toString()))).isEqualTo(Framelog.BAD_CONFIGURATION);
    assertThat(err.toString())
        .startsWith("pictures of a folder have no times: give --fps or --timestamps");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--fps=never | a frame rate such as 30, 29.97 or 30000/1001 was expected, but was 'never'",
        "--speed=0 | speed must be positive but was 0.0",
        "--start-time=noon | 'noon' is no instant: give nanoseconds since 1970 or a time such as"
            + " 2026-05-01T12:00:00.5Z",
        "--jpeg-quality=0 | --jpeg-quality must be 1 to 100 but was 0",
        "--fps=30 --timestamps=x.csv | --fps=RATE, --timestamps=CSV are mutually exclusive",
        "--start-time=1 --timestamps=x.csv | --timestamps says when each frame was captured: leave"
            + " --start-time out",
        "--format=bmp | a format is one of bare, raw, foxglove.CompressedImage,",
        "--device= --camera-x=1 | Unknown option: '--camera-x=1'",
      })
  void badOptionsAreRefused(String options, String message) {
    String[] args = publish(options.split(" "));
    String[] withClip = Arrays.copyOf(args, args.length + 1);
    withClip[args.length] = "clip.mp4";

    assertThat(execute(withClip)).isEqualTo(Framelog.BAD_CONFIGURATION);
    assertThat(err.toString()).contains(message);
  }

  @ParameterizedTest
  @CsvSource({
    "1700000000123456789, 1700000000123456789",
    "2023-11-14T22:13:20.123456789Z, 1700000000123456789",
    "2023-11-14T23:43:20.123456789+01:30, 1700000000123456789",
  })
  void startTimesAreExact(String text, long nanos) {
    assertThat(new StartTime.Converter().convert(text).nanos()).isEqualTo(nanos);
  }

  private static String[] publish(String... more) {
    String[] args = Arrays.copyOf(PUBLISH, PUBLISH.length + more.length);
    System.arraycopy(more, 0, args, PUBLISH.length, more.length);
    return args;
  }

  private int execute(String... args) {
    CommandLine commandLine = Framelog.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(args);
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The official opinion on {@code .rrd} files: a parser that shares no code with ours, Rerun's own
 * command line and chunk reader, and the media decoders, as {@code check_rrd.py} asks them.
 *
 * <p>Installs itself on first use, which takes a minute and the network. A test begins with {@link
 * #assumeAvailable()}.
 */
public final class RerunOracle {

  /** Where "true", a missing oracle fails tests instead of skipping them. */
  public static final String REQUIRE_PROPERTY = "framelog.require.oracle";

  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Availability AVAILABILITY =
      new Availability("The Rerun oracle", REQUIRE_PROPERTY, PythonEnvironment::install);

  private RerunOracle() {}

  /** Aborts the test where the oracle cannot work, or fails it where it is required. */
  public static void assumeAvailable() {
    AVAILABILITY.assume();
  }

  /** Judges files, and every {@code .rrd} and {@code .rbl} below folders. */
  public static Verdict check(Path... paths) {
    return check(List.of(paths), List.of(), null);
  }

  /**
   * Judges files and compares them with what they must hold.
   *
   * @param framesExpected file name (or {@code "*"}) → entity path → key of the entity's summary →
   *     value; {@code times} maps a timeline to all its values in order, {@code sha256} lists the
   *     digests of the blobs or samples in time order
   */
  public static Verdict check(
      List<Path> paths,
      Map<String, ? extends Map<String, ? extends Map<String, ?>>> framesExpected) {
    return check(paths, List.of(), JSON.valueToTree(framesExpected));
  }

  /**
   * Judges files with further options of {@code check_rrd.py}.
   *
   * @param options such as {@code --allow-no-footer}
   * @param framesExpected see {@link #check(List, Map)}, or null
   */
  public static Verdict check(
      List<Path> paths, List<String> options, @Nullable JsonNode framesExpected) {
    AVAILABILITY.require();
    Path manifest = null;
    try {
      List<String> command = new ArrayList<>();
      command.add(PythonEnvironment.executable("python").toString());
      command.add(Workshop.sources().resolve("check_rrd.py").toString());
      command.add("--json");
      command.addAll(options);
      if (framesExpected != null) {
        manifest = Files.createTempFile("frames-expected", ".json");
        Files.writeString(manifest, framesExpected.toString());
        command.add("--frames-expected");
        command.add(manifest.toString());
      }
      paths.forEach(path -> command.add(path.toAbsolutePath().toString()));
      CommandOutput said = CommandOutput.run(command, PythonEnvironment.VARIABLES, LIMIT);
      // 1 is a verdict: there are problems.
      return Verdict.of(parse(said.exit() == 1 ? said : said.orThrow()));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the list of expected frames", e);
    } finally {
      if (manifest != null && !manifest.toFile().delete()) {
        manifest.toFile().deleteOnExit();
      }
    }
  }

  /**
   * Runs Rerun's own command line, such as {@code rerun("rrd", "merge", "a.rrd", "b.rrd", "-o",
   * "c.rrd")}.
   *
   * @return what it said; its exit status is not looked at
   */
  public static CommandOutput rerun(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add("rerun");
    command.addAll(List.of(arguments));
    return inEnvironment(command);
  }

  /**
   * Runs a script of {@code src/test/oracle}, in an environment that has Rerun's SDK.
   *
   * @return what it said; its exit status is not looked at
   */
  public static CommandOutput python(String script, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add("python");
    command.add(Workshop.sources().resolve(script).toString());
    command.addAll(List.of(arguments));
    return inEnvironment(command);
  }

  /** Runs a program of the oracle's Python environment. */
  static CommandOutput inEnvironment(List<String> command) {
    AVAILABILITY.require();
    List<String> resolved = new ArrayList<>(command);
    resolved.set(0, PythonEnvironment.executable(command.get(0)).toString());
    return CommandOutput.run(resolved, PythonEnvironment.VARIABLES, LIMIT);
  }

  /** The JSON object that a judge printed. */
  static JsonNode parse(CommandOutput said) {
    try {
      return JSON.readTree(said.stdout());
    } catch (JsonProcessingException e) {
      throw new AssertionError(
          "Expected JSON from %s:%n%s%n%s"
              .formatted(String.join(" ", said.command()), said.stdout(), said.stderr()),
          e);
    }
  }
}

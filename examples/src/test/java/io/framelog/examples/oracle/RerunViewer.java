/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.oracle;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The real Rerun web viewer in a headless browser: does a recording play, and does the viewer show
 * the right frame at the right time?
 *
 * <p>Installs itself on first use (needs Node.js 20, Chromium and what {@link RerunOracle} needs).
 * About 10 s for the start and 2 s for each shot: ask for several times at once. A test begins with
 * {@link #assumeAvailable()}.
 */
public final class RerunViewer {

  /** Where "true", a missing viewer fails tests instead of skipping them. */
  public static final String REQUIRE_PROPERTY = "framelog.require.viewer";

  private static final Duration INSTALL_LIMIT = Duration.ofMinutes(9);
  private static final String PAGE_SIZE = "480x320";
  private static final Availability AVAILABILITY =
      new Availability("The Rerun viewer", REQUIRE_PROPERTY, RerunViewer::install);

  private RerunViewer() {}

  /** Aborts the test where the viewer cannot work, or fails it where it is required. */
  public static void assumeAvailable() {
    AVAILABILITY.assume();
  }

  /**
   * Opens files, shows one entity alone and takes a screenshot at each time.
   *
   * @param rrds files of one recording: those with equal application and recording id become one
   * @param entity such as {@code /cam/front}
   * @param timeline the timeline to stand on
   * @param atNanos times on it: nanoseconds, or the numbers of a sequence timeline
   * @param outDir where {@code shot-0.png}, … go; made if it is not there
   */
  public static ViewerReport show(
      List<Path> rrds, String entity, String timeline, long[] atNanos, Path outDir) {
    return show(rrds, entity, timeline, atNanos, outDir, List.of());
  }

  /**
   * Opens a file as its own blueprint has it, and takes a screenshot at one time. The report's JSON
   * has {@code views} with their {@code class}, {@code name} and {@code origin}, and {@code
   * opened_on}, the timeline.
   *
   * @param entity one that is in the file
   * @param timeline the timeline to stand on afterwards
   */
  public static ViewerReport showOwnBlueprint(
      Path rrd, String entity, String timeline, long at, Path outDir) {
    return show(
        List.of(rrd),
        entity,
        timeline,
        new long[] {at},
        outDir,
        List.of("--own-blueprint", "--allow-empty"));
  }

  private static ViewerReport show(
      List<Path> rrds,
      String entity,
      String timeline,
      long[] atNanos,
      Path outDir,
      List<String> options) {
    AVAILABILITY.require();
    long limitSeconds = 90 + 15L * atNanos.length;
    List<String> command = new ArrayList<>();
    Collections.addAll(
        command,
        "node",
        folder().resolve("view.mjs").toString(),
        "--rrd",
        rrds.stream().map(RerunViewer::listed).collect(Collectors.joining(",")),
        "--entity",
        entity,
        "--timeline",
        timeline,
        "--at=" + LongStream.of(atNanos).mapToObj(Long::toString).collect(Collectors.joining(",")),
        "--out",
        outDir.toAbsolutePath().toString(),
        "--size",
        PAGE_SIZE,
        "--timeout",
        Long.toString(limitSeconds),
        "--json");
    command.addAll(options);
    CommandOutput said =
        CommandOutput.run(command, Map.of(), Duration.ofSeconds(limitSeconds).plusMinutes(1));
    // 1 is a report: something is wrong with the recording.
    return ViewerReport.of(RerunOracle.parse(said.exit() == 1 ? said : said.orThrow()));
  }

  /** The number of the {@link Barcode} on a picture or screenshot, or empty if none is readable. */
  public static OptionalInt readBarcode(Path png) {
    return readBarcodes(List.of(png)).get(0);
  }

  /** The same for several files, in one go; needs only what {@link RerunOracle} needs. */
  public static List<OptionalInt> readBarcodes(List<Path> pngs) {
    List<String> command = new ArrayList<>();
    command.add("python");
    command.add(Workshop.sources().resolve("viewer/read_barcode.py").toString());
    pngs.forEach(png -> command.add(png.toAbsolutePath().toString()));
    CommandOutput said = RerunOracle.inEnvironment(command);
    // 1 is an answer: one of them has no barcode.
    List<String> lines = (said.exit() == 1 ? said : said.orThrow()).stdout().lines().toList();
    if (lines.size() != pngs.size()) {
      throw new AssertionError(
          "Expected one line for each of %d pictures: %s".formatted(pngs.size(), said));
    }
    return lines.stream()
        .map(
            line -> line.equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(line)))
        .toList();
  }

  private static @Nullable String install() {
    String node = nodeVersion();
    if (node == null) {
      return "no node on the PATH; install Node.js 20 or newer";
    }
    if (majorOf(node) < 20) {
      return "node is %s; install Node.js 20 or newer".formatted(node);
    }
    String python = PythonEnvironment.install();
    if (python != null) {
      return python;
    }
    List<String> command =
        List.of(Workshop.sources().resolve("viewer/install.sh").toString(), folder().toString());
    Map<String, String> environment =
        Map.of("PYTHON", PythonEnvironment.executable("python").toString());
    try {
      Workshop.exclusively(() -> CommandOutput.run(command, environment, INSTALL_LIMIT).orThrow());
      return null;
    } catch (AssertionError | IllegalStateException | UncheckedIOException e) {
      return "it could not be installed: " + e.getMessage();
    }
  }

  private static @Nullable String nodeVersion() {
    try {
      CommandOutput said =
          CommandOutput.run(List.of("node", "--version"), Map.of(), Duration.ofMinutes(1));
      return said.exit() == 0 ? said.stdout().strip() : null;
    } catch (UncheckedIOException e) {
      return null; // no such program
    }
  }

  private static int majorOf(String nodeVersion) {
    return Integer.parseInt(nodeVersion.replaceFirst("^v", "").replaceFirst("\\..*", ""));
  }

  private static String listed(Path rrd) {
    String name = rrd.toAbsolutePath().toString();
    if (name.contains(",")) {
      throw new IllegalArgumentException("Expected a path without a comma: " + name);
    }
    return name;
  }

  private static Path folder() {
    return Workshop.installed().resolve("viewer");
  }
}

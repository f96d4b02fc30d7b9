/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.check;

import io.framelog.rrd.part.PartCheck;
import io.framelog.rrd.part.PartManifest;
import io.framelog.rrd.part.PartManifests;
import io.framelog.rrd.verify.Problem;
import io.framelog.rrd.verify.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The manifests that files are compared with, found by the files' names. */
public final class PartManifestFiles {
  private final Map<Path, PartManifest> manifests = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private PartManifestFiles() {}

  /**
   * Reads a manifest, or all below a folder. One that does not parse is a problem, not a failure.
   *
   * @throws IOException if the path is not there
   */
  public static PartManifestFiles read(Path path) throws IOException {
    PartManifestFiles all = new PartManifestFiles();
    for (Path file : RecordingFiles.below(List.of(path), PartManifest.SUFFIX)) {
      try {
        all.manifests.put(file, PartManifests.read(file));
      } catch (IOException e) {
        all.problems.add(
            new Problem(
                file.toString(),
                ProblemCode.PART_UNREADABLE,
                0,
                null,
                "a part manifest",
                "" + e.getMessage()));
      }
    }
    return all;
  }

  /** How many can be compared with. */
  public int size() {
    return manifests.size();
  }

  /** What a file has that its manifest does not say, or the other way round. */
  public List<Problem> compare(Path file) throws IOException {
    PartManifest manifest = of(file);
    if (manifest == null) {
      return List.of(
          new Problem(
              file.toString(),
              ProblemCode.PART_MISSING,
              0,
              null,
              "a manifest of " + file.getFileName(),
              "none"));
    }
    return PartCheck.compare(file, manifest);
  }

  /** That beside the file, else the only one that names it. */
  private @Nullable PartManifest of(Path file) {
    Path beside = file.resolveSibling(file.getFileName() + PartManifest.SUFFIX);
    PartManifest nearest = manifests.get(beside);
    if (nearest != null) {
      return nearest;
    }
    String name = "" + file.getFileName();
    List<PartManifest> same =
        manifests.values().stream().filter(manifest -> manifest.name().equals(name)).toList();
    return same.size() == 1 ? same.get(0) : null;
  }

  /** Manifests that do not parse, and those whose file is neither checked nor beside them. */
  public List<Problem> withoutFile(List<Path> checked) {
    List<Problem> all = new ArrayList<>(problems);
    List<String> names = checked.stream().map(file -> "" + file.getFileName()).toList();
    manifests.forEach(
        (file, manifest) -> {
          if (!names.contains(manifest.name())
              && Files.notExists(file.resolveSibling(manifest.name()))) {
            all.add(
                new Problem(
                    file.toString(),
                    ProblemCode.PART_MISSING,
                    0,
                    null,
                    "the file " + manifest.name(),
                    "none"));
          }
        });
    return all;
  }
}

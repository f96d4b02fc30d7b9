/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.audit;

import io.framelog.job.audit.PublishedPart.Place;
import io.framelog.rrd.part.PartManifest;
import io.framelog.rrd.part.PartManifests;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;

/** What is visible below a sink's directory. Hidden files are unfinished uploads. */
final class PublishedParts {
  private static final String CONFLICTS = "_conflict";
  private static final String RECORDING = ".rrd";

  private final Path directory;
  private final List<PublishedPart> parts = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private PublishedParts(Path directory) {
    this.directory = directory;
  }

  /** Lists the directory and reads all manifests; one that is not there holds none. */
  static PublishedParts below(String directory) throws IOException {
    Path root = new Path(directory);
    PublishedParts published = new PublishedParts(root);
    published.list(root.getFileSystem(), root, Place.OWN_NAME);
    return published;
  }

  List<PublishedPart> parts() {
    return parts;
  }

  /** What is there and should not be, in words. */
  List<String> problems() {
    return problems;
  }

  private void list(FileSystem files, Path folder, Place place) throws IOException {
    FileStatus[] inside;
    try {
      inside = files.listStatus(folder);
    } catch (FileNotFoundException e) {
      return;
    }
    if (inside == null) {
      return;
    }
    Set<String> recordings = new HashSet<>();
    Set<String> described = new HashSet<>();
    for (FileStatus status : inside) {
      Path path = status.getPath();
      String name = path.getName();
      if (status.isDir()) {
        boolean aside = folder.equals(directory) && name.equals(CONFLICTS);
        list(files, path, aside ? Place.CONFLICT : place);
      } else if (isManifest(name)) {
        read(files, path, place);
        described.add(name.substring(0, name.length() - PartManifest.SUFFIX.length()));
      } else if (name.endsWith(RECORDING) && !isHidden(name)) {
        recordings.add(name);
      }
    }
    for (String name : recordings) {
      if (!described.contains(name)) {
        problems.add("an object has no manifest: " + new Path(folder, name));
      }
    }
    for (String name : described) {
      if (!recordings.contains(name)) {
        problems.add("a manifest has no object: " + new Path(folder, name));
      }
    }
  }

  private static boolean isManifest(String name) {
    return name.endsWith(PartManifest.SUFFIX) && !isHidden(name);
  }

  private static boolean isHidden(String name) {
    return name.startsWith(".");
  }

  private void read(FileSystem files, Path file, Place place) throws IOException {
    PartManifest manifest;
    try (InputStream in = files.open(file)) {
      manifest = PartManifests.parse(in.readAllBytes(), file.toString());
    } catch (IOException e) {
      problems.add("a manifest cannot be read: " + e.getMessage());
      return;
    }
    if (manifest.part() == null) {
      problems.add("a manifest does not say where its frames came from: " + file);
      return;
    }
    parts.add(
        new PublishedPart(
            new Path(file.getParent(), manifest.name()), manifest, manifest.part(), place));
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.part;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes manifests of files, writes them as JSON and reads them. */
public final class PartManifests {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private PartManifests() {}

  /** Sums up a file as it is now. */
  public static PartManifest of(Path file, int pieceBytes) throws IOException {
    if (pieceBytes < 1) {
      throw new IllegalArgumentException("A piece has at least 1 byte, but was " + pieceBytes);
    }
    return new PartManifest(
        PartManifest.VERSION,
        "" + file.getFileName(),
        Files.size(file),
        pieceBytes,
        Pieces.sha256(file, pieceBytes),
        PartContents.of(file),
        /* part= */ null);
  }

  /** Writes it beside the file that it speaks of, whole or not at all, and returns where. */
  public static Path writeBeside(Path file, PartManifest manifest) throws IOException {
    Path target = file.resolveSibling(file.getFileName() + PartManifest.SUFFIX);
    Path temporary = file.resolveSibling("." + target.getFileName() + ".tmp");
    try {
      Files.write(temporary, json(manifest));
      return Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Its JSON, with a line break at the end. */
  public static byte[] json(PartManifest manifest) throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(manifest);
    byte[] line = Arrays.copyOf(bytes, bytes.length + 1);
    line[bytes.length] = '\n';
    return line;
  }

  /**
   * Reads one.
   *
   * @throws IOException if it is no manifest of a known version
   */
  public static PartManifest read(Path file) throws IOException {
    return parse(Files.readAllBytes(file), file.toString());
  }

  /**
   * Reads one from its JSON.
   *
   * @param file what errors call it
   * @throws IOException if it is no manifest of a known version
   */
  public static PartManifest parse(byte[] json, String file) throws IOException {
    PartManifest manifest;
    try {
      manifest = JSON.readValue(json, PartManifest.class);
    } catch (JsonProcessingException e) {
      throw new IOException("No part manifest, " + e.getOriginalMessage() + ": " + file, e);
    }
    if (manifest == null
        || manifest.version() != PartManifest.VERSION
        || manifest.name() == null
        || manifest.sha256() == null
        || manifest.sha256().contains(null)
        || !isWhole(manifest.recordings())
        || manifest.pieceBytes() < 1) {
      throw new IOException(
          "A part manifest of version "
              + PartManifest.VERSION
              + " with name, pieceBytes and sha256 was expected: "
              + file);
    }
    return manifest;
  }

  /** JSON has nulls wherever it likes. */
  private static boolean isWhole(@Nullable List<PartManifest.@Nullable Recording> recordings) {
    return recordings == null
        || recordings.stream()
            .allMatch(r -> r != null && r.entities() != null && !r.entities().contains(null));
  }
}

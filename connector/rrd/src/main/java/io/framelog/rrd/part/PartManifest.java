/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.part;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one file holds and how its bytes sum up. Stored as JSON with these names as keys; keys that
 * a reader does not know are left aside, so later writers may say more.
 *
 * @param version of this record; {@value #VERSION}
 * @param name of the file, which lies beside the manifest
 * @param bytes length of the file
 * @param pieceBytes length of every piece but the last
 * @param sha256 of each piece in order, as lower-case hex
 * @param recordings whose chunks the file holds; left out by writers that do not read it again
 * @param part where its frames came from; left out where that is not known
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartManifest(
    int version,
    String name,
    long bytes,
    int pieceBytes,
    List<String> sha256,
    @Nullable List<Recording> recordings,
    @Nullable PartFacts part) {
  public static final int VERSION = 1;

  /** Pieces small enough to tell where damage is, and few enough to list. */
  public static final int DEFAULT_PIECE_BYTES = 1 << 20;

  /** Where a manifest lies: beside its file, with this behind the file's name. */
  public static final String SUFFIX = ".manifest.json";

  /**
   * One recording in the file.
   *
   * @param kind {@code recording} or {@code blueprint}
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Recording(
      String kind, String application, String recording, List<Entity> entities) {}

  /**
   * One entity of it.
   *
   * @param frames rows with a picture, a sample or a frame reference
   * @param timeline on which first and last are; left out for static data
   * @param first time, in the timeline's units: nanoseconds unless it counts
   * @param last time, inclusive
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Entity(
      String path,
      long rows,
      long frames,
      @Nullable String timeline,
      @Nullable Long first,
      @Nullable Long last) {}
}

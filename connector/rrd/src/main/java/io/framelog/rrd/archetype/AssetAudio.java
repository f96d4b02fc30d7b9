/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.archetype;

import io.framelog.rrd.ArchetypeColumns;
import io.framelog.rrd.Blobs;
import io.framelog.rrd.ComponentColumn;
import io.framelog.rrd.ComponentDescriptor;

/** Whole audio files. Blobs are not copied (see {@link Blobs}). */
public final class AssetAudio {
  public static final ComponentDescriptor BLOB =
      ComponentDescriptor.ofArchetype("AssetAudio", "blob", "Blob");
  public static final ComponentDescriptor MEDIA_TYPE =
      ComponentDescriptor.ofArchetype("AssetAudio", "media_type", "MediaType");

  private AssetAudio() {}

  /**
   * One file.
   *
   * @param mediaType for example {@code audio/wav}
   */
  public static ArchetypeColumns of(byte[] file, String mediaType) {
    Blobs files = Blobs.of(file);
    Checks.notEmpty("An audio file", files);
    return ArchetypeColumns.of(
        ComponentColumn.onePerRow(BLOB, files), Columns.mediaType(MEDIA_TYPE, mediaType, 1));
  }
}

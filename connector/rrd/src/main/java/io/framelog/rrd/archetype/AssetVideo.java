/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.archetype;

import io.framelog.rrd.ArchetypeColumns;
import io.framelog.rrd.Blobs;
import io.framelog.rrd.ComponentColumn;
import io.framelog.rrd.ComponentDescriptor;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Whole MP4 files, whose frames are shown by {@link VideoFrameReference}s. The one kind of
 * container that Rerun reads; its edit lists are ignored. Blobs are not copied (see {@link Blobs}).
 *
 * <p>A viewer finds the latest asset at or before the time of a reference, never one after it: log
 * a file at exactly the time of its first frame. Log it static only if the entity never has
 * another: a static file hides all others.
 */
public final class AssetVideo {
  public static final ComponentDescriptor BLOB =
      ComponentDescriptor.ofArchetype("AssetVideo", "blob", "Blob");
  public static final ComponentDescriptor MEDIA_TYPE =
      ComponentDescriptor.ofArchetype("AssetVideo", "media_type", "MediaType");

  private static final String MP4 = "video/mp4";

  private AssetVideo() {}

  /** One file. */
  public static ArchetypeColumns of(byte[] mp4) {
    return columns(Blobs.of(mp4));
  }

  /** One file, from position to limit. */
  public static ArchetypeColumns of(ByteBuffer mp4) {
    return columns(Blobs.ofBuffers(List.of(mp4)));
  }

  /** Files, one per row. */
  public static ArchetypeColumns columns(Blobs mp4s) {
    Checks.notEmpty("A video", mp4s);
    return ArchetypeColumns.of(
        ComponentColumn.onePerRow(BLOB, mp4s), Columns.mediaType(MEDIA_TYPE, MP4, mp4s.size()));
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.element;

import io.framelog.frame.CameraId;
import io.framelog.frame.RecordPosition;
import io.framelog.rrd.Chunk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a recording sink takes: rows of parts, and the ends of parts. Rows of one part arrive in the
 * order they are stored in; every row of a part arrives before its end.
 */
public sealed interface RecordingChunk {

  /** The part that this belongs to. */
  PartName part();

  /** The key. */
  default CameraId camera() {
    return part().camera();
  }

  /**
   * Rows of one archetype.
   *
   * @param origins the Kafka records of the frames that these rows account for: each frame of a
   *     part is in exactly one of its rows' origins. Where there are any, there is at least one for
   *     each row
   * @param encoder what made the media, so that the same input gives the same bytes again; {@code
   *     null} where they are as published
   */
  record Rows(PartName part, Chunk chunk, List<RecordPosition> origins, @Nullable String encoder)
      implements RecordingChunk {
    public Rows {
      origins = List.copyOf(origins);
      if (!origins.isEmpty() && origins.size() < chunk.rows()) {
        throw new IllegalArgumentException(
            "rows have at least one origin each or none, but %d rows of %s had %d"
                .formatted(chunk.rows(), chunk.entity(), origins.size()));
      }
    }

    /** Rows whose media nobody encoded. */
    public Rows(PartName part, Chunk chunk, List<RecordPosition> origins) {
      this(part, chunk, origins, null);
    }

    /** How many frames these rows account for. */
    public int frames() {
      return origins.size();
    }
  }

  /** No more rows of this part will come. */
  record End(PartName part, CloseReason reason) implements RecordingChunk {}

  /**
   * A part whose bytes are written but not visible yet. Only the sink makes these: its topology
   * before the writer cannot change the element's type.
   *
   * @param key what the keys of its objects begin with, relative to the sink's directory
   * @param conflict 0, or a number from 1 on if other objects have that key: then they go to the
   *     conflicts, under this number
   * @param objects all but the manifest, in the order in which they become visible
   * @param manifest JSON that says what the objects hold; visible last
   */
  record Pending(
      PartName part,
      CloseReason reason,
      String key,
      int conflict,
      List<PendingObject> objects,
      byte[] manifest,
      int frames)
      implements RecordingChunk {

    public Pending {
      objects = List.copyOf(objects);
    }

    /** Bytes of all objects. */
    public long bytes() {
      return objects.stream().mapToLong(PendingObject::bytes).sum();
    }

    /** Whether equal objects were found under its key. */
    public boolean wasVisible() {
      return objects.stream().allMatch(PendingObject::wasVisible);
    }
  }
}

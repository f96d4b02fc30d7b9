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
   *     part is in exactly one of its rows' origins. Where there are any, there is one for each row
   * @param encoder what made the media, so that the same input gives the same bytes again; {@code
   *     null} where they are as published
   */
  record Rows(PartName part, Chunk chunk, List<RecordPosition> origins, @Nullable String encoder)
      implements RecordingChunk {
    public Rows {
      origins = List.copyOf(origins);
      if (!origins.isEmpty() && origins.size() != chunk.rows()) {
        throw new IllegalArgumentException(
            "rows have one origin each or none, but %d rows of %s had %d"
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
   * @param objectKey where it will be, relative to the sink's directory
   * @param bytes length of the object
   * @param sha256 of the object, 64 hexadecimal digits
   * @param handle what makes it visible, in the file system's own versioned form; empty if an equal
   *     object is visible already
   */
  record Pending(
      PartName part,
      CloseReason reason,
      String objectKey,
      long bytes,
      String sha256,
      int frames,
      int handleVersion,
      byte[] handle)
      implements RecordingChunk {

    /** Whether an equal object was found under the key. */
    public boolean isPublished() {
      return handle.length == 0;
    }
  }
}

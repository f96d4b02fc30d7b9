/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.List;

/**
 * The footer of a stream: where each chunk lies.
 *
 * @param manifests one per store that has chunks
 */
public record RecordingFooter(List<Manifest> manifests) implements RrdMessage {
  public RecordingFooter {
    manifests = List.copyOf(manifests);
  }

  /** The chunks of one store. */
  public record Manifest(StoreId store, List<ChunkLocation> chunks) {
    public Manifest {
      chunks = List.copyOf(chunks);
    }
  }

  /**
   * Where one chunk lies.
   *
   * @param byteOffset of its message's payload from the start of the stream
   * @param byteSize length of that payload
   * @param uncompressedSize length of the chunk's Arrow stream before compression
   */
  public record ChunkLocation(
      ChunkId id,
      EntityPath entity,
      Lifetime lifetime,
      long rows,
      long byteOffset,
      long byteSize,
      long uncompressedSize) {}

  /** Whether rows of a chunk have times. */
  public enum Lifetime {
    TEMPORAL,
    STATIC
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

/** What is in one store so far, as far as further chunks must agree with it. */
record StoreContents(ManifestSchema schema, Videos videos) {
  StoreContents() {
    this(new ManifestSchema(), new Videos());
  }

  void addAll(StoreContents other) {
    schema.addAll(other.schema);
    videos.addAll(other.videos);
  }

  void add(Chunk chunk) {
    schema.add(chunk);
    videos.add(chunk);
  }

  /**
   * Refuses what no reader would show, or not as it is meant; changes nothing.
   *
   * @throws IllegalArgumentException saying why, and the way out
   */
  void require(Chunk chunk, VideoPlace videoPlace) {
    requireUsableEntity(chunk.entity());
    schema.require(chunk);
    Videos.requireOrderedSamples(chunk);
    switch (videoPlace) {
      case THIS_STREAM -> videos.requireTargets(chunk);
      case ANY_STREAM -> {
        // whoever said so answers for it
      }
    }
  }

  private static void requireUsableEntity(EntityPath entity) {
    if (entity.isReserved() && !ManifestNames.isProperties(entity)) {
      throw new IllegalArgumentException(
          "Rerun keeps entities that begin with __ for itself, but for /__properties, and "
              + entity
              + " is one; give it another name");
    }
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import io.framelog.rrd.StoreId;
import io.framelog.rrd.Timeline;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an index says of one chunk.
 *
 * @param messageAt offset of its message in the file
 * @param bytes it takes in the file
 * @param spans one per timeline; none for a static chunk
 */
public record ChunkOutline(
    StoreId store,
    String entity,
    long messageAt,
    long bytes,
    long rows,
    List<Span> spans,
    List<Component> components) {

  /** From the first to the last time, both inclusive; units are those of the timeline's kind. */
  public record Span(Timeline timeline, long first, long last) {}

  /**
   * @param rows in which it was logged
   */
  public record Component(String identifier, @Nullable String archetype, long rows) {}

  public boolean isStatic() {
    return spans.isEmpty();
  }

  /** In how many rows a component was logged; 0 if it is not there. */
  public long rowsOf(String identifier) {
    return components.stream()
        .filter(c -> c.identifier().equals(identifier))
        .mapToLong(Component::rows)
        .sum();
  }

  public Optional<Span> span(String timeline) {
    return spans.stream().filter(s -> s.timeline().name().equals(timeline)).findFirst();
  }

  static ChunkOutline of(ChunkEntry chunk) {
    return new ChunkOutline(
        chunk.store(),
        chunk.entity(),
        chunk.messageAt(),
        chunk.byteSize(),
        chunk.rows(),
        chunk.times().stream()
            .filter(times -> !times.range().isEmpty())
            .map(
                times ->
                    new Span(
                        new Timeline(times.name(), times.kind()),
                        times.range().start(),
                        times.range().end()))
            .toList(),
        chunk.components().stream()
            .map(c -> new Component(c.identifier(), c.archetype(), c.present().cardinality()))
            .toList());
  }
}

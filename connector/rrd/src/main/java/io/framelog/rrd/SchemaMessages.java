/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The Arrow schema messages of a writer's chunks. Those of one shape differ in nothing but the
 * chunk's id, a text of fixed length, which is written over that of an earlier chunk: building a
 * schema costs as much as all else that a writer does for a chunk.
 */
final class SchemaMessages {
  /** About 2 KB each. */
  private static final int MAX_SHAPES = 256;

  private final Map<Shape, Known> known =
      new LinkedHashMap<>(16, 0.75f, /* accessOrder= */ true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Shape, Known> eldest) {
          return size() > MAX_SHAPES;
        }
      };

  /** Everything in a schema but the chunk's id. */
  private record Shape(EntityPath entity, List<TimeShape> times, List<ColumnShape> columns) {
    static Shape of(Chunk chunk) {
      return new Shape(
          chunk.entity(),
          chunk.times().stream().map(t -> new TimeShape(t.timeline(), t.isAscending())).toList(),
          chunk.components().stream()
              .map(c -> new ColumnShape(c.descriptor(), c.itemField()))
              .toList());
    }
  }

  private record TimeShape(Timeline timeline, boolean isAscending) {}

  private record ColumnShape(ComponentDescriptor descriptor, ArrowField item) {}

  private record Known(@SuppressWarnings("ArrayRecordComponent") byte[] message, int idOffset) {}

  /** The schema message of a chunk, which the caller owns. */
  byte[] of(Chunk chunk) {
    Shape shape = Shape.of(chunk);
    byte[] id = chunk.id().toString().getBytes(StandardCharsets.US_ASCII);
    Known earlier = known.get(shape);
    if (earlier != null) {
      byte[] message = earlier.message().clone();
      System.arraycopy(id, 0, message, earlier.idOffset(), id.length);
      return message;
    }
    byte[] message =
        IpcWriter.schemaMessage(ChunkEncoder.fields(chunk), ChunkEncoder.metadata(chunk));
    int at = indexOf(message, id, /* from= */ 0);
    // another text could hold the same digits: then it cannot be told which of them is the id
    if (indexOf(message, id, at + 1) < 0) {
      known.put(shape, new Known(message.clone(), at));
    }
    return message;
  }

  private static int indexOf(byte[] bytes, byte[] wanted, int from) {
    for (int at = from; at <= bytes.length - wanted.length; at++) {
      if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
        return at;
      }
    }
    return -1;
  }
}

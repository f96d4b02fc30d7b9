/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import io.framelog.connector.element.ElementType;
import io.framelog.connector.element.Elements;
import io.framelog.connector.element.PartName;
import io.framelog.connector.element.PartNameCodec;
import io.framelog.connector.element.RecordingChunk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.state.KeyedStateStore;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.jspecify.annotations.Nullable;

/** The open parts of the current key, and their chunks, in keyed state. */
final class OpenParts {
  /** Names of the state, which tools that read checkpoints know. */
  static final String OPEN_PARTS = "open-parts";

  static final String CHUNKS = "chunks";
  static final String STREAMS = "streams";

  private static final ElementType<PartName> PART_NAME =
      ElementType.of(PartName.class, PartNameCodec.class);

  private final MapState<PartName, OpenPart> parts;
  private final MapState<Long, RecordingChunk> chunks;
  private final MapState<PartName, StreamState> streams;

  OpenParts(KeyedStateStore state) {
    parts = state.getMapState(new MapStateDescriptor<>(OPEN_PARTS, PART_NAME, OpenPart.TYPE));
    chunks =
        state.getMapState(new MapStateDescriptor<>(CHUNKS, Types.LONG, Elements.RECORDING_CHUNK));
    streams = state.getMapState(new MapStateDescriptor<>(STREAMS, PART_NAME, StreamState.TYPE));
  }

  @Nullable OpenPart get(PartName name) throws Exception {
    return parts.get(name);
  }

  List<PartName> names() throws Exception {
    List<PartName> names = new ArrayList<>();
    parts.keys().forEach(names::add);
    return names;
  }

  /** Bytes of all chunks that wait in state. */
  long bytes() throws Exception {
    long bytes = 0;
    for (OpenPart part : parts.values()) {
      bytes += part.bytes();
    }
    return bytes;
  }

  /** The smallest id that no open part of this key has. */
  int freeId() throws Exception {
    Set<Integer> taken = new HashSet<>();
    for (OpenPart part : parts.values()) {
      taken.add(part.id());
    }
    int id = 0;
    while (taken.contains(id)) {
      id++;
    }
    return id;
  }

  OpenPart add(OpenPart part, RecordingChunk.Rows rows) throws Exception {
    chunks.put(part.chunkKey(part.chunks()), rows);
    OpenPart grown = part.with(rows.chunk().byteSize());
    parts.put(rows.part(), grown);
    return grown;
  }

  /** Takes a part and its chunks out of state. */
  List<RecordingChunk.Rows> remove(PartName name, OpenPart part) throws Exception {
    List<RecordingChunk.Rows> rows = takeChunks(part);
    parts.remove(name);
    return rows;
  }

  /** Takes the chunks of a part out of state, which is streamed from now on. */
  List<RecordingChunk.Rows> stream(PartName name, OpenPart part) throws Exception {
    List<RecordingChunk.Rows> rows = takeChunks(part);
    parts.put(name, part.streamed());
    return rows;
  }

  @Nullable StreamState streamed(PartName name) throws Exception {
    return streams.get(name);
  }

  void put(PartName name, StreamState stream) throws Exception {
    streams.put(name, stream);
  }

  void removeStreamed(PartName name) throws Exception {
    streams.remove(name);
    parts.remove(name);
  }

  private List<RecordingChunk.Rows> takeChunks(OpenPart part) throws Exception {
    List<RecordingChunk.Rows> taken = new ArrayList<>(part.chunks());
    for (int i = 0; i < part.chunks(); i++) {
      long key = part.chunkKey(i);
      if (!(chunks.get(key) instanceof RecordingChunk.Rows rows)) {
        throw new IllegalStateException("chunk " + i + " of an open part is not in state");
      }
      taken.add(rows);
      chunks.remove(key);
    }
    return taken;
  }
}

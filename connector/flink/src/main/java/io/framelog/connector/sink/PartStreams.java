/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import io.framelog.connector.element.CloseReason;
import io.framelog.connector.element.PartName;
import io.framelog.connector.element.RecordingChunk;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.flink.util.function.SupplierWithException;

/**
 * The parts that are streamed, by camera. Those of a restored state are taken up again when
 * something of theirs comes. Belongs to the task's thread.
 */
final class PartStreams {
  private final OpenParts parts;
  private final StreamStager stager;
  private final UploadLanes uploads;
  private final Map<String, Map<PartName, PartStream>> live = new TreeMap<>();

  PartStreams(OpenParts parts, StreamStager stager, UploadLanes uploads) {
    this.parts = parts;
    this.stager = stager;
    this.uploads = uploads;
  }

  /** Begins to stream a part of the current key with the rows that waited. */
  void begin(PartName name, OpenPart part, List<RecordingChunk.Rows> rows) throws IOException {
    PartStream stream = PartStream.begin(name, part, stager, lane(name));
    put(name, stream);
    for (RecordingChunk.Rows each : rows) {
      stream.add(each);
    }
  }

  /** A streamed part of the current key. */
  PartStream get(PartName name, OpenPart part) throws Exception {
    PartStream stream = live.getOrDefault(name.camera().key(), Map.of()).get(name);
    if (stream == null) {
      StreamState from = parts.streamed(name);
      if (from == null) {
        throw new IllegalStateException("streamed part " + part.key() + " is not in state");
      }
      stream = PartStream.resume(name, part, stager, lane(name), from);
      put(name, stream);
    }
    return stream;
  }

  /** Ends a streamed part of the current key. */
  void finish(
      PartName name, OpenPart part, CloseReason reason, Consumer<RecordingChunk.Pending> done)
      throws Exception {
    PartStream stream = get(name, part);
    String camera = name.camera().key();
    live.getOrDefault(camera, new HashMap<>()).remove(name);
    live.remove(camera, Map.of());
    parts.removeStreamed(name);
    stream.finish(reason, done);
  }

  /** Puts what changed into state; nothing may be on its way. */
  void store(Consumer<String> setCurrentKey) throws Exception {
    for (Map.Entry<String, Map<PartName, PartStream>> camera : live.entrySet()) {
      setCurrentKey.accept(camera.getKey());
      for (Map.Entry<PartName, PartStream> stream : camera.getValue().entrySet()) {
        if (stream.getValue().hasChanged()) {
          parts.put(stream.getKey(), stream.getValue().state());
        }
      }
    }
  }

  private void put(PartName name, PartStream stream) {
    live.computeIfAbsent(name.camera().key(), each -> new HashMap<>()).put(name, stream);
  }

  private PartStream.Lane lane(PartName name) {
    String camera = name.camera().key();
    return new PartStream.Lane() {
      @Override
      public <R> void submit(long bytes, SupplierWithException<R, Exception> work, Consumer<R> done)
          throws IOException {
        try {
          uploads.submit(camera, bytes, work, done);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new InterruptedIOException("interrupted while uploads were awaited");
        }
      }
    };
  }
}

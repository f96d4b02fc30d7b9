/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import io.framelog.connector.element.CloseReason;
import io.framelog.connector.element.ElementType;
import io.framelog.connector.element.Elements;
import io.framelog.connector.element.PartName;
import io.framelog.connector.element.PartNameCodec;
import io.framelog.connector.element.RecordingChunk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.core.fs.Path;
import org.apache.flink.core.fs.RecoverableWriter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Chunks become parts, keyed by camera. A part waits in keyed state until its end arrives; then it
 * is written, in one go, and goes on to the committer as pending. Nothing is open over a
 * checkpoint.
 *
 * <p>At the end of bounded input a timer at the end of time closes what is still open.
 */
final class WriteParts extends KeyedProcessFunction<String, RecordingChunk, RecordingChunk> {
  private static final long serialVersionUID = 1L;

  /** Names of the state, which tools that read checkpoints know. */
  static final String OPEN_PARTS = "open-parts";

  static final String CHUNKS = "chunks";

  private final String directory;
  private transient @Nullable PublishedObjects published;
  private transient @Nullable WritePartsMetrics metrics;
  private transient @Nullable MapState<PartName, OpenPart> openParts;
  private transient @Nullable MapState<Long, RecordingChunk> chunks;

  WriteParts(String directory) {
    this.directory = directory;
  }

  @Override
  public void open(OpenContext context) {
    published = new PublishedObjects(new Path(directory));
    metrics = new WritePartsMetrics(getRuntimeContext().getMetricGroup());
    openParts =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>(
                    OPEN_PARTS,
                    ElementType.of(PartName.class, PartNameCodec.class),
                    OpenPart.TYPE));
    chunks =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>(CHUNKS, Types.LONG, Elements.RECORDING_CHUNK));
  }

  @Override
  public void processElement(RecordingChunk element, Context context, Collector<RecordingChunk> out)
      throws Exception {
    if (element instanceof RecordingChunk.Rows rows) {
      OpenPart part = openParts.get(rows.part());
      if (part == null) {
        part = new OpenPart(freeId(), 0, 0);
        context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
      }
      chunks.put(part.chunkKey(part.chunks()), rows);
      openParts.put(rows.part(), part.with(rows.frames()));
    } else if (element instanceof RecordingChunk.End end) {
      close(end.part(), end.reason(), out);
    } else if (element instanceof RecordingChunk.Pending pending) {
      throw new IllegalArgumentException(
          "part " + pending.objectKey() + " is written already: a sink takes rows and ends only");
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<RecordingChunk> out)
      throws Exception {
    List<PartName> open = new ArrayList<>();
    openParts.keys().forEach(open::add);
    for (PartName name : open) {
      close(name, CloseReason.END_OF_INPUT, out);
    }
  }

  /** The smallest id that no open part of this key has. */
  private int freeId() throws Exception {
    Set<Integer> taken = new HashSet<>();
    for (Map.Entry<PartName, OpenPart> entry : openParts.entries()) {
      taken.add(entry.getValue().id());
    }
    int id = 0;
    while (taken.contains(id)) {
      id++;
    }
    return id;
  }

  private void close(PartName name, CloseReason reason, Collector<RecordingChunk> out)
      throws Exception {
    OpenPart part = openParts.get(name);
    if (part == null) {
      // Every one of its frames was a dead letter.
      return;
    }
    PartFile.Staged staged =
        new PartFile(published, name, consumer -> forEachChunk(part, consumer)).stage();
    for (int i = 0; i < part.chunks(); i++) {
      chunks.remove(part.chunkKey(i));
    }
    openParts.remove(name);
    metrics.wrote(staged, part.frames(), reason);
    out.collect(pending(name, reason, part.frames(), staged));
  }

  private void forEachChunk(OpenPart part, PartFile.ChunkConsumer consumer) throws Exception {
    for (int i = 0; i < part.chunks(); i++) {
      if (!(chunks.get(part.chunkKey(i)) instanceof RecordingChunk.Rows rows)) {
        throw new IllegalStateException("chunk " + i + " of an open part is not in state");
      }
      consumer.accept(rows.chunk());
    }
  }

  private RecordingChunk.Pending pending(
      PartName name, CloseReason reason, int frames, PartFile.Staged staged) throws Exception {
    int version = 0;
    byte[] handle = new byte[0];
    RecoverableWriter.CommitRecoverable recoverable = staged.handle();
    if (recoverable != null) {
      var serializer =
          published.fileSystem().createRecoverableWriter().getCommitRecoverableSerializer();
      version = serializer.getVersion();
      handle = serializer.serialize(recoverable);
    }
    return new RecordingChunk.Pending(
        name, reason, staged.key(), staged.bytes(), staged.sha256(), frames, version, handle);
  }
}

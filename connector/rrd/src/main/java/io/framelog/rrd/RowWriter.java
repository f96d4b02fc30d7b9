/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes a stream row by row: rows wait until they fill a chunk of good size (see {@link
 * ChunkSizes}), which goes out through a {@link RecordingWriter}. Chunks can be given, too, small
 * or large, and are dealt out anew.
 *
 * <pre>
 * log, add → waiting rows of each entity → chunks of 2 MiB → RecordingWriter
 * </pre>
 *
 * Rows that lack a component which others of their chunk have get absent cells. Media (blobs) and
 * small values of an entity are kept in chunks of their own. A late row takes its place among those
 * that wait, but a late sample of a video stream begins a chunk. The bytes are a function of what
 * was logged, in its order: ids are made from the part name, the entity and the times.
 *
 * <p>Blobs are not copied and belong to the writer until they are written: do not change them
 * before {@link #flush} or {@link #finish}. Memory is bounded by the waiting rows: one chunk for
 * each entity and kind, and {@link ChunkSizes#maxOpenBytes} altogether.
 *
 * <p>What is refused is refused when it is given, and leaves the writer usable. Only rows whose ids
 * are there twice show when their chunk is put together: then {@link #finish} refuses the stream,
 * rather than leave rows out. Not for use by several threads at once.
 */
public final class RowWriter implements Closeable {
  private final RecordingWriter writer;
  private final ChunkNaming naming;
  private final ChunkPacker packer;
  private final Map<StoreEntity, LoggedRows> logged = new LinkedHashMap<>();
  private final Map<StoreEntity, Long> rowHashes = new HashMap<>();

  /** Chunks that were given: their ids are not in the stream. */
  private final Set<StoreChunk> taken = new LinkedHashSet<>();

  /** What was written or waits to be. */
  private final Map<StoreId, StoreContents> promised = new HashMap<>();

  private RowWriter(RecordingWriter writer, ChunkNaming naming, ChunkSizes sizes) {
    this.writer = writer;
    this.naming = naming;
    this.packer = new ChunkPacker(sizes, writer::put);
  }

  /** With chunks of the default sizes. */
  public static RowWriter over(RecordingWriter writer, ChunkNaming naming) {
    return over(writer, naming, ChunkSizes.defaults());
  }

  /**
   * Rows on top of a writer, which is closed by {@link #close} and {@link #discard} and must not be
   * used directly meanwhile.
   *
   * @param naming makes the ids of rows
   */
  public static RowWriter over(RecordingWriter writer, ChunkNaming naming, ChunkSizes sizes) {
    RowWriter rows = new RowWriter(writer, naming, sizes);
    writer.stores().forEach(s -> rows.promise(s.store()).addAll(s.contents()));
    return rows;
  }

  /**
   * Goes on where {@link #snapshot()} was taken. Writes nothing yet.
   *
   * @param out takes the stream from {@link #position()} on
   * @throws RrdFormatException if the bytes are no snapshot
   */
  public static RowWriter resume(byte[] snapshot, WritableByteChannel out) throws IOException {
    RowSnapshot from = RowSnapshot.read(snapshot);
    return resume(from, RecordingWriter.resume(from.writer(), out));
  }

  /** As {@link RecordingWriter#resume(byte[], Path)}. */
  public static RowWriter resume(byte[] snapshot, Path file) throws IOException {
    RowSnapshot from = RowSnapshot.read(snapshot);
    return resume(from, RecordingWriter.resume(from.writer(), file));
  }

  private static RowWriter resume(RowSnapshot from, RecordingWriter writer) {
    RowWriter rows = over(writer, ChunkNaming.ofPart(from.partName()), from.sizes());
    rows.logged.putAll(from.logged());
    rows.taken.addAll(from.taken());
    for (OpenChunk open : from.open()) {
      rows.packer.resume(open);
      rows.promise(open.key().store()).add(open.chunk());
    }
    return rows;
  }

  /** Logs a row of the main store at one time. */
  public void log(EntityPath entity, Timeline timeline, long time, ArchetypeColumns row)
      throws IOException {
    log(writer.mainStore(), entity, List.of(new TimePoint(timeline, time)), row);
  }

  /**
   * Logs a row of the main store; see {@link #log(StoreId, EntityPath, List, ArchetypeColumns)}.
   */
  public void log(EntityPath entity, List<TimePoint> times, ArchetypeColumns row)
      throws IOException {
    log(writer.mainStore(), entity, times, row);
  }

  /**
   * Logs a row.
   *
   * @param times one on each timeline; the first one makes the row's id
   * @param row of one row; its blobs are not copied
   * @throws IllegalArgumentException if there is not one row, no time, or the row contradicts
   *     earlier ones
   */
  public void log(StoreId store, EntityPath entity, List<TimePoint> times, ArchetypeColumns row)
      throws IOException {
    if (times.isEmpty()) {
      throw new IllegalArgumentException(
          "A row of " + entity + " has no time; log it static if it is valid at all times");
    }
    put(store, entity, times, row);
  }

  /** Logs a row that is valid at all times, in the main store. */
  public void logStatic(EntityPath entity, ArchetypeColumns row) throws IOException {
    logStatic(writer.mainStore(), entity, row);
  }

  /**
   * Logs a row that is valid at all times, and hides all rows with time of the same components.
   *
   * @throws IllegalArgumentException if there is not one row, or it contradicts earlier ones
   */
  public void logStatic(StoreId store, EntityPath entity, ArchetypeColumns row) throws IOException {
    put(store, entity, List.of(), row);
  }

  private void put(StoreId store, EntityPath entity, List<TimePoint> times, ArchetypeColumns row)
      throws IOException {
    writer.requireOpen();
    if (row.rows() != 1) {
      throw new IllegalArgumentException(
          "One row of " + entity + " is logged at a time, but there are " + row + "; add a chunk");
    }
    StoreEntity key = new StoreEntity(store, entity);
    long time = times.isEmpty() ? 0 : Math.max(times.get(0).value(), 0);
    LoggedRows next = logged.getOrDefault(key, LoggedRows.NONE).next(time);
    long rowHash = rowHashes.computeIfAbsent(key, k -> naming.loggedRows(entity));
    RowId id = ChunkNaming.loggedRowId(rowHash, time, next.run(), next.index());
    Chunk.Builder chunk =
        Chunk.builder(
            new ChunkId(id.high(), id.low()),
            entity,
            RowIds.owning(new long[] {id.high()}, new long[] {id.low()}));
    times.forEach(t -> chunk.time(t.timeline(), t.value()));
    accept(store, chunk.columns(row).build(), ChunkPacker.Origin.ROW);
    logged.put(key, next);
  }

  /** Adds the rows of a chunk of the main store; see {@link #add(StoreId, Chunk)}. */
  public void add(Chunk chunk) throws IOException {
    add(writer.mainStore(), chunk);
  }

  /**
   * Adds the rows of a chunk. They keep their ids and their compression, but may share a chunk with
   * others, or be spread over several: the chunk's id is not written.
   *
   * @throws IllegalArgumentException if a chunk of this id was added before, or it contradicts what
   *     was logged or added
   */
  public void add(StoreId store, Chunk chunk) throws IOException {
    writer.requireOpen();
    StoreChunk key = new StoreChunk(store, chunk.id());
    if (taken.contains(key)) {
      throw new IllegalArgumentException(
          "Chunk id " + chunk.id() + " was added before; its rows would be there twice");
    }
    accept(store, chunk, ChunkPacker.Origin.CHUNK);
    taken.add(key);
  }

  private void accept(StoreId store, Chunk chunk, ChunkPacker.Origin origin) throws IOException {
    StoreContents contents = promise(store);
    contents.require(chunk, writer.videoPlace());
    contents.add(chunk);
    packer.add(store, chunk, origin);
  }

  private StoreContents promise(StoreId store) {
    return promised.computeIfAbsent(store, s -> new StoreContents());
  }

  /** Writes what waits of a blueprint, and activates it; see {@link RecordingWriter#activate}. */
  public void activate(StoreId blueprint, BlueprintUse use) throws IOException {
    packer.flush(blueprint);
    writer.activate(blueprint, use);
  }

  /**
   * Writes all waiting rows, full chunk or not: for those who follow a growing file, at the price
   * of smaller chunks.
   */
  public void flush() throws IOException {
    packer.flush();
  }

  /** Bytes of the stream so far. */
  public long position() {
    return writer.position();
  }

  /**
   * What {@link #resume} needs to go on from here: some hundred bytes per chunk, and all waiting
   * rows.
   */
  public byte[] snapshot() {
    return new RowSnapshot(
            writer.snapshot(), naming.partName(), packer.sizes(), logged, taken, packer.open())
        .bytes();
  }

  /** Writes all waiting rows, the footer and the end mark. Nothing can be written after it. */
  public void finish() throws IOException {
    packer.flush();
    writer.finish();
  }

  /** As {@link RecordingWriter#discard}. */
  public void discard() throws IOException {
    writer.discard();
  }

  /** Closes the output. Rows that wait are lost unless a snapshot has them. */
  @Override
  public void close() throws IOException {
    writer.close();
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * What is in a file, read off its footer, or by a scan of the file where there is none. Of chunks
 * only those are read that are asked for.
 */
public final class RecordingOutline implements Closeable {
  private final FileBytes file;
  private final ChunkLoader loader;
  private final FooterState footer;
  private final List<ChunkOutline> chunks;
  private final List<Problem> problems;

  private RecordingOutline(
      FileBytes file, FooterState footer, List<ChunkOutline> chunks, List<Problem> problems) {
    this.file = file;
    this.loader = new ChunkLoader(file);
    this.footer = footer;
    this.chunks = chunks;
    this.problems = problems;
  }

  /**
   * Opens a file, however damaged.
   *
   * @throws IOException if it cannot be read
   */
  public static RecordingOutline open(Path path) throws IOException {
    FileBytes file = new FileBytes(path);
    try {
      Optional<List<ChunkOutline>> listed =
          EndOfFile.footer(file).flatMap(RecordingOutline::listed);
      if (listed.isPresent()) {
        return new RecordingOutline(file, FooterState.PRESENT, listed.get(), List.of());
      }
      Findings findings = new Findings(path.toString());
      FileIndex index = FileScan.scan(file, findings);
      return new RecordingOutline(
          file,
          index.footer(),
          index.chunks().stream().map(ChunkOutline::of).toList(),
          findings.problems());
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static Optional<List<ChunkOutline>> listed(ByteBuffer footer) {
    try {
      return Optional.of(OutlineTable.read(footer));
    } catch (Damage e) {
      return Optional.empty();
    }
  }

  public long bytes() {
    return file.size();
  }

  public FooterState footer() {
    return footer;
  }

  public List<ChunkOutline> chunks() {
    return chunks;
  }

  /** What a scan met; empty for a file with a footer, of which no more is read. */
  public List<Problem> problems() {
    return problems;
  }

  /** A copy of the chunk's first blob of a component; absent if there is none that can be read. */
  public Optional<byte[]> firstBlob(ChunkOutline chunk, String component) throws IOException {
    return first(
        chunk, component, "List<List<UInt8>>", (items, i) -> FileMedia.copy(items.blob(i)));
  }

  /** The chunk's first whole number of a component of type UInt32; absent if there is none. */
  public Optional<Long> firstNumber(ChunkOutline chunk, String component) throws IOException {
    return first(chunk, component, "List<UInt32>", RawColumn::number);
  }

  /** The chunk's first image format of a component, in words; absent if there is none. */
  public Optional<ImageOutline> firstImageFormat(ChunkOutline chunk, String component)
      throws IOException {
    return first(
        chunk,
        component,
        "List<" + ComponentTypes.IMAGE_FORMAT + ">",
        (items, i) -> ImageOutline.of(ImageShape.of(items, i)));
  }

  private <T> Optional<T> first(
      ChunkOutline chunk, String component, String type, LatestAt.Value<T> value)
      throws IOException {
    RawChunk loaded;
    try {
      loaded = load(chunk);
    } catch (DamagedChunkException e) {
      return Optional.empty();
    }
    Optional<RawComponent> found =
        loaded.component(component).filter(c -> c.column().field().typeText().equals(type));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    BitSet valued = ChunkEntry.Component.of(found.get()).valued();
    return valued.isEmpty()
        ? Optional.empty()
        : Optional.of(
            value.of(found.get().column().items(), found.get().first(valued.nextSetBit(0))));
  }

  private RawChunk load(ChunkOutline chunk) throws IOException {
    long left = file.size() - chunk.messageAt() - StreamBytes.MESSAGE_HEADER_BYTES;
    if (chunk.messageAt() < 0 || chunk.bytes() < 0 || chunk.bytes() > left) {
      throw new DamagedChunkException(chunk.messageAt());
    }
    return loader.load(
        new ChunkEntry(
            chunk.store(),
            new Tuid(0, 0),
            chunk.entity(),
            chunk.messageAt(),
            chunk.messageAt() + StreamBytes.MESSAGE_HEADER_BYTES,
            chunk.bytes(),
            chunk.bytes(),
            new Tuid[0],
            List.of(),
            List.of()));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}

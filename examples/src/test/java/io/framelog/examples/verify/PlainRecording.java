/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.verify;

import io.framelog.rrd.Chunk;
import io.framelog.rrd.Compression;
import io.framelog.rrd.RecordingId;
import io.framelog.rrd.RecordingReader;
import io.framelog.rrd.RecordingWriter;
import io.framelog.rrd.RrdMessage;
import io.framelog.rrd.StoredChunk;
import io.framelog.rrd.VideoPlace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jpountz.xxhash.XXHashFactory;

/** A sound recording without compression, whose bytes can be found and changed one by one. */
final class PlainRecording {
  private static final int MESSAGE_HEADER_BYTES = 16;
  private static final int TRAILER_BYTES = 32;
  private static final int HASH_SEED = 7850921;

  private byte[] bytes;

  private PlainRecording(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The chunks of a golden that lie on one of some entities; all of them if none is named. */
  static PlainRecording of(String golden, String... entities) throws IOException {
    List<Chunk> chunks;
    try (var in = PlainRecording.class.getResourceAsStream("/golden/" + golden)) {
      if (in == null) {
        throw new IOException("No golden/" + golden);
      }
      chunks = RecordingReader.over(golden, in).readChunks();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RecordingId id = new RecordingId("faults", golden);
    try (RecordingWriter writer = RecordingWriter.create(Channels.newChannel(out), id)) {
      // goldens have references before their videos in the file
      writer.expectVideosIn(VideoPlace.ANY_STREAM);
      for (Chunk chunk : chunks) {
        if (entities.length == 0 || List.of(entities).contains("" + chunk.entity())) {
          writer.write(chunk.withCompression(Compression.NONE));
        }
      }
      writer.finish();
    }
    return new PlainRecording(out.toByteArray());
  }

  byte[] bytes() {
    return bytes;
  }

  /** The chunks as they are stored, in order. */
  List<StoredChunk> chunks() throws IOException {
    List<StoredChunk> chunks = new ArrayList<>();
    try (RecordingReader reader = RecordingReader.over("plain", new ByteArrayInputStream(bytes))) {
      for (Optional<RrdMessage> next = reader.next(); next.isPresent(); next = reader.next()) {
        if (next.get() instanceof StoredChunk chunk) {
          chunks.add(chunk);
        }
      }
    }
    return chunks;
  }

  /** The nth chunk of an entity, from 0. */
  StoredChunk chunk(String entity, int number) throws IOException {
    return chunks().stream()
        .filter(c -> ("" + c.chunk().entity()).equals(entity))
        .skip(number)
        .findFirst()
        .orElseThrow(() -> new IOException("No chunk " + number + " of " + entity));
  }

  static int messageAt(StoredChunk chunk) {
    return Math.toIntExact(chunk.byteOffset()) - MESSAGE_HEADER_BYTES;
  }

  int endMessageAt() {
    return (int) longAt(bytes.length - TRAILER_BYTES) - MESSAGE_HEADER_BYTES;
  }

  /** Where bytes occur within the chunk, each time. */
  List<Integer> find(StoredChunk chunk, byte[] pattern) {
    int start = Math.toIntExact(chunk.byteOffset());
    return find(start, start + Math.toIntExact(chunk.byteSize()), pattern);
  }

  List<Integer> findInFooter(byte[] pattern) {
    return find(endMessageAt(), bytes.length - TRAILER_BYTES, pattern);
  }

  private List<Integer> find(int from, int to, byte[] pattern) {
    List<Integer> found = new ArrayList<>();
    for (int at = from; at <= to - pattern.length; at++) {
      if (Arrays.equals(bytes, at, at + pattern.length, pattern, 0, pattern.length)) {
        found.add(at);
      }
    }
    if (found.isEmpty()) {
      throw new IllegalArgumentException("Not there: " + Arrays.toString(pattern));
    }
    return found;
  }

  void put(int at, byte... replacement) {
    System.arraycopy(replacement, 0, bytes, at, replacement.length);
  }

  void zero(int from, int to) {
    Arrays.fill(bytes, from, to, (byte) 0);
  }

  byte[] copy(int from, int length) {
    return Arrays.copyOfRange(bytes, from, from + length);
  }

  void swap(int left, int right, int length) {
    byte[] kept = copy(left, length);
    put(left, copy(right, length));
    put(right, kept);
  }

  void cutAt(int length) {
    bytes = Arrays.copyOf(bytes, length);
  }

  void insert(int at, byte[] inserted) {
    byte[] all = Arrays.copyOf(bytes, bytes.length + inserted.length);
    System.arraycopy(inserted, 0, all, at, inserted.length);
    System.arraycopy(bytes, at, all, at + inserted.length, bytes.length - at);
    bytes = all;
  }

  /** Makes the trailer fit a footer that was changed or moved. */
  void mendTrailer(int movedBytes) {
    int trailerAt = bytes.length - TRAILER_BYTES;
    long offset = longAt(trailerAt) + movedBytes;
    put(trailerAt, ofLong(offset));
    int length = (int) longAt(trailerAt + Long.BYTES);
    int hash =
        XXHashFactory.fastestJavaInstance().hash32().hash(bytes, (int) offset, length, HASH_SEED);
    put(trailerAt + 16, ofInt(hash));
  }

  private long longAt(int at) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong(at);
  }

  static byte[] ofLong(long value) {
    return ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array();
  }

  static byte[] ofInt(int value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }

  /** A row id as it stands in a column. */
  static byte[] rowId(StoredChunk chunk, int row) {
    return ByteBuffer.allocate(16)
        .putLong(chunk.chunk().rowIds().id(row).high())
        .putLong(chunk.chunk().rowIds().id(row).low())
        .array();
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

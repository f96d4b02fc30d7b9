/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Moves the index of an MP4 before its data, so that a player can start with the first bytes.
 *
 * <pre>
 * | ftyp | free | mdat | moov |   as FFmpeg writes it; it can rearrange a file but not memory
 * | ftyp | moov | free | mdat |   afterwards
 * </pre>
 *
 * <p>The data moves back by the length of {@code moov}, so each chunk offset in {@code stco} and
 * {@code co64} (ISO/IEC 14496-12, 8.7.5) grows by that.
 */
final class MoovFirst {
  /** The boxes on the way to the offsets. */
  private static final List<String> CONTAINERS = List.of("moov", "trak", "mdia", "minf", "stbl");

  private static final int HEADER_BYTES = 8;
  private static final int LARGE_HEADER_BYTES = 16;

  private MoovFirst() {}

  /** A box: where it starts and ends, and where its content starts. */
  private record Box(String type, int start, int content, int end) {
    int length() {
      return end - start;
    }
  }

  static byte[] rearrange(byte[] file) {
    ByteBuffer source = ByteBuffer.wrap(file);
    Box ftyp = box(source, 0, file.length);
    Box moov = ftyp;
    while (!moov.type().equals("moov")) {
      if (moov.end() == file.length) {
        throw new VideoException("FFmpeg wrote an MP4 of " + file.length + " bytes without moov");
      }
      moov = box(source, moov.end(), file.length);
    }
    if (!ftyp.type().equals("ftyp") || moov.end() != file.length) {
      throw new VideoException(
          "FFmpeg wrote an MP4 that starts with %s and has moov at %d of %d bytes, not last"
              .formatted(ftyp.type(), moov.start(), file.length));
    }
    shiftOffsets(source, moov, moov.length());
    return ByteBuffer.allocate(file.length)
        .put(file, 0, ftyp.end())
        .put(file, moov.start(), moov.length())
        .put(file, ftyp.end(), moov.start() - ftyp.end())
        .array();
  }

  private static void shiftOffsets(ByteBuffer source, Box parent, int distance) {
    int start = parent.content();
    while (start < parent.end()) {
      Box child = box(source, start, parent.end());
      int entries = child.content() + HEADER_BYTES; // after version, flags and entry_count
      if (CONTAINERS.contains(child.type())) {
        shiftOffsets(source, child, distance);
      } else if (child.type().equals("stco")) {
        for (int at = entries; at < child.end(); at += Integer.BYTES) {
          long offset = Integer.toUnsignedLong(source.getInt(at)) + distance;
          // files are arrays, so offsets stay below 2 GiB
          source.putInt(at, Math.toIntExact(offset));
        }
      } else if (child.type().equals("co64")) {
        for (int at = entries; at < child.end(); at += Long.BYTES) {
          source.putLong(at, source.getLong(at) + distance);
        }
      }
      start = child.end();
    }
  }

  /** The box at {@code start}: u32 size, four letters, and a u64 size where the u32 is 1. */
  private static Box box(ByteBuffer source, int start, int limit) {
    long size = limit - start < HEADER_BYTES ? -1 : Integer.toUnsignedLong(source.getInt(start));
    int header = HEADER_BYTES;
    if (size == 1 && limit - start >= LARGE_HEADER_BYTES) {
      size = source.getLong(start + HEADER_BYTES);
      header = LARGE_HEADER_BYTES;
    }
    if (size < header || size > limit - start) {
      throw new VideoException(
          "FFmpeg wrote an MP4 with a box of %d bytes at %d, where %d are left"
              .formatted(size, start, limit - start));
    }
    byte[] letters = new byte[4];
    source.get(start + Integer.BYTES, letters);
    String type = new String(letters, StandardCharsets.ISO_8859_1);
    return new Box(type, start, start + header, start + Math.toIntExact(size));
  }
}

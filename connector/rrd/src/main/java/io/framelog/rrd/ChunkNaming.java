/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * Ids that are a function of what they name, so that the same rows get the same ids again.
 *
 * <pre>
 * row id    high = captureNanos
 *           low  = 48 bits of hash(part, entity, components) | 16 bits index among rows of equal time
 * chunk id  high = captureNanos of the first row
 *           low  = 64 bits of another hash(part, entity, components, index of the first row)
 * </pre>
 *
 * Ids are unique in a recording as long as part names are, and as long as rows of one entity with
 * one set of components and one time are in one chunk (or {@link #startingAt} numbers them on).
 *
 * @param partName what sets this source of rows apart from all others of the recording, for example
 *     the name of the object they are written to. Non-blank
 * @param firstIndex number of the first row among rows of equal time
 */
public record ChunkNaming(String partName, int firstIndex) {
  private static final int INDEX_BITS = 16;
  static final int INDEX_LIMIT = 1 << INDEX_BITS;

  /** One less than there is space for, so that adding a run does not overflow. */
  private static final int LOGGED_BITS = 47;

  public ChunkNaming {
    if (partName.isBlank()) {
      throw new IllegalArgumentException(
          "The part name must not be blank, but was \"" + partName + "\"");
    }
    requireIndex(firstIndex);
  }

  /** For the rows of one part, numbered from 0 where times are equal. */
  public static ChunkNaming ofPart(String partName) {
    return new ChunkNaming(partName, /* firstIndex= */ 0);
  }

  /** For rows that follow others of equal time, entity and components in an earlier chunk. */
  public ChunkNaming startingAt(int index) {
    return new ChunkNaming(partName, index);
  }

  /** Ids for rows at these times, which must be ascending and not negative. */
  public RowIds rowIds(EntityPath entity, List<String> components, long[] captureNanos) {
    long hash = hash("row", entity, components) << INDEX_BITS;
    long[] low = new long[captureNanos.length];
    int index = firstIndex;
    for (int row = 0; row < low.length; row++) {
      long nanos = captureNanos[row];
      if (nanos < 0) {
        throw new IllegalArgumentException(
            "captureNanos must not be negative, but row " + row + " has " + nanos);
      }
      if (row > 0) {
        requireAscending(captureNanos, row);
        index = nanos == captureNanos[row - 1] ? index + 1 : 0;
      }
      requireIndex(index);
      low[row] = hash | index;
    }
    return RowIds.owning(captureNanos.clone(), low);
  }

  private static void requireAscending(long[] captureNanos, int row) {
    if (captureNanos[row] < captureNanos[row - 1]) {
      throw new IllegalArgumentException(
          "captureNanos must ascend, but row "
              + (row - 1)
              + " has "
              + captureNanos[row - 1]
              + " and row "
              + row
              + " has "
              + captureNanos[row]
              + "; sort the rows first");
    }
  }

  /** The id of the chunk whose first row is at this time. */
  public ChunkId chunkId(EntityPath entity, List<String> components, long firstCaptureNanos) {
    return new ChunkId(firstCaptureNanos, hash("chunk/" + firstIndex, entity, components));
  }

  private long hash(String salt, EntityPath entity, List<String> components) {
    MessageDigest digest = sha256();
    update(digest, salt);
    update(digest, partName);
    update(digest, entity.toString());
    components.stream().sorted().forEach(c -> update(digest, c));
    return ByteBuffer.wrap(digest.digest()).getLong();
  }

  /** What tells rows of this entity that are logged one by one from all others: 47 bits. */
  long loggedRows(EntityPath entity) {
    return hash("logged", entity, List.of()) >>> (Long.SIZE - LOGGED_BITS);
  }

  /**
   * The id of a row that is logged on its own.
   *
   * <pre>
   * high = its time, or 0 if that is negative
   * low  = 48 bits of loggedRows + run | 16 bits index among rows of equal time in the run
   * </pre>
   *
   * Of two rows of an entity with one time the later one has the higher id, and so is the one
   * shown.
   *
   * @param run grows whenever time goes back
   */
  static RowId loggedRowId(long loggedRows, long time, int run, int index) {
    return new RowId(Math.max(time, 0), (loggedRows + run) << INDEX_BITS | index);
  }

  /**
   * The id of a chunk that was put together from rows: a function of its first row, which is
   * unique.
   *
   * @param group which of the entity's columns are in it
   */
  static ChunkId packedChunkId(EntityPath entity, String group, RowId first) {
    MessageDigest digest = sha256();
    update(digest, "packed");
    update(digest, entity.toString());
    update(digest, group);
    digest.update(
        ByteBuffer.allocate(Tuids.BYTES).putLong(first.high()).putLong(first.low()).array());
    return new ChunkId(first.high(), ByteBuffer.wrap(digest.digest()).getLong());
  }

  /** With its length in front, so that no two lists of texts are one text. */
  private static void update(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static void requireIndex(int index) {
    if (index < 0 || index >= INDEX_LIMIT) {
      throw new IllegalArgumentException(
          "Rows of one entity with one time are numbered 0 to "
              + (INDEX_LIMIT - 1)
              + ", but this is number "
              + index);
    }
  }
}

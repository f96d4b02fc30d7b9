/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.connector.element.ElementCodec;
import io.framelog.connector.element.ElementType;
import io.framelog.connector.element.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The capture times and payload hashes of a camera's frames that were cut into batches: 16 bytes a
 * frame, in buckets of capture time. It is read only for a frame that is not the camera's newest.
 */
final class FrameIndex {
  static final long BUCKET_NANOS = 10_000_000_000L;

  private final Buckets buckets;

  /** Where buckets are kept: keyed state, of the camera at hand. */
  interface Buckets {
    @Nullable Bucket get(long number) throws Exception;

    void put(long number, Bucket bucket) throws Exception;

    void remove(long number) throws Exception;

    void clear() throws Exception;
  }

  /** Times in ascending order and the hash of each frame. */
  record Bucket(long[] captureNanos, long[] hashes) {
    static final ElementType<Bucket> TYPE = ElementType.of(Bucket.class, Codec.class);

    Bucket plus(long time, long hash) {
      int at = -Arrays.binarySearch(captureNanos, time) - 1;
      return new Bucket(insert(captureNanos, at, time), insert(hashes, at, hash));
    }

    private static long[] insert(long[] values, int at, long value) {
      long[] grown = new long[values.length + 1];
      System.arraycopy(values, 0, grown, 0, at);
      grown[at] = value;
      System.arraycopy(values, at, grown, at + 1, values.length - at);
      return grown;
    }

    /** Binary form. */
    public static final class Codec implements ElementCodec<Bucket> {
      private static final int VERSION = 1;

      /** For Flink. */
      public Codec() {}

      @Override
      public void write(Bucket bucket, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        Wire.writeLongs(out, bucket.captureNanos());
        Wire.writeLongs(out, bucket.hashes());
      }

      @Override
      public Bucket read(DataInput in) throws IOException {
        Wire.requireVersion(in, "an index bucket", VERSION);
        return new Bucket(Wire.readLongs(in), Wire.readLongs(in));
      }
    }
  }

  FrameIndex(Buckets buckets) {
    this.buckets = buckets;
  }

  static long bucketOf(long captureNanos) {
    return Math.floorDiv(captureNanos, BUCKET_NANOS);
  }

  /** The payload hash of the frame with that capture time. */
  OptionalLong hashAt(long captureNanos) throws Exception {
    Bucket bucket = buckets.get(bucketOf(captureNanos));
    if (bucket == null) {
      return OptionalLong.empty();
    }
    int at = Arrays.binarySearch(bucket.captureNanos(), captureNanos);
    return at < 0 ? OptionalLong.empty() : OptionalLong.of(bucket.hashes()[at]);
  }

  /** Adds frames with distinct capture times that it does not hold, in ascending order. */
  void add(List<FrameHash> frames) throws Exception {
    Bucket bucket = null;
    long number = 0;
    for (FrameHash frame : frames) {
      long next = bucketOf(frame.captureNanos());
      if (bucket == null || next != number) {
        if (bucket != null) {
          buckets.put(number, bucket);
        }
        number = next;
        Bucket stored = buckets.get(number);
        bucket = stored == null ? new Bucket(new long[0], new long[0]) : stored;
      }
      bucket = bucket.plus(frame.captureNanos(), frame.hash());
    }
    if (bucket != null) {
      buckets.put(number, bucket);
    }
  }

  /**
   * Forgets whole buckets from {@code oldest} up to the one of the given time, exclusive.
   *
   * @return how many frames that were
   */
  long purge(long oldest, long newest, long beforeNanos) throws Exception {
    long frames = 0;
    for (long number = oldest; number < bucketOf(beforeNanos) && number <= newest; number++) {
      Bucket bucket = buckets.get(number);
      if (bucket != null) {
        frames += bucket.captureNanos().length;
        buckets.remove(number);
      }
    }
    return frames;
  }

  void clear() throws Exception {
    buckets.clear();
  }

  /** A frame as the index keeps it. */
  record FrameHash(long captureNanos, long hash) {}
}

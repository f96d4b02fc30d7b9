/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.connector.element.Wire;
import io.framelog.frame.Frame;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * What is known of one camera between its frames. The frames themselves are kept apart in state, by
 * sequence, so that a checkpoint writes only what changed. Not thread-safe.
 */
final class CameraBuffer {
  static final long NONE = Long.MIN_VALUE;
  private static final int VERSION = 2;

  /** Capture time of the newest frame that was accepted. */
  long newestNanos = NONE;

  /** Buckets that the index may hold. */
  long oldestBucket = Long.MAX_VALUE;

  long newestBucket = Long.MIN_VALUE;

  /** Frames that the index holds. */
  long indexedFrames;

  long nextSequence;

  /** The partition of each topic that frames came from. */
  final Partitions partitions = new Partitions();

  /** Most recently begun last. */
  final List<TrackBuffer> tracks = new ArrayList<>();

  /** Frames far from the newest, set aside until it is clear whether the clock was set. */
  final List<BufferedFrame> suspects = new ArrayList<>();

  /** All frames that wait, in no particular order. */
  List<BufferedFrame> waiting() {
    List<BufferedFrame> frames = new ArrayList<>(suspects);
    for (TrackBuffer track : tracks) {
      frames.addAll(track.waiting());
    }
    return frames;
  }

  /** How many frames wait. */
  int waitingFrames() {
    int count = suspects.size();
    for (TrackBuffer track : tracks) {
      count += track.waitingFrames();
    }
    return count;
  }

  /** Bytes of all frames that wait. */
  long waitingBytes() {
    long bytes = 0;
    for (BufferedFrame frame : waiting()) {
      bytes += frame.frame().payload().length;
    }
    return bytes;
  }

  /** Whether it says no more than a new one. */
  boolean isEmpty() {
    return newestNanos == NONE && tracks.isEmpty() && suspects.isEmpty();
  }

  /** Whether there are frames that would be known if they came again. */
  boolean remembersFrames() {
    return !tracks.isEmpty() || !suspects.isEmpty() || oldestBucket != Long.MAX_VALUE;
  }

  /** Whether the end of input or a silence would change anything. */
  boolean hasOpenWork() {
    for (TrackBuffer track : tracks) {
      if (track.hasOpenWork()) {
        return true;
      }
    }
    return !suspects.isEmpty();
  }

  /** The index holds nothing. */
  void forgetBuckets() {
    indexedFrames = 0;
    oldestBucket = Long.MAX_VALUE;
    newestBucket = Long.MIN_VALUE;
  }

  /** Everything but the frames. */
  byte[] toBytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeByte(VERSION);
    out.writeLong(newestNanos);
    out.writeLong(oldestBucket);
    out.writeLong(newestBucket);
    out.writeLong(indexedFrames);
    out.writeLong(nextSequence);
    partitions.writeTo(out);
    out.writeInt(tracks.size());
    for (TrackBuffer track : tracks) {
      track.writeTo(out);
    }
    Wire.writeLongs(out, suspects.stream().mapToLong(BufferedFrame::sequence).toArray());
    return bytes.toByteArray();
  }

  /** The inverse of {@link #toBytes}; the frames that waited come by sequence. */
  static CameraBuffer fromBytes(byte[] bytes, SortedMap<Long, Frame> stored) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    Wire.requireVersion(in, "a camera buffer", VERSION);
    WaitingFrames waiting = new WaitingFrames(stored);
    CameraBuffer buffer = new CameraBuffer();
    buffer.newestNanos = in.readLong();
    buffer.oldestBucket = in.readLong();
    buffer.newestBucket = in.readLong();
    buffer.indexedFrames = in.readLong();
    buffer.nextSequence = in.readLong();
    buffer.partitions.readFrom(in);
    int tracks = in.readInt();
    for (int i = 0; i < tracks; i++) {
      buffer.tracks.add(TrackBuffer.readFrom(in, waiting));
    }
    for (long sequence : Wire.readLongs(in)) {
      buffer.suspects.add(waiting.take(sequence));
    }
    for (BufferedFrame frame : waiting.rest()) {
      buffer.trackOf(frame.frame()).add(frame);
    }
    return buffer;
  }

  private TrackBuffer trackOf(Frame frame) {
    Track track = Track.of(frame);
    for (TrackBuffer buffer : tracks) {
      if (buffer.track.equals(track)) {
        return buffer;
      }
    }
    throw new IllegalStateException("a frame in state belongs to no track of its camera: " + track);
  }
}

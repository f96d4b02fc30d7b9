/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Settings of a {@link RecordingSink}. All but the directory have defaults. */
public final class RecordingSinkBuilder {
  /** What a part may have in state before it is streamed. */
  public static final long DEFAULT_MAX_STATE_BYTES = 32L << 20;

  /** Threads that upload, in each subtask. */
  public static final int DEFAULT_UPLOAD_THREADS = 4;

  /** Bytes that may be on their way to the store, in each subtask. */
  public static final long DEFAULT_MAX_UPLOAD_BYTES = 256L << 20;

  private @Nullable String directory;
  private ObjectLayout layout = ObjectLayout.standard();
  private VideoFiles videos = VideoFiles.NONE;
  private AnnouncerFactory announcements = AnnouncerFactory.none();
  private long maxStateBytes = DEFAULT_MAX_STATE_BYTES;
  private int uploadThreads = DEFAULT_UPLOAD_THREADS;
  private long maxUploadBytes = DEFAULT_MAX_UPLOAD_BYTES;
  private RecordingSink.Keying keying = RecordingSink.Keying.SHUFFLE;

  RecordingSinkBuilder() {}

  /**
   * Where to write: a directory of any of Flink's file systems that has a recoverable writer. A
   * local one must be shared by all machines of the job.
   *
   * @param uri with its scheme, such as {@code file:///recordings} or {@code s3://bucket/x}
   */
  public RecordingSinkBuilder directory(String uri) {
    directory = Objects.requireNonNull(uri, "uri");
    return this;
  }

  /** Where parts lie below the directory; {@link ObjectLayout#standard()} by default. */
  public RecordingSinkBuilder layout(ObjectLayout objects) {
    layout = Objects.requireNonNull(objects, "objects");
    return this;
  }

  /** Whether segments of video are files of their own, too; {@link VideoFiles#NONE} by default. */
  public RecordingSinkBuilder videos(VideoFiles files) {
    videos = Objects.requireNonNull(files, "files");
    return this;
  }

  /** Who is told of a part when it is visible; nobody by default. */
  public RecordingSinkBuilder announcements(AnnouncerFactory announcers) {
    announcements = Objects.requireNonNull(announcers, "announcers");
    return this;
  }

  /** A part with more bytes of rows than this in state is streamed to the store. */
  public RecordingSinkBuilder maxStateBytes(long bytes) {
    maxStateBytes = atLeastOne("maxStateBytes", bytes);
    return this;
  }

  /** How many uploads run at once in each subtask. */
  public RecordingSinkBuilder uploadThreads(int threads) {
    uploadThreads = Math.toIntExact(atLeastOne("uploadThreads", threads));
    return this;
  }

  /** Bytes that may be on their way at once in each subtask; a larger part goes alone. */
  public RecordingSinkBuilder maxUploadBytes(long bytes) {
    maxUploadBytes = atLeastOne("maxUploadBytes", bytes);
    return this;
  }

  /**
   * Leaves out the shuffle. The chunks must come from an operator that is keyed by {@link
   * io.framelog.frame.CameraId#key()} with the same parallelism and maximum parallelism.
   */
  public RecordingSinkBuilder alreadyKeyed() {
    keying = RecordingSink.Keying.ALREADY_KEYED;
    return this;
  }

  /**
   * The sink.
   *
   * @throws IllegalArgumentException if there is no directory, or keys below it could be too long
   */
  public RecordingSink build() {
    String target = directory;
    if (target == null) {
      throw new IllegalArgumentException(
          "a recording sink needs a directory, such as file:///recordings or s3://bucket/x");
    }
    layout.requireFitsBelow(target);
    return new RecordingSink(
        new SinkSettings(
            target, layout, videos, announcements, maxStateBytes, uploadThreads, maxUploadBytes),
        keying);
  }

  private static long atLeastOne(String name, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1 but was " + value);
    }
    return value;
  }
}

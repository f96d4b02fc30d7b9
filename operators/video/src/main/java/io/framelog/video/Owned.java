/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * One native object with one owner, freed by {@link #close()} and by nothing else.
 *
 * <p>JavaCPP leaves FFmpeg's own objects alone, and a second Java alias of a freed one dangles:
 * take {@link #it()} anew at each use and never keep it.
 */
final class Owned<T extends Pointer> implements AutoCloseable {
  private @Nullable T pointer;
  private final Consumer<T> release;

  private Owned(@Nullable T pointer, String kind, Consumer<T> release) {
    if (pointer == null || pointer.isNull()) {
      throw new VideoException("No memory for " + kind);
    }
    this.pointer = pointer;
    this.release = release;
  }

  static Owned<AVFrame> frame() {
    NativeLibraries.require();
    return new Owned<>(av_frame_alloc(), "a frame", frame -> av_frame_free(frame));
  }

  static Owned<AVPacket> packet() {
    NativeLibraries.require();
    return new Owned<>(av_packet_alloc(), "a packet", packet -> av_packet_free(packet));
  }

  static Owned<AVCodecContext> codec(AVCodec codec) {
    NativeLibraries.require();
    return new Owned<>(
        avcodec_alloc_context3(codec), "a codec", context -> avcodec_free_context(context));
  }

  T it() {
    T current = pointer;
    if (current == null) {
      throw new IllegalStateException("Already closed");
    }
    return current;
  }

  @Override
  public void close() {
    T current = pointer;
    pointer = null;
    if (current != null) {
      release.accept(current);
    }
  }
}

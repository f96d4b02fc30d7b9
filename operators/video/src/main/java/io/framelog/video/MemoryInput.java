/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FORCE;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_SIZE;
import static org.bytedeco.ffmpeg.global.avformat.avio_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avio_context_free;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_free;
import static org.bytedeco.ffmpeg.global.avutil.av_malloc;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.Read_packet_Pointer_BytePointer_int;
import org.bytedeco.ffmpeg.avformat.Seek_Pointer_long_int;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/**
 * A heap array as a seekable input of FFmpeg.
 *
 * <p>JavaCPP has native stubs for ten instances of a callback class only, so all inputs share one
 * pair of callbacks, which know their input by the number FFmpeg carries along as a pointer.
 */
final class MemoryInput implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int SEEK_ERROR = -1;

  private static final AtomicLong NUMBERS = new AtomicLong();
  private static final Map<Long, MemoryInput> OPEN = new ConcurrentHashMap<>();

  private static final Read_packet_Pointer_BytePointer_int READ =
      new Read_packet_Pointer_BytePointer_int() {
        @Override
        public int call(Pointer opaque, BytePointer target, int capacity) {
          MemoryInput input = OPEN.get(opaque.address());
          return input == null ? AVERROR_EOF() : input.read(target, capacity);
        }
      };

  private static final Seek_Pointer_long_int SEEK =
      new Seek_Pointer_long_int() {
        @Override
        public long call(Pointer opaque, long offset, int whence) {
          MemoryInput input = OPEN.get(opaque.address());
          return input == null ? SEEK_ERROR : input.seek(offset, whence & ~AVSEEK_FORCE);
        }
      };

  private final long number = NUMBERS.incrementAndGet();
  private final byte[] bytes;
  private final AVIOContext context;
  private int position;
  private boolean closed;

  /** A number in the place of an address; never dereferenced. */
  private static final class Handle extends Pointer {
    Handle(long number) {
      super();
      address = number;
    }
  }

  MemoryInput(byte[] bytes) {
    this.bytes = bytes;
    NativeLibraries.require();
    Pointer buffer = av_malloc(BUFFER_BYTES);
    if (buffer == null) {
      throw new VideoException("No memory for an input buffer");
    }
    AVIOContext made =
        avio_alloc_context(
            new BytePointer(buffer),
            BUFFER_BYTES,
            /* write_flag= */ 0,
            new Handle(number),
            READ,
            null,
            SEEK);
    if (made == null) {
      av_free(buffer);
      throw new VideoException("No memory for an input");
    }
    context = made;
    OPEN.put(number, this);
  }

  AVIOContext context() {
    return context;
  }

  private int read(BytePointer target, int capacity) {
    int count = Math.min(capacity, bytes.length - position);
    if (count <= 0) {
      return AVERROR_EOF();
    }
    target.put(bytes, position, count);
    position += count;
    return count;
  }

  private long seek(long offset, int whence) {
    long target =
        switch (whence) {
          case 0 -> offset; // SEEK_SET
          case 1 -> position + offset; // SEEK_CUR
          case 2 -> bytes.length + offset; // SEEK_END
          case AVSEEK_SIZE -> bytes.length;
          default -> SEEK_ERROR;
        };
    if (whence == AVSEEK_SIZE) {
      return target;
    }
    if (target < 0 || target > bytes.length) {
      return SEEK_ERROR;
    }
    position = (int) target;
    return target;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      OPEN.remove(number);
      av_free(context.buffer()); // FFmpeg may have replaced the first one
      avio_context_free(context);
    }
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_WARNING;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.setLogCallback;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.LogCallback;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * FFmpeg's log, sent to SLF4J and, while a thread asks for it, kept to explain an error.
 *
 * <p>Errors of FFmpeg are ordinary here (a broken picture is a dead letter, not an incident), so
 * its lines are never above debug level.
 */
final class NativeLog {
  private static final Logger LOG = LoggerFactory.getLogger("io.framelog.video.ffmpeg");
  private static final int KEPT_LINES = 4;
  private static final ThreadLocal<@Nullable List<String>> KEPT = new ThreadLocal<>();

  /** Held here because the native side keeps no reference that the garbage collector can see. */
  private static final LogCallback CALLBACK =
      new LogCallback() {
        @Override
        public void call(int level, BytePointer message) {
          receive(level, message.getString());
        }
      };

  static {
    setLogCallback(CALLBACK);
    av_log_set_level(AV_LOG_WARNING);
  }

  private NativeLog() {}

  /** Redirects the log when this class is first used; later calls do nothing. */
  static void install() {}

  /** From here on, this thread's lines are kept until {@link #kept()}. */
  static void keep() {
    KEPT.set(new ArrayList<>());
  }

  /** Ends {@link #keep()}: the first lines since, joined; empty where FFmpeg said nothing. */
  static String kept() {
    List<String> lines = KEPT.get();
    KEPT.remove();
    return lines == null ? "" : String.join("; ", lines);
  }

  private static void receive(int level, String message) {
    String line = message.strip();
    if (level > AV_LOG_WARNING || line.isEmpty()) {
      return;
    }
    LOG.debug("{}", line);
    List<String> lines = KEPT.get();
    if (lines != null && lines.size() < KEPT_LINES) {
      // "[mjpeg @ 0x7f…] overread 8": the address differs from run to run
      lines.add(line.replaceAll("\\[(\\S+) @ [^\\]]*\\] ", "$1: "));
    }
  }
}

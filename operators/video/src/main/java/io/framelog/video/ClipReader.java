/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;
import static org.bytedeco.ffmpeg.global.avutil.av_rescale_q;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.jspecify.annotations.Nullable;

/**
 * Reads the frames of a clip (MP4, Matroska, AVI and what else FFmpeg opens) or of a single
 * picture, in the order they are shown.
 *
 * <p>Pictures come in the sample form of a JPEG, so a clip of limited range is expanded. The
 * display rotation of a container is not applied: frames are as they are stored. One instance
 * serves one thread at a time.
 */
public final class ClipReader implements AutoCloseable {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private final Path file;
  private final AVFormatContext container;
  private final VideoTrack track;
  private final FrameConverter converter = new FrameConverter();
  private long firstPts = AV_NOPTS_VALUE;
  private long lastNanos = -1;
  private boolean closed;

  private ClipReader(Path file, AVFormatContext container, VideoTrack track) {
    this.file = file;
    this.container = container;
    this.track = track;
  }

  /**
   * Opens a file; nothing but that file is read.
   *
   * @throws IOException if it is missing or has no video that can be decoded
   */
  public static ClipReader open(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw new NoSuchFileException(file.toString(), null, "no readable file");
    }
    NativeLibraries.require();
    AVFormatContext container = new AVFormatContext(null);
    AVDictionary options = new AVDictionary(null);
    int code;
    try {
      // a playlist must not reach out to other files or hosts, nor a % in a name mean a sequence
      Native.check(av_dict_set(options, "protocol_whitelist", "file", 0), "Setting an option");
      Native.check(av_dict_set(options, "pattern_type", "none", 0), "Setting an option");
      code = avformat_open_input(container, "file:" + file.toAbsolutePath(), null, options);
    } finally {
      av_dict_free(options);
    }
    if (code < 0) {
      throw new IOException("No clip that opens, " + Native.describe(code) + ": " + file);
    }
    try {
      return new ClipReader(file, container, new VideoTrack(container));
    } catch (VideoException e) {
      avformat_close_input(container);
      throw new IOException(e.getMessage() + ": " + file, e);
    }
  }

  /**
   * The next frame, or null at the end. Frames that do not decode are left out and counted.
   *
   * @throws IOException if the file cannot be read on
   */
  public @Nullable ClipFrame next() throws IOException {
    if (closed) {
      throw new IllegalStateException("Already closed");
    }
    try {
      AVFrame frame = track.next();
      return frame == null ? null : new ClipFrame(nanos(frame), converter.toRaw(frame));
    } catch (VideoException | PictureException e) {
      throw new IOException(e.getMessage() + ": " + file, e);
    }
  }

  /** How many frames were broken and therefore left out; complete once {@link #next()} was null. */
  public int skippedFrames() {
    return track.lostPackets();
  }

  /** Strictly increasing; a frame without a usable time comes one nominal frame after the last. */
  private long nanos(AVFrame frame) {
    long pts = frame.best_effort_timestamp();
    long nanos = lastNanos < 0 ? 0 : lastNanos + nominalNanos();
    if (pts != AV_NOPTS_VALUE) {
      if (firstPts == AV_NOPTS_VALUE) {
        firstPts = pts;
      }
      AVRational nano = av_make_q(1, (int) NANOS_PER_SECOND);
      long declared = av_rescale_q(pts - firstPts, track.timeBase(), nano);
      nanos = declared > lastNanos ? declared : nanos;
    }
    lastNanos = nanos;
    return nanos;
  }

  private long nominalNanos() {
    AVRational rate = track.frameRate();
    return rate.num() <= 0 || rate.den() <= 0
        ? NANOS_PER_SECOND / EncodeRequest.NOMINAL_FPS
        : NANOS_PER_SECOND * rate.den() / rate.num();
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      converter.close();
      track.close();
      avformat_close_input(container);
    }
  }
}

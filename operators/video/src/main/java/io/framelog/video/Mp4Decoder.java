/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;
import static org.bytedeco.ffmpeg.global.avutil.av_rescale_q;

import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/**
 * Decodes an MP4 that lies in memory through a software decoder that shares no code with the usual
 * encoders (libaom for AV1, FFmpeg's own for H.264 and H.265), so that what was written can be
 * checked. One instance serves one thread at a time.
 */
public final class Mp4Decoder implements AutoCloseable {
  private final MemoryInput input;
  private final AVFormatContext container;
  private final VideoTrack track;
  private final FrameConverter converter = new FrameConverter();
  private boolean closed;

  /**
   * Opens a file.
   *
   * @param mp4 the whole file, read until {@link #close()}
   * @throws VideoException if it is no MP4 with a video track
   */
  public Mp4Decoder(byte[] mp4) {
    input = new MemoryInput(mp4);
    container = avformat_alloc_context();
    container.pb(input.context());
    container.flags(container.flags() | AVFormatContext.AVFMT_FLAG_CUSTOM_IO);
    // frees the container where it fails
    int code = avformat_open_input(container, "", av_find_input_format("mp4"), (AVDictionary) null);
    if (code < 0) {
      input.close();
    }
    Native.check(code, "Opening an MP4 of " + mp4.length + " bytes");
    try {
      track = new VideoTrack(container);
    } catch (VideoException e) {
      avformat_close_input(container);
      input.close();
      throw e;
    }
  }

  /**
   * The next frame in the order shown, or null at the end.
   *
   * @throws VideoException if a frame does not decode
   */
  public @Nullable DecodedFrame next() {
    if (closed) {
      throw new IllegalStateException("Already closed");
    }
    AVFrame frame = track.next();
    if (track.lostPackets() != 0) {
      throw new VideoException("A frame of the MP4 does not decode");
    }
    if (frame == null) {
      return null;
    }
    if (frame.pts() == AV_NOPTS_VALUE) {
      throw new VideoException("A frame of the MP4 has no time");
    }
    long ptsMicros = av_rescale_q(frame.pts(), track.timeBase(), av_make_q(1, 1_000_000));
    try {
      return new DecodedFrame(ptsMicros, converter.toRaw(frame));
    } catch (PictureException e) {
      throw new VideoException(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      converter.close();
      track.close();
      avformat_close_input(container);
      input.close();
    }
  }
}

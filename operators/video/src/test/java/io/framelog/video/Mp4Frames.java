/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;

import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/** The frames of an MP4 as libaom or FFmpeg's H.264 decoder returns them, nothing converted. */
final class Mp4Frames implements AutoCloseable {
  private final MemoryInput input;
  private final AVFormatContext container = avformat_alloc_context();
  private final VideoTrack track;

  Mp4Frames(byte[] mp4) {
    input = new MemoryInput(mp4);
    container.pb(input.context());
    container.flags(container.flags() | AVFormatContext.AVFMT_FLAG_CUSTOM_IO);
    Native.check(
        avformat_open_input(container, "", av_find_input_format("mp4"), (AVDictionary) null),
        "Opening an MP4");
    track = new VideoTrack(container);
  }

  @Nullable AVFrame next() {
    return track.next();
  }

  @Override
  public void close() {
    track.close();
    avformat_close_input(container);
    input.close();
  }
}

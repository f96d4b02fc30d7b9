/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;

/** An MP4 in memory, open, with its edit lists ignored. */
final class MovieInput implements AutoCloseable {
  private final MemoryInput input;
  private final AVFormatContext container;

  /**
   * @throws VideoException if it is no MP4
   */
  MovieInput(byte[] mp4) {
    input = new MemoryInput(mp4);
    container = avformat_alloc_context();
    container.pb(input.context());
    container.flags(container.flags() | AVFormatContext.AVFMT_FLAG_CUSTOM_IO);
    AVDictionary options = new AVDictionary(null);
    int code;
    try {
      code = av_dict_set(options, "ignore_editlist", "1", 0);
      // frees the container where it fails
      code =
          code < 0
              ? code
              : avformat_open_input(container, "", av_find_input_format("mp4"), options);
    } finally {
      av_dict_free(options);
    }
    if (code < 0) {
      input.close();
    }
    Native.check(code, "Opening an MP4 of " + mp4.length + " bytes");
  }

  AVFormatContext container() {
    return container;
  }

  @Override
  public void close() {
    avformat_close_input(container);
    input.close();
  }
}

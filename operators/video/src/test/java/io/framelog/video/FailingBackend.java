/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * libaom under FFmpeg's own name, standing in for a GPU that can be lost: its uploads fail on cue.
 */
final class FailingBackend implements EncoderBackend {
  private final LibaomAv1 libaom = new LibaomAv1();
  private final int maxUploads;
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicInteger opened = new AtomicInteger();
  private volatile boolean lost;

  /**
   * @param maxUploads how many frames of a batch go well once it is lost
   */
  FailingBackend(int maxUploads) {
    this.maxUploads = maxUploads;
  }

  void lose() {
    lost = true;
  }

  void comeBack() {
    lost = false;
  }

  /** Sessions that were opened so far. */
  int opened() {
    return opened.get();
  }

  @Override
  public String name() {
    return libaom.name();
  }

  @Override
  public VideoCodec codec() {
    return libaom.codec();
  }

  @Override
  public FrameLimits limits() {
    return libaom.limits();
  }

  @Override
  public Map<String, String> options(EncodeRequest request) {
    return libaom.options(request);
  }

  @Override
  public FrameFeed feed(EncodeRequest request) {
    opened.incrementAndGet();
    MemoryFeed memory = new MemoryFeed();
    return new FrameFeed() {
      private int uploads;

      @Override
      public void prepare(AVCodecContext encoder) {
        memory.prepare(encoder);
      }

      @Override
      public AVFrame feed(AVFrame frame) {
        if (lost && uploads++ == maxUploads) {
          throw new VideoException("The GPU is gone, failure " + failures.incrementAndGet());
        }
        return memory.feed(frame);
      }

      @Override
      public void close() {
        memory.close();
      }
    };
  }
}

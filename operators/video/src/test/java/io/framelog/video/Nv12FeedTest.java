/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_NV12;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.junit.jupiter.api.Test;

class Nv12FeedTest {
  @Test
  void chromaIsInterleavedAndNothingElseChanges() throws PictureException {
    RawPicture picture = ProbePictures.make(70, 50).get(1);
    try (Nv12Feed feed = new Nv12Feed();
        Owned<AVFrame> frame = Owned.frame();
        FrameConverter converter = new FrameConverter()) {
      BufferFrames.copy(ProbePictures.buffer(picture), frame.it());
      frame.it().pts(7);

      AVFrame fed = feed.feed(frame.it());

      assertThat(fed.format()).isEqualTo(AV_PIX_FMT_NV12);
      assertThat(fed.pts()).isEqualTo(7);
      assertThat(converter.toRaw(fed)).isEqualTo(picture);
    }
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class Mp4DecoderTest {
  private static byte[] mp4() {
    VideoSettings settings = VideoSettings.defaults();
    EncodedGop gop =
        GopEncoder.encode(
            Footage.files(Footage.jpegs(Footage.cup(), 3)),
            Footage.times(3),
            settings,
            EncoderChoice.choose(settings));
    return Mp4Muxer.mux(Objects.requireNonNull(gop.config()), Footage.times(3), gop.samples());
  }

  @Test
  void manyFilesAreReadAtOnce() {
    byte[] mp4 = mp4();
    List<Mp4Decoder> open = new ArrayList<>();
    List<DecodedFrame> firstFrames = new ArrayList<>();
    try {
      for (int i = 0; i < 16; i++) {
        open.add(new Mp4Decoder(mp4));
      }
      open.forEach(decoder -> firstFrames.add(decoder.next()));
    } finally {
      open.forEach(Mp4Decoder::close);
    }

    assertThat(firstFrames).hasSize(16).containsOnly(firstFrames.get(0));
  }

  @Test
  void damagedFrameIsAnError() {
    byte[] mp4 = mp4();
    // the samples are the last bytes of the file, the largest of them the keyframe
    for (int i = mp4.length - 3000; i < mp4.length; i++) {
      mp4[i] = (byte) i;
    }

    assertThatThrownBy(() -> Mp4s.decode(mp4))
        .isInstanceOf(VideoException.class)
        .hasMessage("A frame of the MP4 does not decode");
  }

  @Test
  void bytesThatAreNoMp4AreRefused() {
    assertThatThrownBy(() -> new Mp4Decoder(new byte[100]))
        .isInstanceOf(VideoException.class)
        .hasMessageStartingWith("Opening an MP4 of 100 bytes failed: ");
  }

  @Test
  void closedDecoderIsNotRead() {
    Mp4Decoder decoder = new Mp4Decoder(mp4());
    decoder.close();
    decoder.close();

    assertThatThrownBy(decoder::next)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Already closed");
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MoovFirstTest {
  private static final byte[] FTYP = box("ftyp", new byte[4]);
  private static final byte[] MDAT = box("mdat", new byte[20]);

  private static byte[] box(String type, byte[]... contents) {
    int length = 8;
    for (byte[] content : contents) {
      length += content.length;
    }
    ByteBuffer box = ByteBuffer.allocate(length).putInt(length);
    box.put(type.getBytes(StandardCharsets.ISO_8859_1));
    for (byte[] content : contents) {
      box.put(content);
    }
    return box.array();
  }

  private static byte[] moov(byte[] offsets) {
    return box("moov", box("mvhd"), box("trak", box("mdia", box("minf", box("stbl", offsets)))));
  }

  private static byte[] concat(byte[]... parts) {
    ByteBuffer all = ByteBuffer.allocate(1000);
    for (byte[] part : parts) {
      all.put(part);
    }
    byte[] result = new byte[all.position()];
    all.flip().get(result);
    return result;
  }

  private static byte[] stco(int... offsets) {
    ByteBuffer content = ByteBuffer.allocate(8 + 4 * offsets.length).putInt(4, offsets.length);
    content.position(8);
    for (int offset : offsets) {
      content.putInt(offset);
    }
    return box("stco", content.array());
  }

  private static byte[] co64(long offset) {
    return box("co64", ByteBuffer.allocate(16).putInt(4, 1).putLong(8, offset).array());
  }

  @Test
  void chunkOffsetsMoveWithTheData() {
    byte[] moov = moov(stco(20, 27));

    byte[] moved = MoovFirst.rearrange(concat(FTYP, MDAT, moov));

    assertThat(moved).isEqualTo(concat(FTYP, moov(stco(20 + moov.length, 27 + moov.length)), MDAT));
  }

  @Test
  void longChunkOffsetsAndLongBoxSizesAreUnderstood() {
    byte[] large =
        ByteBuffer.allocate(24)
            .putInt(1)
            .put("mdat".getBytes(StandardCharsets.ISO_8859_1))
            .putLong(24)
            .array();
    byte[] moov = moov(co64(28));

    byte[] moved = MoovFirst.rearrange(concat(FTYP, large, moov));

    assertThat(moved).isEqualTo(concat(FTYP, moov(co64(28 + moov.length)), large));
  }

  @Test
  void fileWithoutIndexIsRefused() {
    assertThatThrownBy(() -> MoovFirst.rearrange(concat(FTYP, MDAT)))
        .isInstanceOf(VideoException.class)
        .hasMessage("FFmpeg wrote an MP4 of 40 bytes without moov");
  }

  @Test
  void boxBeyondTheFileIsRefused() {
    byte[] cut = concat(FTYP, ByteBuffer.allocate(8).putInt(99).array());

    assertThatThrownBy(() -> MoovFirst.rearrange(cut))
        .isInstanceOf(VideoException.class)
        .hasMessage("FFmpeg wrote an MP4 with a box of 99 bytes at 12, where 8 are left");
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.ros;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.RejectReason;
import io.framelog.frame.image.Payload;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CompressedDepthTest {
  private static final FrameLimits LIMITS = new FrameLimits(1 << 20, 1 << 20);
  private static final String RVL = "16UC1; compressedDepth rvl";

  @Test
  void rvlIsLossless() throws Exception {
    Random random = new Random(11);
    for (int round = 0; round < 200; round++) {
      short[] depth = new short[7 * 9];
      for (int i = 0; i < depth.length; i++) {
        depth[i] = (short) (random.nextInt(3) == 0 ? 0 : random.nextInt(1 << random.nextInt(17)));
      }

      Payload payload = read(RVL, RvlCode.of(depth, 7, 9));

      assertThat(payload.content()).hasToString("7x9 MONO16_LE");
      ByteBuffer samples = ByteBuffer.wrap(payload.bytes()).order(ByteOrder.LITTLE_ENDIAN);
      for (short sample : depth) {
        assertThat(samples.getShort()).isEqualTo(sample);
      }
    }
  }

  @Test
  void codeThatEndsEarlyIsTruncated() {
    byte[] code = RvlCode.of(new short[] {1, 2000, 0, 3, 0, 0, 7, 8, 9}, 3, 3);
    for (int length = 12; length < code.length; length += Integer.BYTES) {
      assertRejected(
          RVL, Arrays.copyOf(code, length), RejectReason.TRUNCATED_PICTURE, "the RVL depth ");
    }
    assertRejected(
        RVL,
        new byte[5],
        RejectReason.TRUNCATED_MESSAGE,
        "compressed depth begins with 12 bytes of configuration, but has only 5");
    assertRejected(
        RVL,
        new byte[0],
        RejectReason.EMPTY_PICTURE,
        "compressed depth begins with 12 bytes of configuration, but has only 0");
  }

  @Test
  void sizesAreCheckedBeforeAnythingIsAllocated() {
    assertRejected(
        RVL, sized(0, 9), RejectReason.BAD_GEOMETRY, "the RVL depth says its size is 0x9, at l");
    assertRejected(
        RVL, sized(7, -9), RejectReason.BAD_GEOMETRY, "the RVL depth says its size is 7x-9, at");
    assertRejected(
        RVL,
        sized(Integer.MAX_VALUE, Integer.MAX_VALUE),
        RejectReason.TOO_LARGE,
        "the RVL depth says its size is 2147483647x2147483647, above the limit of 1048576 pixels"
            + " and 1048576 bytes");
    assertRejected(
        RVL, sized(1024, 513), RejectReason.TOO_LARGE, "the RVL depth says its size is 1024x513");
  }

  @Test
  void runsBeyondThePictureAndEndlessNumbersAreMalformed() {
    byte[] run = RvlCode.of(new short[] {0, 0, 0, 0}, 2, 2);
    ByteBuffer.wrap(run).order(ByteOrder.LITTLE_ENDIAN).putInt(12, 1).putInt(16, 3);
    assertRejected(
        RVL,
        run,
        RejectReason.MALFORMED_PICTURE,
        "the RVL depth has a run of 4 samples, but only 3 are left");

    byte[] endless = Arrays.copyOf(sized(2, 2), 40);
    Arrays.fill(endless, 20, 40, (byte) 0xFF);
    assertRejected(
        RVL,
        endless,
        RejectReason.MALFORMED_PICTURE,
        "the RVL depth has a number of more than 30 bits");
  }

  @Test
  void quantizedDepthIsUnsupported() {
    assertRejected(
        "32FC1; compressedDepth png",
        new byte[40],
        RejectReason.UNSUPPORTED_FORMAT,
        "compressed depth in '32FC1' is not read here, as it was quantized: 16UC1 and mono16 are");
  }

  private static byte[] sized(int width, int height) {
    byte[] code = RvlCode.of(new short[] {1, 2, 3, 4}, 2, 2);
    ByteBuffer.wrap(code).order(ByteOrder.LITTLE_ENDIAN).putInt(12, width).putInt(16, height);
    return code;
  }

  private static Payload read(String format, byte[] data) throws FrameRejectedException {
    return CompressedDepth.read(format, ByteBuffer.wrap(data), LIMITS);
  }

  private static void assertRejected(
      String format, byte[] data, RejectReason reason, String message) {
    FrameRejectedException rejected =
        catchThrowableOfType(FrameRejectedException.class, () -> read(format, data));
    assertThat(rejected).hasMessageStartingWith(message);
    assertThat(rejected.reason()).isEqualTo(reason);
  }
}

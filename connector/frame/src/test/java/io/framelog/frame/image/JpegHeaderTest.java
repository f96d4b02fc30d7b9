/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.framelog.frame.ChromaSubsampling;
import io.framelog.frame.Content;
import io.framelog.frame.FileFormat;
import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.RejectReason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JpegHeaderTest {
  private static final long MAX_PIXELS = 1 << 20;
  private static final byte[] JPEG = TestJpegs.baseline(40, 24);

  @Test
  void baselineSaysItsSizeAndSubsampling() throws Exception {
    assertThat(parse(JPEG))
        .isEqualTo(
            new Content.File(FileFormat.JPEG, 40, 24, ChromaSubsampling.YUV420.planeBytes(40, 24)));
  }

  @Test
  void progressiveIsReadLikeBaseline() throws Exception {
    byte[] progressive = TestJpegs.progressive(17, 33);

    assertThat(progressive[TestJpegs.sofAt(progressive) + 1]).isEqualTo((byte) 0xC2);
    assertThat(parse(progressive))
        .isEqualTo(
            new Content.File(FileFormat.JPEG, 17, 33, ChromaSubsampling.YUV420.planeBytes(17, 33)));
  }

  @Test
  void oneComponentIsGray() throws Exception {
    assertThat(parse(TestJpegs.gray(16, 16)).planeBytes()).isEqualTo(16 * 16);
  }

  @ParameterizedTest
  @CsvSource({
    "22, 11, 11, YUV420",
    "21, 11, 11, YUV422",
    "11, 11, 11, YUV444",
    "12, 11, 11, YUV440",
    "41, 11, 11, YUV411",
    "22, 22, 22, YUV444",
    "44, 22, 22, YUV420",
    // rare: the decoder brings them to full chroma
    "41, 21, 11, YUV444",
    "42, 11, 11, YUV444",
    "32, 21, 21, YUV444",
  })
  void samplingFactorsNameTheSubsampling(
      String luma, String cb, String cr, ChromaSubsampling expected) throws Exception {
    byte[] jpeg =
        TestJpegs.withSampling(
            JPEG, Integer.parseInt(luma, 16), Integer.parseInt(cb, 16), Integer.parseInt(cr, 16));

    Content.File file = parse(jpeg);

    assertThat(file.planeBytes()).isEqualTo(expected.planeBytes(file.width(), file.height()));
  }

  @ParameterizedTest
  @CsvSource({"01", "10", "51", "15"})
  void samplingFactorsOutOfRangeAreMalformed(String factor) {
    byte[] jpeg = TestJpegs.withSampling(JPEG, Integer.parseInt(factor, 16));

    assertRejected(
        jpeg,
        RejectReason.MALFORMED_PICTURE,
        "the JPEG has sampling factors " + factor.charAt(0) + "x" + factor.charAt(1));
  }

  @ParameterizedTest
  @CsvSource({"C3, 3", "C9, 9", "CA, 10", "CF, 15"})
  void losslessAndArithmeticProcessesAreRefused(String marker, int process) {
    assertRejected(
        TestJpegs.withByte(JPEG, TestJpegs.sofAt(JPEG) + 1, Integer.parseInt(marker, 16)),
        RejectReason.UNSUPPORTED_FORMAT,
        "JPEG process SOF"
            + process
            + " is not read here: baseline and progressive Huffman coding are");
  }

  @Test
  void extendedSequentialOfEightBitsIsReadLikeBaseline() throws Exception {
    byte[] extended = TestJpegs.withByte(JPEG, TestJpegs.sofAt(JPEG) + 1, 0xC1);

    assertThat(parse(extended)).isEqualTo(parse(JPEG));
  }

  @Test
  void fourComponentsAreRefused() {
    // the header grows by one component of three bytes
    int sof = TestJpegs.sofAt(JPEG);
    byte[] jpeg = TestJpegs.withInserted(JPEG, sof + 2 + 17, 4, 0x11, 0);
    jpeg[sof + 3] = 20;
    jpeg[sof + 9] = 4;

    assertRejected(
        jpeg,
        RejectReason.UNSUPPORTED_FORMAT,
        "JPEG with 4 components of 8 bits is not read here: 1 or 3 of 8 bits are");
  }

  @Test
  void twelveBitsAreRefused() {
    assertRejected(
        TestJpegs.withByte(JPEG, TestJpegs.sofAt(JPEG) + 4, 12),
        RejectReason.UNSUPPORTED_FORMAT,
        "JPEG with 3 components of 12 bits is not read here: 1 or 3 of 8 bits are");
  }

  @Test
  void sizeZeroIsMalformed() {
    assertRejected(
        TestJpegs.withSize(JPEG, 40, 0),
        RejectReason.MALFORMED_PICTURE,
        "the JPEG says its size is 40x0");
    assertRejected(
        TestJpegs.withSize(JPEG, 0, 24),
        RejectReason.MALFORMED_PICTURE,
        "the JPEG says its size is 0x24");
  }

  @Test
  void claimAboveThePixelLimitIsTooLarge() throws Exception {
    assertRejected(
        TestJpegs.withSize(JPEG, 65_500, 65_500),
        RejectReason.TOO_LARGE,
        "the JPEG says its size is 65500x65500, above the limit of 1048576 pixels");
    assertThat(parse(TestJpegs.withSize(JPEG, 1024, 1024)).width()).isEqualTo(1024);
    assertRejected(
        TestJpegs.withSize(JPEG, 1025, 1024),
        RejectReason.TOO_LARGE,
        "the JPEG says its size is 1025x1024, above the limit of 1048576 pixels");
  }

  @Test
  void frameHeaderShorterThanItsComponentsIsMalformed() {
    int sof = TestJpegs.sofAt(JPEG);

    assertRejected(
        TestJpegs.withByte(JPEG, sof + 9, 4),
        RejectReason.MALFORMED_PICTURE,
        "the JPEG has a frame header too short for its 4 components");
    assertRejected(
        TestJpegs.withByte(JPEG, sof + 3, 7),
        RejectReason.MALFORMED_PICTURE,
        "the JPEG has a frame header of only 7 bytes");
  }

  @Test
  void structureThatIsNoPictureIsMalformed() {
    int sof = TestJpegs.sofAt(JPEG);
    int sos = TestJpegs.sosAt(JPEG);
    byte[] frameHeader = Arrays.copyOfRange(JPEG, sof, sof + 19);
    int[] values = new int[frameHeader.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = frameHeader[i];
    }

    assertRejected(
        TestJpegs.withInserted(JPEG, sof, values),
        RejectReason.MALFORMED_PICTURE,
        "the JPEG has a second frame header");
    assertRejected(
        TestJpegs.withByte(JPEG, sof + 1, 0xEF),
        RejectReason.MALFORMED_PICTURE,
        "the JPEG has a scan before its frame header");
    assertRejected(
        TestJpegs.of(0xFF, 0xD8, 0xFF, 0xD9),
        RejectReason.MALFORMED_PICTURE,
        "the JPEG ends before its first scan");
    assertRejected(
        TestJpegs.withByte(JPEG, sos, 0),
        RejectReason.MALFORMED_PICTURE,
        "the JPEG has no marker at byte " + sos);
    assertRejected(
        TestJpegs.withByte(TestJpegs.withByte(JPEG, sof + 2, 0), sof + 3, 1),
        RejectReason.MALFORMED_PICTURE,
        "the JPEG has a segment of length 1 at byte " + (sof + 2));
  }

  @Test
  void pictureCutAtAnyByteIsTruncatedOrMalformed() {
    for (byte[] jpeg : List.of(JPEG, TestJpegs.progressive(16, 16), TestJpegs.gray(16, 16))) {
      for (int length = 3; length < jpeg.length; length++) {
        byte[] cut = Arrays.copyOf(jpeg, length);

        FrameRejectedException rejected =
            catchThrowableOfType(FrameRejectedException.class, () -> parse(cut));

        assertThat(rejected).as("cut at %d", length).isNotNull();
        assertThat(rejected.reason())
            .as("cut at %d", length)
            .isIn(RejectReason.TRUNCATED_PICTURE, RejectReason.MALFORMED_PICTURE);
      }
    }
    assertRejected(
        Arrays.copyOf(JPEG, JPEG.length - 1),
        RejectReason.TRUNCATED_PICTURE,
        "the JPEG has no end mark: its " + (JPEG.length - 1) + " bytes are not all of it");
  }

  @Test
  void fillBytesBeforeMarkersAreSkipped() throws Exception {
    byte[] filled = TestJpegs.withInserted(JPEG, TestJpegs.sosAt(JPEG), 0xFF, 0xFF, 0xFF);
    filled = TestJpegs.withInserted(filled, TestJpegs.sofAt(JPEG), 0xFF);
    filled = TestJpegs.withInserted(filled, 2, 0xFF, 0xFF);

    assertThat(parse(filled)).isEqualTo(parse(JPEG));
  }

  @Test
  void bytesAfterTheEndMarkAreAccepted() throws Exception {
    byte[] padded = Arrays.copyOf(JPEG, JPEG.length + 100);

    assertThat(parse(padded)).isEqualTo(parse(JPEG));
  }

  @Test
  void flippedBytesNeverDoAnythingButReject() {
    Random random = new Random(20260101);
    List<byte[]> originals = List.of(JPEG, TestJpegs.progressive(24, 24), TestJpegs.gray(24, 24));
    for (int round = 0; round < 60_000; round++) {
      byte[] flipped = originals.get(round % originals.size()).clone();
      // headers are where the parser looks: flip there more often
      int range = random.nextBoolean() ? flipped.length : TestJpegs.sosAt(JPEG) + 16;
      for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
        flipped[random.nextInt(Math.min(range, flipped.length))] = (byte) random.nextInt(256);
      }
      try {
        Content.File picture = parse(flipped);
        assertThat((long) picture.width() * picture.height()).isBetween(1L, MAX_PIXELS);
      } catch (FrameRejectedException e) {
        assertThat(e.reason())
            .isIn(
                RejectReason.TRUNCATED_PICTURE,
                RejectReason.MALFORMED_PICTURE,
                RejectReason.UNSUPPORTED_FORMAT,
                RejectReason.TOO_LARGE);
      }
    }
  }

  @Test
  void randomBytesNeverDoAnythingButReject() {
    Random random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes = new byte[3 + random.nextInt(60)];
      random.nextBytes(bytes);
      bytes[0] = (byte) 0xFF;
      bytes[1] = (byte) 0xD8;
      bytes[2] = (byte) 0xFF;

      assertThatThrownBy(() -> parse(bytes)).isInstanceOf(FrameRejectedException.class);
    }
  }

  @Test
  void zooOfJpegsIsReadAndItsBrokenOnesAreRejectedOrRead() throws Exception {
    List<Path> files = zoo();
    Assumptions.assumeFalse(files.isEmpty(), "-Dframelog.footage names no folder with jpeg-zoo");

    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      String name = String.valueOf(file.getFileName());
      if (!JpegHeader.matches(ByteBuffer.wrap(bytes))) {
        assertThat(name).startsWith("bad-");
        continue;
      }
      FrameRejectedException rejected =
          catchThrowableOfType(
              FrameRejectedException.class,
              () -> JpegHeader.parse(ByteBuffer.wrap(bytes), FrameLimits.DEFAULT_MAX_PIXELS));
      if (name.startsWith("arithmetic") || name.startsWith("cmyk")) {
        assertThat(rejected).as(name).isNotNull();
        assertThat(rejected.reason()).as(name).isEqualTo(RejectReason.UNSUPPORTED_FORMAT);
      } else if (name.startsWith("bad-claims")) {
        assertThat(rejected).as(name).isNotNull();
        assertThat(rejected.reason()).as(name).isEqualTo(RejectReason.TOO_LARGE);
      } else if (!name.startsWith("bad-")) {
        assertThat(rejected).as(name).isNull();
      }
    }
  }

  private static List<Path> zoo() throws IOException {
    Path zoo = Path.of(System.getProperty("framelog.footage", ""), "jpeg-zoo");
    if (System.getProperty("framelog.footage", "").isEmpty() || !Files.isDirectory(zoo)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(zoo)) {
      return files.filter(file -> file.toString().endsWith(".jpg")).sorted().toList();
    }
  }

  private static Content.File parse(byte[] jpeg) throws FrameRejectedException {
    return JpegHeader.parse(ByteBuffer.wrap(jpeg), MAX_PIXELS);
  }

  private static void assertRejected(byte[] jpeg, RejectReason reason, String message) {
    FrameRejectedException rejected =
        catchThrowableOfType(FrameRejectedException.class, () -> parse(jpeg));

    assertThat(rejected).as("rejected as %s", reason).isNotNull();
    assertThat(rejected.reason()).isEqualTo(reason);
    assertThat(rejected).hasMessage(message);
  }
}

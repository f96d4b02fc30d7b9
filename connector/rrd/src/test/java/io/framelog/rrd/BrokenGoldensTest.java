/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One file of the SDK, two chunks, with one edit each. What is reported, how many chunks come
 * through before, and whether random access opens the file.
 */
class BrokenGoldensTest {
  private static byte[] good() {
    try {
      return Samples.golden("encoded_image.rrd");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static UnaryOperator<byte[]> set(int fromStart, int value) {
    return bytes -> {
      bytes[fromStart < 0 ? bytes.length + fromStart : fromStart] = (byte) value;
      return bytes;
    };
  }

  private static UnaryOperator<byte[]> cut(int length) {
    return bytes -> Arrays.copyOf(bytes, length < 0 ? bytes.length + length : length);
  }

  private static UnaryOperator<byte[]> text(int fromStart, String text) {
    return bytes -> {
      byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
      int at = fromStart < 0 ? bytes.length + fromStart : fromStart;
      System.arraycopy(ascii, 0, bytes, at, ascii.length);
      return bytes;
    };
  }

  /** The first chunk with another protobuf field, and neither footer nor end. */
  private static UnaryOperator<byte[]> chunkField(int field, long value) {
    return bytes -> {
      FileLayout.Part chunk = firstChunk();
      byte[] message = Arrays.copyOfRange(bytes, chunk.start(), chunk.end());
      byte[] more = Proto.message(out -> out.writeUInt64(field, value));
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      file.write(bytes, 0, chunk.start() - Long.BYTES);
      file.writeBytes(
          ByteBuffer.allocate(Long.BYTES)
              .order(ByteOrder.LITTLE_ENDIAN)
              .putLong(message.length + more.length)
              .array());
      // of a number given twice the last one counts
      file.writeBytes(message);
      file.writeBytes(more);
      return file.toByteArray();
    };
  }

  private static FileLayout.Part firstChunk() {
    return FileLayout.of(good()).parts().stream()
        .filter(part -> part.name().equals("chunk"))
        .findFirst()
        .orElseThrow();
  }

  private static int end() {
    return FileLayout.of(good()).parts().stream()
        .filter(part -> part.name().equals("chunk"))
        .mapToInt(FileLayout.Part::end)
        .max()
        .orElseThrow();
  }

  static Stream<Arguments> refused() {
    int second = end() - 100;
    return Stream.of(
        Arguments.of("bad_crc", set(-16, 0), 2, "expected a footer of "),
        Arguments.of("bad_header_compression", set(8, 7), 0, "at byte 8 expected compression 0"),
        Arguments.of("bad_header_reserved", set(10, 1), 0, "at byte 10 expected two zeros"),
        Arguments.of("bad_header_serializer", set(9, 1), 0, "at byte 8 expected compression 0"),
        Arguments.of("bad_kind", set(firstChunk().end(), 77), 1, "kind 0 to 3, but found kind 77"),
        Arguments.of("bad_magic", text(0, "XXXX"), 0, "at byte 0 expected the start mark RRF2"),
        Arguments.of("old_magic", text(0, "RRF1"), 0, "at byte 0 expected the start mark RRF2"),
        Arguments.of("too_old_version", set(5, 22), 0, "expected a stream of Rerun 0.23 or later"),
        Arguments.of("bad_trailer_ident", text(-8, "FAAT"), 2, "expected the end mark RRF2FOOT"),
        Arguments.of("bad_trailer_offset", set(-32, 0), 2, "expected a footer of "),
        Arguments.of("empty", cut(0), 0, "expected a stream header of 12 bytes, but found only 0"),
        Arguments.of("truncated_in_message", cut(second), 1, "expected a message of "),
        Arguments.of("truncated_no_trailer", cut(-32), 2, "expected the end of a stream of 32"),
        Arguments.of("truncated_trailer", cut(-10), 2, "of 32 bytes, but found only 22 bytes"),
        Arguments.of("says_none", chunkField(2, 1), 0, "an Arrow"),
        Arguments.of("compression_unknown", chunkField(2, 9), 0, "but found compression 9"),
        Arguments.of("compression_unspecified", chunkField(2, 0), 0, "an Arrow"),
        Arguments.of("wrong_encoding", chunkField(4, 7), 0, "encoding 1 (Arrow IPC)"),
        Arguments.of("size_large", chunkField(3, 20_000), 0, "an LZ4 block of 20000 bytes"),
        Arguments.of("size_huge", chunkField(3, 1L << 40), 0, "which cannot hold so many"),
        Arguments.of("size_negative", chunkField(3, -1), 0, "which cannot hold so many"),
        Arguments.of("size_small", chunkField(3, 5000), 0, "an LZ4 block of 5000 bytes"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void damageIsReportedAfterTheChunksBeforeIt(
      String name, UnaryOperator<byte[]> edit, int chunks, String message) throws IOException {
    Reading reading = Reading.of(edit.apply(good()));
    assertThat(reading.damage()).as(name).isNotNull().hasMessageContaining(message);
    assertThat(reading.damage()).hasMessageStartingWith("a.rrd: at byte ");
    assertThat(reading.messages().stream().filter(StoredChunk.class::isInstance)).hasSize(chunks);
  }

  @Test
  void aHeaderAloneIsAnUnfinishedStream() throws IOException {
    Reading reading = Reading.of(cut(12).apply(good()));
    assertThat(reading).isEqualTo(new Reading(java.util.List.of(), false, null));
  }

  @Test
  void aStreamThatStopsAfterAChunkIsUnfinished() throws IOException {
    Reading reading = Reading.of(cut(end()).apply(good()));
    assertThat(reading.damage()).isNull();
    assertThat(reading.isFinished()).isFalse();
    assertThat(reading.messages().stream().filter(StoredChunk.class::isInstance)).hasSize(2);
  }

  @Test
  void bytesAfterTheEndAreNoStream() throws IOException {
    byte[] good = good();
    byte[] longer =
        text(good.length, "garbage!garbage!garbage!garbage!")
            .apply(Arrays.copyOf(good, good.length + 32));
    Reading reading = Reading.of(longer);
    assertThat(reading.damage())
        .isNotNull()
        .hasMessageContaining("at byte " + good.length + " expected the start mark RRF2");
    assertThatThrownBy(() -> RecordingFile.open(new BytesSource(longer)))
        .isInstanceOf(RrdFormatException.class)
        .hasMessageContaining("at byte " + good.length + " expected the start mark RRF2");
  }

  @Test
  void anUndecodableArrowStreamIsReportedWithItsMessage() throws IOException {
    int payloadBit = firstChunk().start() + 60;
    byte[] bytes = good();
    bytes[payloadBit] ^= 0x40;
    Reading reading = Reading.of(bytes);
    assertThat(reading.damage()).isNotNull();
    assertThat(reading.damage().offset()).isEqualTo(firstChunk().start() - MessageHeader.BYTES);
  }
}

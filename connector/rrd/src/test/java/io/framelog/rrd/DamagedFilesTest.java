/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedFilesTest {
  private static byte[] good() throws IOException {
    return Samples.write(
        List.of(Samples.jpegs(Samples.LEFT, 0, 2), Samples.jpegs(Samples.LEFT, 2, 2)));
  }

  private static List<Chunk> read(byte[] bytes) throws IOException {
    try (RecordingReader reader = RecordingReader.over("a.rrd", new ByteArrayInputStream(bytes))) {
      return reader.readChunks();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0  | 88 | at byte 0 expected the start mark RRF2, but found bytes 58 52 46 32 00 29",
        "5  | 22 | at byte 4 expected a stream of Rerun 0.23 or later, but found version 0.22",
        "8  | 7  | at byte 8 expected compression 0 or 1 and serializer 2, but found bytes 07 02",
        "9  | 1  | at byte 8 expected compression 0 or 1 and serializer 2, but found bytes 01 01",
        "11 | 1  | at byte 10 expected two zeros, but found bytes 00 01",
        "12 | 9  | at byte 12 expected a message of kind 0 to 3, but found kind 9",
        "27 | -1 | at byte 28 expected a message, but found a length of 18374686479671623757 bytes"
      })
  void aWrongByteIsNamed(int offset, byte value, String message) throws IOException {
    byte[] bytes = good();
    bytes[offset] = value;
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(RrdFormatException.class)
        .hasMessageStartingWith("a.rrd: at byte ")
        .hasMessageContaining(message);
  }

  @Test
  void aWrongHashInTheEndMarkIsRefused() throws IOException {
    byte[] bytes = good();
    bytes[bytes.length - 16]++;
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOfSatisfying(
            RrdFormatException.class,
            e -> assertThat(e.offset()).isEqualTo(bytes.length - StreamFooter.BYTES))
        .hasMessageContaining("expected a footer of ");
  }

  @Test
  void messagesBeforeTheDamageAreDelivered() throws IOException {
    byte[] bytes = good();
    byte[] cut = Arrays.copyOf(bytes, bytes.length - 9000);
    List<RrdMessage> delivered = new ArrayList<>();
    try (RecordingReader reader = RecordingReader.over("a.rrd", new ByteArrayInputStream(cut))) {
      assertThatThrownBy(
              () -> {
                for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                  delivered.add(next.get());
                }
              })
          .isInstanceOf(RrdFormatException.class)
          .hasMessageContaining("bytes, but found only ");
    }
    assertThat(delivered).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"asset_video.rrd", "handmade_tiny.rrd", "image_formats.rrd", "no_footer.rrd"})
  void whateverByteIsWrongNothingElseIsThrown(String name) throws IOException {
    Random random = new Random(1);
    byte[] good = Samples.golden(name);
    for (int i = 0; i < 300; i++) {
      byte[] bytes = good.clone();
      for (int flips = random.nextInt(3); flips >= 0; flips--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      requireReadOrRefused(bytes);
    }
  }

  private static void requireReadOrRefused(byte[] bytes) throws IOException {
    try {
      assertThat(read(bytes)).isNotNull();
    } catch (RrdFormatException e) {
      assertThat(e.source()).isEqualTo("a.rrd");
      assertThat(e.offset()).isBetween(0L, (long) bytes.length);
    }
  }
}

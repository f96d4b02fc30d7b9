/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingVerifierTest {
  /** Two chunks: messages at 198 and 5067, the end message at 7857, the trailer at 16866. */
  private static final String GOLDEN = "encoded_image.rrd";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "asset_video.rrd",
        "blueprint.rbl",
        "depth_image.rrd",
        "encoded_image.rrd",
        "encoded_image_columns.rrd",
        "handmade_tiny.rrd",
        "image_formats.rrd",
        "misc.rrd",
        "properties.rrd",
        "recording_with_blueprint.rrd",
        "static.rrd",
        "video_stream.rrd"
      })
  void filesOfTheOfficialSdkAreGood(String name) throws IOException {
    assertThat(verify(GoldenBytes.of(name)).problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no_footer.rrd         | no-footer at byte 1575: expected an end message with the index",
        "unsorted_timeline.rrd | index-unsorted at byte 206 in /s: expected times on pts that ascend"
      })
  void whatIsOddInFilesOfTheSdkIsSaid(String name, String problem) throws IOException {
    assertThat(texts(GoldenBytes.of(name))).singleElement().asString().startsWith(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0   | 88  | not-a-recording at byte 0: expected RRF2, but found bytes 58 52 46 32 00 29",
        "3   | 49  | not-a-recording at byte 0: expected RRF2, but found bytes 52 52 46 31 00 29",
        "5   | 22  | bad-header at byte 4: expected version 0.23 or later, but found 0.22.0",
        "5   | 9   | bad-header at byte 4: expected version 0.23 or later, but found 0.9.0",
        "4   | 9   | newer-version at byte 4: expected version 0.41, but found 9.41.0",
        "8   | 7   | bad-header at byte 8: expected compression 0 or 1, but found 7",
        "9   | 1   | bad-header at byte 9: expected serializer 2, but found 1",
        "11  | 1   | bad-header at byte 11: expected 0, but found 1",
        "198 | 77  | bad-message-kind at byte 198: expected kind 0 to 3, but found 77",
        "206 | -1  | bad-protobuf at byte 5067",
        "211 | 1   | truncated at byte 198: expected a message of",
        "251 | 0   | bad-compression at byte 198: expected compression 0, 1 or 2, but found 0",
        "251 | 1   | bad-arrow at byte 260: expected an Arrow message or end mark",
        "251 | 9   | bad-compression at byte 198: expected compression 0, 1 or 2, but found 9",
        "254 | 90  | uncompressed-size at byte 198: expected an uncompressed size of 11464",
        "254 | 88  | bad-lz4 at byte 260: expected an LZ4 block that expands to 11336 bytes",
        "256 | 0   | bad-encoding at byte 198: expected encoding 1 (Arrow IPC), but found 0",
        "255 | 72  | unknown-field at byte 255: expected a field of ArrowMsg, but found field 9",
        "255 | 33  | bad-protobuf at byte 255: expected field 4 of ArrowMsg with wire type 0",
        "265 | 127 | bad-",
        "16866 | 0 | trailer-span at byte 16866: expected a footer of 8993 bytes at 7873",
        "16882 | 0 | checksum at byte 16882: expected XXH32 aaa9b580 of the footer",
        "16892 | 65 | bad-trailer at byte 16886: expected RRF2FOOT and one entry",
        "16894 | 2 | bad-trailer at byte 16886: expected RRF2FOOT and one entry",
      })
  void aWrongByteIsNamed(int offset, byte value, String problem) throws IOException {
    byte[] bytes = GoldenBytes.of(GOLDEN);
    bytes[offset] = value;
    assertThat(texts(bytes)).anySatisfy(text -> assertThat(text).startsWith(problem));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0     | not-a-recording at byte 0: expected a stream header (RRF2 …), but found 0 bytes",
        "12    | no-footer at byte 12: expected an end message",
        "205   | truncated at byte 198: expected a message header of 16 bytes, but found 7",
        "6470  | truncated at byte 5067: expected a message of 2774 bytes, but found only 1387 left",
        "7857  | no-footer at byte 7857: expected an end message",
        "16866 | bad-trailer at byte 16866: expected a trailer of 32 bytes, but found only 0",
        "16888 | bad-trailer at byte 16866: expected a trailer of 32 bytes, but found only 22",
      })
  void whereAFileWasCutIsSaid(int length, String problem) throws IOException {
    byte[] cut = Arrays.copyOf(GoldenBytes.of(GOLDEN), length);
    assertThat(texts(cut)).anySatisfy(text -> assertThat(text).startsWith(problem));
  }

  @Test
  void readingGoesOnBehindDamagedFraming() throws IOException {
    byte[] bytes = GoldenBytes.of(GOLDEN);
    GoldenBytes.putLong(bytes, 198 + 8, Long.MAX_VALUE);
    bytes[bytes.length - 32 - 8993 - 16 - 1] ^= 1;
    FileReport report = verify(bytes);
    assertThat(report.chunks()).isLessThan(2);
    assertThat(report.problems().stream().map(Problem::byteOffset))
        .as("problems of both chunks")
        .contains(198L)
        .anyMatch(offset -> offset >= 5067 && offset < 7857);
  }

  @Test
  void severalStreamsAreJudgedOneByOne() throws IOException {
    byte[] bytes = GoldenBytes.concatenated("misc.rrd", "properties.rrd");
    FileReport report = verify(bytes);
    assertThat(report.problems())
        .singleElement()
        .hasToString(
            report.file()
                + ": concatenated at byte 23800: expected one stream in a file, but found another"
                + " stream");
    assertThat(report.chunks()).isEqualTo(11);
  }

  @Test
  void bytesBehindTheEndAreNamed() throws IOException {
    byte[] bytes = GoldenBytes.of(GOLDEN);
    byte[] longer = Arrays.copyOf(bytes, bytes.length + 32);
    longer[bytes.length] = 'g';
    assertThat(texts(longer))
        .containsExactly(
            "trailing-bytes at byte 16898: expected the end of the file, but found bytes 67 00 00"
                + " 00 00 00 00 00");
  }

  @Test
  void aFileThatIsMissingIsNoReport() {
    assertThatThrownBy(() -> RecordingVerifier.withoutMedia().verify(folder.resolve("none.rrd")))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("none.rrd");
  }

  private List<String> texts(byte[] bytes) throws IOException {
    return verify(bytes).problems().stream().map(Problem::text).toList();
  }

  private FileReport verify(byte[] bytes) throws IOException {
    return RecordingVerifier.withoutMedia().verify(Files.write(folder.resolve("a.rrd"), bytes));
  }
}

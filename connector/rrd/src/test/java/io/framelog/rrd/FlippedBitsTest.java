/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.rrd.archetype.EncodedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Files with one bit wrong. Reading ends in a report or in values; the frame of a stream (headers,
 * lengths, footer, trailer) never reads as if nothing was wrong. Reading is lenient inside of
 * messages, as official readers are: to judge a file is what verifying is for.
 */
class FlippedBitsTest {
  /** Uncompressed and compressed values, with times and without. */
  private static byte[] small() throws IOException {
    Cells cells = Cells.ofCounts(2, Cells.ABSENT);
    Chunk values =
        Chunk.builder(Samples.PART, Samples.LEFT, Samples.captureNanos(0, 2))
            .time(Samples.CAPTURE, Samples.captureNanos(0, 2))
            .component(
                ComponentColumn.of(ComponentDescriptor.userValue("n"), cells, Numbers.int64(1, 2)))
            .component(
                ComponentColumn.onePerRow(
                    EncodedImage.BLOB, Blobs.of(new byte[] {1, 2, 3}, new byte[9])))
            .build();
    return Samples.write(
        List.of(values, Samples.recordingName("a").withCompression(Compression.LZ4)));
  }

  private static byte[] flipped(byte[] file, int bit) {
    byte[] bytes = file.clone();
    bytes[bit / 8] ^= (byte) (1 << (bit % 8));
    return bytes;
  }

  @Test
  void everyFlippedBitOfASmallFileEndsInAReportOrInValues() throws IOException {
    byte[] file = small();
    for (int bit = 0; bit < file.length * 8; bit++) {
      byte[] bytes = flipped(file, bit);
      requireEnd(Reading.of(bytes), bytes.length);
      try (RecordingFile opened = RecordingFile.open(new BytesSource(bytes))) {
        for (StoreIndex store : opened.stores()) {
          for (ManifestEntry entry : store.chunks()) {
            assertThat(opened.read(store.store(), entry).chunk().rows()).isEqualTo(entry.rows());
          }
        }
      } catch (RrdFormatException e) {
        requireReport(e, bytes.length);
      }
    }
  }

  @Test
  void everyFlippedBitOfASmallFileOfTheSdkEndsInAReportOrInValues() throws IOException {
    byte[] file = Samples.golden("no_footer.rrd");
    for (int bit = 0; bit < file.length * 8; bit++) {
      requireEnd(Reading.of(flipped(file, bit)), file.length);
    }
  }

  private static void requireEnd(Reading reading, int length) {
    if (reading.damage() != null) {
      requireReport(reading.damage(), length);
    } else {
      assertThat(reading.messages()).isNotEmpty();
    }
  }

  private static void requireReport(RrdFormatException report, int length) {
    assertThat(report.source()).isEqualTo(Reading.SOURCE);
    assertThat(report.offset()).isBetween(0L, (long) length);
    assertThat(report).hasMessageContaining(" expected ").hasMessageContaining(", but found ");
  }

  @Test
  void everyFlippedBitInTheFrameOfAStreamIsReported() throws IOException {
    byte[] file = small();
    FileLayout layout = FileLayout.of(file);
    List<String> silent = new ArrayList<>();
    for (FileLayout.Part part : layout.parts()) {
      if (part.name().equals("chunk") || part.name().equals("info")) {
        continue;
      }
      for (int bit = part.start() * 8; bit < part.end() * 8; bit++) {
        if (Reading.of(flipped(file, bit)).damage() == null) {
          silent.add(part.name() + " byte " + (bit / 8 - part.start()) + " bit " + bit % 8);
        }
      }
    }
    assertThat(silent).containsExactlyInAnyOrderElementsOf(informational());
  }

  /** Versions from 0.23 on are read: not 0.9, one bit from 0.41. The compression means nothing. */
  private static List<String> informational() {
    List<String> bits = new ArrayList<>();
    for (int bit = 0; bit < 8; bit++) {
      bits.add("stream header byte 4 bit " + bit);
      bits.add("stream header byte 6 bit " + bit);
      bits.add("stream header byte 7 bit " + bit);
      if (bit != 5) {
        bits.add("stream header byte 5 bit " + bit);
      }
    }
    bits.add("stream header byte 8 bit 0");
    return bits;
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One bit after the other of a small file without compression. */
class BitFlipsTest {
  private static final String GOLDEN = "handmade_tiny.rrd";

  /** The format gives these bits no meaning, or any value is as good as another. */
  private enum Meaningless {
    DEFAULT_COMPRESSION_OF_THE_STREAM(8, 8),
    ROW_ID_OF_THE_STORE_INFO(31, 47),
    NAME_OF_THE_WRITER(70, 73),
    /** Sizes of Arrow's metadata tables may be up to 7 more than what is in them. */
    TABLE_SIZES(125, 1356),
    ROW_ID(1357, 1372),
    TEXT(1389, 1390);

    private final int first;
    private final int last;

    Meaningless(int first, int last) {
      this.first = first;
      this.last = last;
    }

    boolean covers(int offset) {
      return offset >= first && offset <= last;
    }
  }

  @Test
  void everyFlippedBitWithAMeaningIsReported(@TempDir Path folder) throws IOException {
    byte[] bytes = GoldenBytes.of(GOLDEN);
    Path file = Files.write(folder.resolve("a.rrd"), bytes);
    List<Integer> unnoticed = new ArrayList<>();
    try (RandomAccessFile edited = new RandomAccessFile(file.toFile(), "rw")) {
      for (int offset = 0; offset < bytes.length; offset++) {
        // another bit in each byte: all of them take a minute and find the same
        put(edited, offset, bytes[offset] ^ 1 << offset % 8);
        if (RecordingVerifier.withoutMedia().verify(file).problems().isEmpty()) {
          unnoticed.add(offset);
        }
        put(edited, offset, bytes[offset]);
      }
    }
    assertThat(unnoticed)
        .allMatch(
            offset -> {
              for (Meaningless known : Meaningless.values()) {
                if (known.covers(offset)) {
                  return true;
                }
              }
              return false;
            },
            "has no meaning")
        .as("of the metadata of Arrow")
        .filteredOn(offset -> Meaningless.TABLE_SIZES.covers(offset))
        .hasSizeLessThan(12);
  }

  private static void put(RandomAccessFile file, int offset, int octet) throws IOException {
    file.seek(offset);
    file.write(octet);
  }
}

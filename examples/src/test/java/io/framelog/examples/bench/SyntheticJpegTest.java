/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class SyntheticJpegTest {

  @Test
  void filesHaveTheirSizeAndDifferByTheirNumber() throws IOException {
    SyntheticJpeg picture = SyntheticJpeg.ofBytes(5_000);

    assertThat(picture.numbered(1)).hasSize(5_000).isNotEqualTo(picture.numbered(2));
    assertThat(picture.numbered(1)).isEqualTo(picture.numbered(1));
  }

  @Test
  void aRowOfFilesDoesNotCompress() throws IOException {
    SyntheticJpeg picture = SyntheticJpeg.ofBytes(20_000);
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
      for (int number = 0; number < 20; number++) {
        out.write(picture.numbered(number));
      }
    }

    assertThat(compressed.size()).isGreaterThan(20 * 19_000);
  }

  @Test
  void aFileTooSmallForItsTablesIsRefused() {
    assertThatThrownBy(() -> SyntheticJpeg.ofBytes(100))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("a picture has at least \\d+ bytes, but 100 were asked for");
  }
}

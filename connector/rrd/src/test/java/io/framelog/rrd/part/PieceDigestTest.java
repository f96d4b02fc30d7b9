/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PieceDigestTest {
  private static final byte[] BYTES = "0123456789".getBytes(StandardCharsets.UTF_8);

  @Test
  void howBytesAreHandedOverDoesNotMatter() {
    List<String> atOnce = sums(4, 10);

    assertThat(atOnce).hasSize(3).doesNotHaveDuplicates();
    assertThat(sums(4, 1)).isEqualTo(atOnce);
    assertThat(sums(4, 3)).isEqualTo(atOnce);
    assertThat(sums(5, 10)).as("no piece without bytes").hasSize(2);
  }

  @Test
  void itGoesOnAfterAnyWholePiece() {
    PieceDigest begun = new PieceDigest(4);
    begun.update(ByteBuffer.wrap(BYTES, 0, 7));
    PieceDigest resumed = PieceDigest.after(begun.wholePieces(), 4);
    resumed.update(ByteBuffer.wrap(BYTES, 4, 6));

    assertThat(begun.bytes()).isEqualTo(7);
    assertThat(resumed.bytes()).isEqualTo(10);
    assertThat(resumed.finish()).isEqualTo(sums(4, 10));
  }

  private static List<String> sums(int pieceBytes, int step) {
    PieceDigest digest = new PieceDigest(pieceBytes);
    for (int from = 0; from < BYTES.length; from += step) {
      digest.update(ByteBuffer.wrap(BYTES, from, Math.min(step, BYTES.length - from)));
    }
    return digest.finish();
  }
}

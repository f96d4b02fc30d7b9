/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Compares chunks by what they say, bytes and all. */
final class ChunkAssert {
  private ChunkAssert() {}

  static void assertSame(List<Chunk> actual, List<Chunk> expected) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      assertSame(actual.get(i), expected.get(i));
    }
  }

  static void assertSame(Chunk actual, Chunk expected) {
    assertThat(actual.id()).isEqualTo(expected.id());
    assertThat(actual.entity()).isEqualTo(expected.entity());
    assertThat(actual.rows()).isEqualTo(expected.rows());
    assertThat(actual.isStatic()).isEqualTo(expected.isStatic());
    assertThat(actual.compression()).isEqualTo(expected.compression());
    for (int row = 0; row < expected.rows(); row++) {
      assertThat(actual.rowIds().id(row)).isEqualTo(expected.rowIds().id(row));
    }
    assertThat(actual.times()).hasSameSizeAs(expected.times());
    for (int i = 0; i < expected.times().size(); i++) {
      assertThat(actual.times().get(i).timeline()).isEqualTo(expected.times().get(i).timeline());
      assertThat(actual.times().get(i).values()).isEqualTo(expected.times().get(i).values());
    }
    assertThat(actual.components()).hasSameSizeAs(expected.components());
    for (int i = 0; i < expected.components().size(); i++) {
      ComponentColumn column = actual.components().get(i);
      assertThat(column.descriptor()).isEqualTo(expected.components().get(i).descriptor());
      assertThat(column.values()).hasSameClassAs(expected.components().get(i).values());
    }
    assertThat(ChunkEncoder.encode(actual).toByteArray())
        .isEqualTo(ChunkEncoder.encode(expected).toByteArray());
    assertThat(actual.byteSize()).isEqualTo(expected.byteSize());
  }
}

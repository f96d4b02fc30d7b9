/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Compares the index of a footer with that of a scan. */
final class IndexAssert {
  private IndexAssert() {}

  static void assertSame(List<StoreIndex> footer, List<StoreIndex> scanned) {
    assertThat(footer)
        .extracting(StoreIndex::store)
        .containsExactlyElementsOf(scanned.stream().map(StoreIndex::store).toList());
    for (int i = 0; i < footer.size(); i++) {
      assertThat(footer.get(i).chunks())
          .containsExactlyElementsOf(
              scanned.get(i).chunks().stream().map(IndexAssert::asInFooter).toList());
    }
  }

  /** Footers do not count rows of static components, nor name what is in no row. */
  private static ManifestEntry asInFooter(ManifestEntry entry) {
    return new ManifestEntry(
        entry.id(),
        entry.entity(),
        entry.rows(),
        entry.byteOffset(),
        entry.byteSize(),
        entry.uncompressedSize(),
        entry.times(),
        entry.components().stream()
            .filter(stat -> entry.isStatic() || stat.presentRows() > 0)
            .map(
                stat ->
                    new ManifestEntry.ComponentStat(
                        stat.descriptor(),
                        entry.isStatic() ? entry.rows() : stat.presentRows(),
                        stat.ranges()))
            .toList());
  }
}

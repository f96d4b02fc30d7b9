/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.List;

/**
 * Where the chunks of one store are, and what is in them.
 *
 * @param chunks in the order of the footer, or of the file where there is none
 */
public record StoreIndex(StoreId store, List<ManifestEntry> chunks) {
  public StoreIndex {
    chunks = List.copyOf(chunks);
  }
}

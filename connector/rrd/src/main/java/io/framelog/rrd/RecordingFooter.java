/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.List;

/**
 * The footer of a stream: where each chunk lies. Offsets in it are those of the stream.
 *
 * @param stores one per store that has chunks
 */
public record RecordingFooter(List<StoreIndex> stores) implements RrdMessage {
  public RecordingFooter {
    stores = List.copyOf(stores);
  }
}

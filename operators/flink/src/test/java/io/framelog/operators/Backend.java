/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;

/**
 * Where keyed state is kept. Checkpoints are full ones: a harness has no coordinator that would put
 * together incremental ones.
 */
enum Backend {
  HASHMAP,
  ROCKSDB;

  StateBackend create() {
    return switch (this) {
      case HASHMAP -> new HashMapStateBackend();
      case ROCKSDB -> new EmbeddedRocksDBStateBackend(/* enableIncrementalCheckpointing= */ false);
    };
  }
}

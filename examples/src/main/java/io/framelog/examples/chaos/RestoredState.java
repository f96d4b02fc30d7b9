/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.chaos;

import io.framelog.connector.element.Elements;
import io.framelog.operators.BatchFrames;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.api.OperatorIdentifier;
import org.apache.flink.state.api.SavepointReader;
import org.apache.flink.state.api.functions.KeyedStateReaderFunction;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.apache.flink.util.Collector;

/**
 * What a checkpoint holds, read by Flink's own state reader and not by the operators under test.
 *
 * @param bufferedFrames frames that wait for their batch
 * @param openPartChunks chunks of parts that are open
 */
public record RestoredState(int bufferedFrames, int openPartChunks) {

  /** Whether a batch was being filled and a part being written. */
  public boolean hasOpenWork() {
    return bufferedFrames > 0 && openPartChunks > 0;
  }

  /** Reads a checkpoint or savepoint that still lies where it was written. */
  public static RestoredState of(String checkpointPath) throws Exception {
    return new RestoredState(
        count(checkpointPath, "batch-frames", BatchFrames.FRAMES_STATE, Elements.FRAME),
        count(checkpointPath, "recordings: write-parts", "chunks", Elements.RECORDING_CHUNK));
  }

  private static <T> int count(
      String checkpointPath, String uid, String state, TypeInformation<T> type) throws Exception {
    StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(1);
    SavepointReader reader =
        SavepointReader.read(environment, checkpointPath, new HashMapStateBackend());
    int total = 0;
    CloseableIterator<Integer> counts =
        reader
            .readKeyedState(
                OperatorIdentifier.forUid(uid),
                new EntryCount<>(state, type),
                Types.STRING,
                Types.INT)
            .executeAndCollect();
    try {
      while (counts.hasNext()) {
        total += counts.next();
      }
    } finally {
      counts.close();
    }
    return total;
  }

  /** Entries of a map state, key by key. */
  private static final class EntryCount<T> extends KeyedStateReaderFunction<String, Integer> {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final TypeInformation<T> type;
    private transient MapState<Long, T> entries;

    EntryCount(String name, TypeInformation<T> type) {
      this.name = name;
      this.type = type;
    }

    @Override
    public void open(OpenContext context) {
      entries = getRuntimeContext().getMapState(new MapStateDescriptor<>(name, Types.LONG, type));
    }

    @Override
    public void readKey(String key, Context context, Collector<Integer> out) throws Exception {
      int count = 0;
      for (Long ignored : entries.keys()) {
        count++;
      }
      out.collect(count);
    }
  }
}

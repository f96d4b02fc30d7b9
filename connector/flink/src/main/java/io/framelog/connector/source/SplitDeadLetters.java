/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.source;

import io.framelog.connector.element.DeadLetter;
import io.framelog.connector.element.Decoded;
import io.framelog.connector.element.Elements;
import io.framelog.connector.element.RejectCounters;
import io.framelog.frame.CameraEvent;
import io.framelog.frame.RecordPosition;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Frames and markers go on; dead letters leave by the side output, counted by reason. The job's
 * result says how far it has read, see {@link ReadOffsets}.
 */
public final class SplitDeadLetters extends ProcessFunction<Decoded, CameraEvent>
    implements CheckpointedFunction {
  private static final long serialVersionUID = 1L;

  private final ReadOffsets read = new ReadOffsets();
  private transient @Nullable RejectCounters rejected;
  private transient @Nullable ListState<Tuple3<String, Integer, Long>> readState;

  @Override
  public void open(OpenContext context) {
    rejected = new RejectCounters(getRuntimeContext().getMetricGroup());
    getRuntimeContext().addAccumulator(ReadOffsets.NAME, read);
  }

  @Override
  public void processElement(Decoded decoded, Context context, Collector<CameraEvent> out) {
    if (decoded instanceof Decoded.Valid valid) {
      read.add(valid.event().position());
      out.collect(valid.event());
    } else if (decoded instanceof Decoded.Invalid invalid) {
      DeadLetter letter = invalid.letter();
      read.add(letter.position());
      if (rejected != null) {
        rejected.count(letter.reason());
      }
      context.output(Elements.DEAD_LETTERS, letter);
    }
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    readState =
        context
            .getOperatorStateStore()
            .getListState(
                new ListStateDescriptor<>(
                    "read-offsets", Types.TUPLE(Types.STRING, Types.INT, Types.LONG)));
    // A restart begins to count anew, and a partition may bring no record after it.
    for (Tuple3<String, Integer, Long> last : readState.get()) {
      read.add(new RecordPosition(last.f0, last.f1, last.f2));
    }
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    List<Tuple3<String, Integer, Long>> last = new ArrayList<>();
    read.getLocalValue()
        .forEach(
            (partition, next) ->
                last.add(Tuple3.of(partition.topic(), partition.partition(), next - 1)));
    readState.update(last);
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.core.execution.CheckpointingMode;

/** Refuses settings of the engine under which the road would lose or repeat frames. */
final class EngineCheck {
  // Its class belongs to a state backend that need not be on the class path.
  private static final ConfigOption<String> ROCKSDB_TIMERS =
      ConfigOptions.key("state.backend.rocksdb.timer-service.factory")
          .stringType()
          .defaultValue("ROCKSDB");

  private EngineCheck() {}

  /**
   * Checks all of them.
   *
   * @throws IllegalArgumentException naming every setting that has to change
   */
  static void requireSafe(ReadableConfig engine) {
    List<String> refusals = refusals(engine);
    if (!refusals.isEmpty()) {
      throw new IllegalArgumentException(
          "Flink is set in a way that would lose or repeat frames:\n  "
              + String.join("\n  ", refusals));
    }
  }

  static List<String> refusals(ReadableConfig engine) {
    List<String> refusals = new ArrayList<>();
    if (engine.get(ExecutionOptions.RUNTIME_MODE) != RuntimeExecutionMode.STREAMING) {
      refusals.add(
          refusal(
              ExecutionOptions.RUNTIME_MODE,
              engine.get(ExecutionOptions.RUNTIME_MODE),
              "STREAMING: without checkpoints nothing is published; for a bounded job set kafka.stop: latest"));
    }
    boolean checkpoints =
        engine
            .getOptional(CheckpointingOptions.CHECKPOINTING_INTERVAL)
            .filter(interval -> !interval.isZero() && !interval.isNegative())
            .isPresent();
    if (!checkpoints) {
      refusals.add(
          refusal(
              CheckpointingOptions.CHECKPOINTING_INTERVAL,
              "off",
              "an interval: recordings are published by checkpoints"));
    }
    if (engine.get(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE)
        != CheckpointingMode.EXACTLY_ONCE) {
      refusals.add(
          refusal(
              CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE,
              engine.get(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE),
              "EXACTLY_ONCE: parts would hold frames twice"));
    }
    if (engine.get(CheckpointingOptions.ENABLE_UNALIGNED)) {
      refusals.add(
          refusal(
              CheckpointingOptions.ENABLE_UNALIGNED,
              true,
              "false: a camera's order would depend on when a checkpoint came"));
    }
    if (usesRocksDb(engine) && engine.get(ROCKSDB_TIMERS).equalsIgnoreCase("HEAP")) {
      refusals.add(
          refusal(
              ROCKSDB_TIMERS,
              "HEAP",
              "ROCKSDB: a native savepoint loses all heap timers silently"));
    }
    return refusals;
  }

  private static boolean usesRocksDb(ReadableConfig engine) {
    // By its short name or by the class of its factory.
    return engine
        .get(StateBackendOptions.STATE_BACKEND)
        .toLowerCase(Locale.ROOT)
        .contains("rocksdb");
  }

  private static String refusal(ConfigOption<?> option, Object value, String expected) {
    return "%s is %s, expected %s".formatted(option.key(), value, expected);
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.source;

import io.framelog.connector.element.DeadLetter;
import io.framelog.connector.element.Decoded;
import io.framelog.connector.element.Elements;
import io.framelog.connector.element.RejectCounters;
import io.framelog.frame.Frame;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** Frames go on; dead letters leave by the side output, counted by reason. */
public final class SplitDeadLetters extends ProcessFunction<Decoded, Frame> {
  private static final long serialVersionUID = 1L;

  private transient @Nullable RejectCounters rejected;

  @Override
  public void open(OpenContext context) {
    rejected = new RejectCounters(getRuntimeContext().getMetricGroup());
  }

  @Override
  public void processElement(Decoded decoded, Context context, Collector<Frame> out) {
    if (decoded instanceof Decoded.Valid valid) {
      out.collect(valid.frame());
    } else if (decoded instanceof Decoded.Invalid invalid) {
      DeadLetter letter = invalid.letter();
      if (rejected != null) {
        rejected.count(letter.reason());
      }
      context.output(Elements.DEAD_LETTERS, letter);
    }
  }
}

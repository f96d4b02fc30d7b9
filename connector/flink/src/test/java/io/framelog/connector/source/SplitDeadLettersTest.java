/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.framelog.connector.element.DeadLetter;
import io.framelog.connector.element.Decoded;
import io.framelog.connector.element.Elements;
import io.framelog.frame.CameraEvent;
import io.framelog.frame.CameraId;
import io.framelog.frame.ChromaSubsampling;
import io.framelog.frame.Content;
import io.framelog.frame.FileFormat;
import io.framelog.frame.Frame;
import io.framelog.frame.RecordPosition;
import io.framelog.frame.RejectReason;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SplitDeadLettersTest {
  private static final RecordPosition POSITION = new RecordPosition("frames", 0, 1);

  private final OneInputStreamOperatorTestHarness<Decoded, CameraEvent> harness =
      new OneInputStreamOperatorTestHarness<>(new ProcessOperator<>(new SplitDeadLetters()));

  SplitDeadLettersTest() throws Exception {
    // The harness's constructor may throw.
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  @Test
  void framesGoOnAndDeadLettersLeaveByTheSide() throws Exception {
    Frame frame =
        new Frame(
            new CameraId("", "front"),
            "run",
            "/front",
            "cams",
            5,
            new Content.File(FileFormat.JPEG, 8, 8, ChromaSubsampling.GRAY.planeBytes(8, 8)),
            new byte[] {1},
            POSITION);
    DeadLetter letter =
        new DeadLetter(POSITION, RejectReason.EMPTY_RECORD, "no value", null, null, List.of());
    harness.setup(Elements.CAMERA_EVENT.createSerializer(new SerializerConfigImpl()));
    harness.open();
    harness.processElement(new StreamRecord<>(new Decoded.Valid(frame)));
    harness.processElement(new StreamRecord<>(new Decoded.Invalid(letter)));

    assertThat(harness.extractOutputValues()).containsExactly(frame);
    assertThat(harness.getSideOutput(Elements.DEAD_LETTERS))
        .extracting(StreamRecord::getValue)
        .usingRecursiveFieldByFieldElementComparator()
        .containsExactly(letter);
  }

  @Test
  void howFarIsReadOutlivesARestart() throws Exception {
    harness.setup(Elements.CAMERA_EVENT.createSerializer(new SerializerConfigImpl()));
    harness.open();
    harness.processElement(new StreamRecord<>(invalid(new RecordPosition("frames", 0, 41))));
    harness.processElement(new StreamRecord<>(invalid(new RecordPosition("frames", 1, 7))));
    OperatorSubtaskState state = harness.snapshot(1, 1);

    OneInputStreamOperatorTestHarness<Decoded, CameraEvent> restored =
        new OneInputStreamOperatorTestHarness<>(new ProcessOperator<>(new SplitDeadLetters()));
    try (restored) {
      restored.setup(Elements.CAMERA_EVENT.createSerializer(new SerializerConfigImpl()));
      restored.initializeState(state);
      restored.open();
      restored.processElement(new StreamRecord<>(invalid(new RecordPosition("frames", 1, 8))));

      ReadOffsets read = new ReadOffsets();
      read.merge(
          (ReadOffsets)
              restored
                  .getEnvironment()
                  .getAccumulatorRegistry()
                  .getUserMap()
                  .get(ReadOffsets.NAME));
      assertThat(read.getLocalValue())
          .containsOnly(
              entry(new TopicPartition("frames", 0), 42L),
              entry(new TopicPartition("frames", 1), 9L));
    }
  }

  private static Decoded invalid(RecordPosition position) {
    return new Decoded.Invalid(
        new DeadLetter(position, RejectReason.EMPTY_RECORD, "no value", null, null, List.of()));
  }
}

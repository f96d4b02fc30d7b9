/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.element;

import io.framelog.frame.Frame;
import io.framelog.frame.FrameHeaders;
import io.framelog.frame.FrameRecord;
import io.framelog.frame.RecordHeader;
import io.framelog.frame.RecordPosition;
import io.framelog.frame.RejectReason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record that did not become part of a recording, and why. It keeps the record's bytes, so that
 * it can be published again once the cause is mended.
 *
 * @param position identity of the record: a consumer that sees it twice may drop the second
 * @param message what was expected and what was found
 */
public record DeadLetter(
    RecordPosition position,
    RejectReason reason,
    String message,
    byte @Nullable [] key,
    byte @Nullable [] value,
    List<RecordHeader> headers) {

  /** A record that its decoder rejected. */
  public static DeadLetter of(FrameRecord record, RejectReason reason, String message) {
    return new DeadLetter(
        record.position(), reason, message, record.key(), record.value(), record.headers());
  }

  /** A frame that was rejected after decoding; its metadata becomes headers again. */
  public static DeadLetter of(Frame frame, RejectReason reason, String message) {
    return new DeadLetter(
        frame.position(),
        reason,
        message,
        frame.camera().key().getBytes(StandardCharsets.UTF_8),
        frame.payload(),
        List.of(
            RecordHeader.text(FrameHeaders.DEVICE_ID, frame.camera().device()),
            RecordHeader.text(FrameHeaders.CAMERA_ID, frame.camera().camera()),
            RecordHeader.text(FrameHeaders.RECORDING_ID, frame.recording()),
            RecordHeader.text(FrameHeaders.FRAME_FORMAT, frame.content().wireName()),
            RecordHeader.text(FrameHeaders.CAPTURE_TS_NS, Long.toString(frame.captureNanos()))));
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.route;

import io.framelog.frame.FrameMessage;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.RejectReason;
import java.io.Serializable;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When a frame was taken. Sources are asked in their order, and no other is: a time is never
 * guessed.
 *
 * @param offset what is added to the times of clocks that count from something else than 1970, such
 *     as the device's start; {@code null} for clocks that tell the time. Kafka's timestamp is taken
 *     as it is
 * @param skew how far it may be from the record's timestamp in Kafka
 */
public record CaptureTimeRule(
    List<CaptureSource> sources, CaptureSource.@Nullable Written offset, ClockSkew skew)
    implements Serializable {

  /** 2000-01-01T00:00:00Z: another unit taken for nanoseconds lies in 1970. */
  public static final long EARLIEST_NANOS = 946_684_800_000_000_000L;

  /** 2200-01-01T00:00:00Z. Ends of slices and bounds of disorder must fit 64 bits, too. */
  public static final long LATEST_NANOS = 7_258_118_400_000_000_000L;

  public CaptureTimeRule {
    sources = List.copyOf(sources);
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("a capture time needs a source, but has none");
    }
  }

  /** What the message says; else Framelog's own header; else the time of a CloudEvent. */
  public static CaptureTimeRule defaults() {
    return new CaptureTimeRule(
        List.of(
            new CaptureSource.Message(),
            CaptureSource.parse("{header.capture-ts-ns}"),
            CaptureSource.parse("{ce.time} rfc3339")),
        /* offset= */ null,
        ClockSkew.unlimited());
  }

  long nanos(RecordFacts facts, FrameMessage message) throws FrameRejectedException {
    for (CaptureSource source : sources) {
      OptionalLong time = source.nanos(facts, message);
      if (time.isPresent()) {
        long nanos =
            offset == null || source instanceof CaptureSource.Kafka
                ? time.getAsLong()
                : shifted(offset, time.getAsLong(), facts, message);
        requireInRange(nanos, source);
        skew.require(nanos, facts.record().timestampMillis());
        return nanos;
      }
    }
    throw new FrameRejectedException(
        RejectReason.NO_CAPTURE_TIME,
        "the capture time must come from %s, but the record has none"
            .formatted(
                sources.stream().map(CaptureSource::toString).collect(Collectors.joining(" or "))));
  }

  private static long shifted(
      CaptureSource.Written offset, long nanos, RecordFacts facts, FrameMessage message)
      throws FrameRejectedException {
    long shift =
        offset
            .nanos(facts, message)
            .orElseThrow(
                () ->
                    new FrameRejectedException(
                        RejectReason.NO_CAPTURE_TIME,
                        "the offset of the device's clock must come from %s, but the record has none"
                            .formatted(offset)));
    try {
      return Math.addExact(nanos, shift);
    } catch (ArithmeticException e) {
      throw new FrameRejectedException(
          RejectReason.BAD_CAPTURE_TIME,
          "capture time %d and the offset %d of the device's clock are too large together"
              .formatted(nanos, shift));
    }
  }

  private static void requireInRange(long nanos, CaptureSource source)
      throws FrameRejectedException {
    if (nanos < EARLIEST_NANOS) {
      throw new FrameRejectedException(
          RejectReason.BAD_CAPTURE_TIME,
          "the capture time of %s is %d ns, before the earliest accepted %d: is its unit stated, and does its clock count from 1970?"
              .formatted(source, nanos, EARLIEST_NANOS));
    }
    if (nanos > LATEST_NANOS) {
      throw new FrameRejectedException(
          RejectReason.BAD_CAPTURE_TIME,
          "the capture time of %s is %d ns, after the latest accepted %d: is the camera's clock set?"
              .formatted(source, nanos, LATEST_NANOS));
    }
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.frame.Content;
import io.framelog.frame.Frame;
import io.framelog.frame.RejectReason;
import io.framelog.video.bitstream.AccessUnit;
import io.framelog.video.bitstream.AccessUnitException;
import io.framelog.video.bitstream.StreamGate;
import io.framelog.video.bitstream.StreamGate.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Judges units of a video stream that is not encoded again, in the order of their capture times:
 * which can be decoded from what is kept, and which cannot and why.
 */
final class StreamJudge {
  private final StreamMemory memory;
  private final StreamGate gate;
  private final List<Group> batches = new ArrayList<>();
  private final List<Refused> refused = new ArrayList<>();

  /** Where the last group of pictures at hand begins in the last batch. */
  private int groupStart;

  /** A unit that is not kept. */
  record Refused(Frame frame, RejectReason reason, String message) {}

  /**
   * What becomes of units.
   *
   * @param batches whole groups of pictures; those of a batch have equal parameter sets, which its
   *     first unit holds
   */
  record Judged(List<List<Frame>> batches, List<Refused> refused) {}

  /** Frames of a batch and the parameter sets that they need. */
  private record Group(List<Frame> frames, AccessUnit first) {}

  private StreamJudge(StreamMemory memory, StreamGate gate) {
    this.memory = memory;
    this.gate = gate;
  }

  /**
   * @param memory of the stream, brought up to date
   * @param units in ascending order of capture time, of one format
   */
  static Judged judge(StreamMemory memory, List<BufferedFrame> units) {
    if (!(units.get(0).frame().content() instanceof Content.AccessUnit first)) {
      throw new IllegalArgumentException("not a stream: " + units.get(0).frame().content());
    }
    StreamJudge judge = new StreamJudge(memory, memory.gate(first.format()));
    for (BufferedFrame unit : units) {
      judge.take(unit.frame());
    }
    memory.remember(judge.gate);
    List<List<Frame>> batches = new ArrayList<>();
    for (Group batch : judge.batches) {
      List<Frame> frames = new ArrayList<>(batch.frames());
      frames.set(0, withSets(frames.get(0), batch.first()));
      batches.add(frames);
    }
    return new Judged(batches, judge.refused);
  }

  private void take(Frame frame) {
    if (memory.endsGap(frame.captureNanos())) {
      gate.gap();
      memory.lacks(StreamMemory.Lack.PICTURE_MISSING);
    }
    Verdict verdict = gate.offer(frame.payload());
    if (verdict instanceof Verdict.Stored stored) {
      store(frame, stored);
    } else if (verdict instanceof Verdict.SetAside aside) {
      refuse(frame, aside);
    }
  }

  private void store(Frame frame, Verdict.Stored stored) {
    if (stored.begins()) {
      if (batches.isEmpty() || !haveEqualSets(lastBatch().first(), stored.unit())) {
        batches.add(new Group(new ArrayList<>(), stored.unit()));
      }
      groupStart = lastBatch().frames().size();
      memory.lacks(StreamMemory.Lack.PICTURE_MISSING);
    }
    lastBatch().frames().add(frame);
  }

  private static boolean haveEqualSets(AccessUnit one, AccessUnit other) {
    return Arrays.equals(one.parameterSets(), other.parameterSets());
  }

  private void refuse(Frame frame, Verdict.SetAside aside) {
    switch (aside.cause()) {
      case NO_KEYFRAME ->
          refuse(
              frame,
              memory.lack().reason,
              "%s: %s".formatted(aside.message(), memory.lack().message));
      case UNREADABLE -> {
        memory.lacks(StreamMemory.Lack.PICTURE_MISSING);
        refuse(frame, RejectReason.MALFORMED_PICTURE, aside.message());
      }
      case SETS_CHANGED -> {
        memory.lacks(StreamMemory.Lack.PICTURE_MISSING);
        refuse(frame, RejectReason.UNSUPPORTED_FORMAT, aside.message());
      }
      case REORDERED -> {
        memory.lacks(StreamMemory.Lack.PICTURE_MISSING);
        refuseGroup(aside.message());
        refuse(frame, RejectReason.REORDERED_PICTURES, aside.message());
      }
    }
  }

  /** Of a group with reordered pictures nothing is kept, rather than every other picture. */
  private void refuseGroup(String message) {
    if (batches.isEmpty()) {
      return;
    }
    List<Frame> frames = lastBatch().frames();
    List<Frame> group = frames.subList(groupStart, frames.size());
    for (Frame frame : group) {
      refuse(frame, RejectReason.REORDERED_PICTURES, message);
    }
    group.clear();
    if (frames.isEmpty()) {
      batches.remove(batches.size() - 1);
    }
  }

  private void refuse(Frame frame, RejectReason reason, String message) {
    refused.add(new Refused(frame, reason, message));
  }

  private Group lastBatch() {
    return batches.get(batches.size() - 1);
  }

  /** The unit with the parameter sets that came before it: a batch needs nothing outside itself. */
  private static Frame withSets(Frame frame, AccessUnit unit) {
    if (!(frame.content() instanceof Content.AccessUnit content)) {
      throw new IllegalArgumentException("not a stream: " + frame.content());
    }
    try {
      byte[] own =
          StreamFormats.codec(content.format())
              .inspector()
              .inspect(frame.payload())
              .parameterSets();
      if (Arrays.equals(own, unit.parameterSets())) {
        return frame;
      }
    } catch (AccessUnitException e) {
      throw new IllegalStateException("a unit that was read before cannot be read", e);
    }
    byte[] sets = unit.parameterSets();
    byte[] whole = Arrays.copyOf(sets, sets.length + frame.payload().length);
    System.arraycopy(frame.payload(), 0, whole, sets.length, frame.payload().length);
    return new Frame(
        frame.camera(),
        frame.recording(),
        frame.entity(),
        frame.route(),
        frame.captureNanos(),
        frame.content(),
        whole,
        frame.position());
  }
}

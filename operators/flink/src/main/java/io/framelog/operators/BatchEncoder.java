/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.frame.Content;
import io.framelog.frame.Frame;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.RejectReason;
import io.framelog.video.EncodedGop;
import io.framelog.video.ImageEncoder;
import io.framelog.video.PictureException;
import io.framelog.video.PictureSettings;
import io.framelog.video.RejectedPicture;
import io.framelog.video.Sample;
import io.framelog.video.SourcePicture;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Encodes a batch: a pure function of the batch and its route's encoding. It may run on any thread,
 * and again, with the same result; nothing native outlives a call.
 */
final class BatchEncoder {
  private BatchEncoder() {}

  /** What {@link #encode} is, for workers. */
  interface Function extends Serializable {
    Result encode(FrameBatch batch, Encoding encoding);
  }

  /** The encoded batch and the frames that could not be. */
  record Result(EncodedBatch batch, List<Rejected> rejected) {}

  /** A frame that could not be encoded. */
  record Rejected(Frame frame, RejectReason reason, String message) {}

  /** Whether nothing is to be computed, so that a worker would only add latency. */
  static boolean isPassedThrough(FrameBatch batch, Encoding encoding) {
    if (batch.frames().isEmpty()) {
      return true;
    }
    Content content = batch.frames().get(0).content();
    return content instanceof Content.Calibration
        || (content instanceof Content.File file
            && encoding instanceof Encoding.ImageFiles images
            && images.preparation().pictures().equals(PictureSettings.defaults())
            && file.format().mediaType().equals(images.settings().mediaType()));
  }

  static Result encode(FrameBatch batch, Encoding encoding) {
    if (batch.frames().isEmpty()) {
      return new BatchOutcome(batch).with(null);
    }
    if (batch.frames().get(0).content() instanceof Content.Calibration) {
      return calibrations(batch);
    }
    if (encoding instanceof Encoding.ImageFiles images) {
      return files(batch, images);
    } else if (encoding instanceof Encoding.RawImages images) {
      return raw(batch, images);
    } else if (encoding instanceof Encoding.Video video) {
      return StreamPassthrough.takes(batch) ? stream(batch) : video(batch, video);
    }
    throw new IllegalStateException("unknown encoding " + encoding);
  }

  /** Makes something of one frame. */
  private interface FrameWork<T> {
    T encode(Frame frame) throws FrameRejectedException, PictureException;
  }

  /** What becomes of each frame that can be encoded alone. */
  private static <T> List<T> each(FrameBatch batch, BatchOutcome outcome, FrameWork<T> work) {
    List<T> made = new ArrayList<>();
    for (Frame frame : batch.frames()) {
      try {
        made.add(work.encode(frame));
        outcome.accept(frame);
      } catch (FrameRejectedException e) {
        outcome.reject(frame, e.reason(), e.getMessage());
      } catch (PictureException e) {
        outcome.reject(frame, RejectReason.UNDECODABLE_PICTURE, e.getMessage());
      }
    }
    return made;
  }

  private static Result calibrations(FrameBatch batch) {
    BatchOutcome outcome = new BatchOutcome(batch);
    List<Projection> projections = each(batch, outcome, Projection::of);
    return outcome.with(
        projections.isEmpty()
            ? null
            : new EncodedFrames.Projections(outcome.captureNanos(), projections));
  }

  private static Result files(FrameBatch batch, Encoding.ImageFiles encoding) {
    BatchOutcome outcome = new BatchOutcome(batch);
    try (ImageEncoder encoder =
        new ImageEncoder(encoding.settings(), encoding.preparation().pictures())) {
      List<byte[]> files = each(batch, outcome, frame -> encoder.encode(SourcePictures.of(frame)));
      return outcome.with(
          files.isEmpty()
              ? null
              : new EncodedFrames.Files(
                  outcome.captureNanos(),
                  encoding.settings().mediaType(),
                  files,
                  outcome.isAsPublished(files) ? null : encoder.fingerprint().description()));
    }
  }

  private static Result raw(FrameBatch batch, Encoding.RawImages encoding) {
    BatchOutcome outcome = new BatchOutcome(batch);
    try (RawImageEncoder encoder = new RawImageEncoder(encoding.preparation().pictures())) {
      List<RawImage> images = each(batch, outcome, encoder::encode);
      return outcome.with(
          images.isEmpty() ? null : new EncodedFrames.Raw(outcome.captureNanos(), images));
    }
  }

  private static Result stream(FrameBatch batch) {
    BatchOutcome outcome = new BatchOutcome(batch);
    batch.frames().forEach(outcome::accept);
    return outcome.with(StreamPassthrough.encode(batch));
  }

  private static Result video(FrameBatch batch, Encoding.Video encoding) {
    BatchOutcome outcome = new BatchOutcome(batch);
    BatchOutcome taken = new BatchOutcome(batch);
    List<Frame> frames = new ArrayList<>();
    List<SourcePicture> pictures = new ArrayList<>();
    for (Frame frame : batch.frames()) {
      try {
        pictures.add(SourcePictures.of(frame));
        frames.add(frame);
        taken.accept(frame);
      } catch (FrameRejectedException e) {
        outcome.reject(frame, e.reason(), e.getMessage());
      }
    }
    if (pictures.isEmpty()) {
      return outcome.with(null);
    }
    EncodedGop gop =
        VideoEncoders.encode(
            pictures,
            MediaTimes.relativeMicros(taken.captureNanos()),
            encoding.preparation().pictures(),
            encoding.settings());
    for (RejectedPicture picture : gop.rejected()) {
      outcome.reject(frames.get(picture.inputIndex()), reason(picture.reason()), picture.message());
    }
    List<byte[]> samples = new ArrayList<>();
    boolean[] keyframes = new boolean[gop.samples().size()];
    for (Sample sample : gop.samples()) {
      keyframes[samples.size()] = sample.keyframe();
      samples.add(sample.data());
      outcome.accept(frames.get(sample.inputIndex()));
    }
    if (samples.isEmpty()) {
      return outcome.with(null);
    }
    return outcome.with(
        new EncodedFrames.Video(
            outcome.captureNanos(),
            Objects.requireNonNull(gop.config()),
            samples,
            keyframes,
            Objects.requireNonNull(gop.fingerprint()).description()));
  }

  private static RejectReason reason(RejectedPicture.Reason reason) {
    return switch (reason) {
      case UNDECODABLE -> RejectReason.UNDECODABLE_PICTURE;
      case SIZE_UNSUPPORTED -> RejectReason.UNSUPPORTED_SIZE;
      case SIZE_CHANGED, COLOUR_CHANGED -> RejectReason.FORMAT_CHANGE;
    };
  }
}

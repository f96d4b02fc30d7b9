/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.frame.Content;
import io.framelog.frame.Frame;
import io.framelog.video.EncodedGop;
import io.framelog.video.JpegDecoder;
import io.framelog.video.PictureException;
import io.framelog.video.PictureFile;
import io.framelog.video.RawPicture;
import io.framelog.video.RejectedPicture;
import io.framelog.video.Sample;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  /** A frame whose pixels could not be decoded. */
  record Rejected(Frame frame, String message) {}

  static Result encode(FrameBatch batch, Encoding encoding) {
    if (batch.frames().isEmpty()) {
      return result(batch, null, List.of(), List.of());
    }
    if (encoding instanceof Encoding.JpegImages) {
      return jpegs(batch);
    } else if (encoding instanceof Encoding.RawImages) {
      return raw(batch);
    } else if (encoding instanceof Encoding.Video video) {
      return StreamPassthrough.takes(batch)
          ? result(batch, StreamPassthrough.encode(batch), batch.frames(), List.of())
          : video(batch, video);
    }
    throw new IllegalStateException("unknown encoding " + encoding);
  }

  private static Result jpegs(FrameBatch batch) {
    List<byte[]> files = batch.frames().stream().map(Frame::payload).toList();
    if (!(batch.frames().get(0).content() instanceof Content.File file)) {
      throw new IllegalStateException(
          "only picture files are kept as they are, not " + batch.frames().get(0).content());
    }
    String mediaType = file.format().mediaType();
    return result(
        batch,
        new EncodedFrames.Files(times(batch.frames()), mediaType, files),
        batch.frames(),
        List.of());
  }

  private static Result raw(FrameBatch batch) {
    List<Frame> decoded = new ArrayList<>();
    List<RawPicture> pictures = new ArrayList<>();
    List<Rejected> rejected = new ArrayList<>();
    try (JpegDecoder decoder = new JpegDecoder()) {
      for (Frame frame : batch.frames()) {
        try {
          pictures.add(decoder.decode(frame.payload()));
          decoded.add(frame);
        } catch (PictureException e) {
          rejected.add(new Rejected(frame, String.valueOf(e.getMessage())));
        }
      }
    }
    return result(
        batch,
        pictures.isEmpty() ? null : new EncodedFrames.Raw(times(decoded), pictures),
        decoded,
        rejected);
  }

  private static Result video(FrameBatch batch, Encoding.Video encoding) {
    List<PictureFile> pictures =
        batch.frames().stream().map(frame -> new PictureFile(frame.payload())).toList();
    EncodedGop gop =
        VideoEncoders.encode(
            pictures, MediaTimes.relativeMicros(times(batch.frames())), encoding.settings());
    List<Rejected> rejected = new ArrayList<>();
    for (RejectedPicture picture : gop.rejected()) {
      rejected.add(new Rejected(batch.frames().get(picture.inputIndex()), picture.message()));
    }
    List<Frame> encoded = new ArrayList<>();
    List<byte[]> samples = new ArrayList<>();
    boolean[] keyframes = new boolean[gop.samples().size()];
    for (Sample sample : gop.samples()) {
      keyframes[samples.size()] = sample.keyframe();
      samples.add(sample.data());
      encoded.add(batch.frames().get(sample.inputIndex()));
    }
    return result(
        batch,
        gop.config() == null || gop.fingerprint() == null
            ? null
            : new EncodedFrames.Video(
                times(encoded), gop.config(), samples, keyframes, gop.fingerprint().description()),
        encoded,
        rejected);
  }

  private static long[] times(List<Frame> frames) {
    return frames.stream().mapToLong(Frame::captureNanos).toArray();
  }

  /** The frames are those that the media are of, in their order. */
  private static Result result(
      FrameBatch batch,
      @Nullable EncodedFrames media,
      List<Frame> frames,
      List<Rejected> rejected) {
    return new Result(
        new EncodedBatch(
            batch.track(),
            batch.slice(),
            PartRule.of(batch.settings()),
            media,
            media == null ? List.of() : frames.stream().map(Frame::position).toList(),
            batch.closes()),
        rejected);
  }
}

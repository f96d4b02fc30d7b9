/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;

import io.framelog.video.RejectedPicture.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/**
 * A batch on its way through decoder and encoder; the encoder is picked and opened at the first
 * good picture.
 */
final class GopWork implements AutoCloseable {
  private final Picker picker;
  private final VideoSettings settings;
  private final PictureSettings preparation;
  private final int framesPerSecond;
  private final SourceFrames sources;
  private final FrameConverter converter = new FrameConverter();
  private final List<Integer> accepted = new ArrayList<>();
  private final List<RejectedPicture> rejected = new ArrayList<>();
  private @Nullable EncoderBackend backend;
  private @Nullable EncoderSession session;
  private int width;
  private int height;
  private ColourSpec colour = ColourSpec.UNSTATED;

  /** Says which encoder a batch of pictures of a size goes to. */
  interface Picker {
    /**
     * @throws PictureException if no encoder takes pictures of that size
     * @throws VideoException if none that does works
     */
    EncoderBackend pick(int width, int height) throws PictureException;
  }

  /**
   * @param preparation what is done to the pictures before
   * @param ptsMicros the times of all pictures that will come
   */
  GopWork(Picker picker, VideoSettings settings, PictureSettings preparation, long[] ptsMicros) {
    this.picker = picker;
    this.settings = settings;
    this.preparation = preparation;
    framesPerSecond = EncodeRequest.framesPerSecond(ptsMicros);
    sources = new SourceFrames(preparation.orientation());
  }

  void add(int index, SourcePicture picture, long ptsMicros) {
    try {
      AVFrame source = sources.read(picture);
      int sourceWidth = source.width();
      int sourceHeight = source.height();
      int frameWidth = preparation.width(sourceWidth, sourceHeight);
      int frameHeight = preparation.height(sourceWidth, sourceHeight);
      PixelFormat format = PixelFormat.of(source);
      ColourSpec own = FrameColour.forEncoder(source, format);
      EncoderSession encoder = session;
      if (encoder == null
          ? refusesFirst(index, frameWidth, frameHeight)
          : refusesNext(index, frameWidth, frameHeight, own)) {
        return;
      }
      ColourSpec target = encoder == null ? own : colour;
      AVFrame frame =
          converter.convert(
              source, new FrameForm(frameWidth, frameHeight, AV_PIX_FMT_YUV420P, target));
      if (encoder == null) {
        encoder = open(frame, target);
      }
      encoder.send(frame, ptsMicros);
      accepted.add(index);
    } catch (PictureException e) {
      reject(index, Reason.UNDECODABLE, String.valueOf(e.getMessage()));
    }
  }

  private boolean refusesFirst(int index, int frameWidth, int frameHeight) {
    try {
      backend = picker.pick(frameWidth, frameHeight);
      return false;
    } catch (PictureException e) {
      reject(index, Reason.SIZE_UNSUPPORTED, String.valueOf(e.getMessage()));
      return true;
    }
  }

  private boolean refusesNext(int index, int frameWidth, int frameHeight, ColourSpec own) {
    if (frameWidth != width || frameHeight != height) {
      reject(
          index,
          Reason.SIZE_CHANGED,
          "The batch is %dx%d, but the picture is %dx%d"
              .formatted(width, height, frameWidth, frameHeight));
      return true;
    }
    if (!own.sameLight(colour)) {
      reject(
          index,
          Reason.COLOUR_CHANGED,
          "The batch has %s, but the picture has %s".formatted(colour, own));
      return true;
    }
    return false;
  }

  private EncoderSession open(AVFrame frame, ColourSpec target) {
    EncoderBackend picked = backend;
    if (picked == null) {
      throw new IllegalStateException("No encoder was picked");
    }
    width = frame.width();
    height = frame.height();
    colour = target;
    EncoderSession opened =
        new EncoderSession(
            picked, new EncodeRequest(settings, width, height, framesPerSecond), target);
    session = opened;
    return opened;
  }

  /** The encoder that was picked, if there was a picture for one. */
  Optional<EncoderBackend> backend() {
    return Optional.ofNullable(backend);
  }

  /** Drains the encoder. */
  EncodedGop finish() {
    EncoderSession encoder = session;
    EncoderBackend picked = backend;
    if (encoder == null || picked == null) {
      return new EncodedGop(/* config= */ null, List.of(), rejected, /* fingerprint= */ null);
    }
    encoder.finish();
    GopSamples gop = encoder.samples();
    List<Sample> samples = new ArrayList<>(accepted.size());
    for (int i = 0; i < accepted.size(); i++) {
      GopSamples.Picture picture = gop.pictures().get(i);
      samples.add(new Sample(accepted.get(i), picture.data(), picture.keyframe()));
    }
    return new EncodedGop(
        gop.config(),
        samples,
        rejected,
        EncoderOptions.fingerprint(picked, EncodeRequest.nominal(settings, width, height)));
  }

  private void reject(int index, Reason reason, String message) {
    rejected.add(new RejectedPicture(index, reason, message));
  }

  @Override
  public void close() {
    try {
      EncoderSession encoder = session;
      if (encoder != null) {
        encoder.close();
      }
    } finally {
      converter.close();
      sources.close();
    }
  }
}

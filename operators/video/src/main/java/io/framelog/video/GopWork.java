/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;

import io.framelog.video.EncoderSession.EncodedPacket;
import io.framelog.video.RejectedPicture.Reason;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/** A batch on its way through decoder and encoder; the encoder opens at the first good picture. */
final class GopWork implements AutoCloseable {
  private final EncoderBackend backend;
  private final VideoSettings settings;
  private final PictureSettings preparation;
  private final SourceFrames sources;
  private final FrameConverter converter = new FrameConverter();
  private final List<Integer> accepted = new ArrayList<>();
  private final List<RejectedPicture> rejected = new ArrayList<>();
  private @Nullable EncoderSession session;
  private int width;
  private int height;
  private ColourSpec colour = ColourSpec.UNSTATED;

  GopWork(EncoderBackend backend, VideoSettings settings, PictureSettings preparation) {
    this.backend = backend;
    this.settings = settings;
    this.preparation = preparation;
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
    if (backend.accepts(frameWidth, frameHeight)) {
      return false;
    }
    reject(
        index,
        Reason.SIZE_UNSUPPORTED,
        "%s takes %s, but the picture is %dx%d"
            .formatted(backend.name(), backend.acceptedSizes(), frameWidth, frameHeight));
    return true;
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
    width = frame.width();
    height = frame.height();
    colour = target;
    EncoderSession opened = new EncoderSession(backend, settings, width, height, target);
    session = opened;
    return opened;
  }

  EncodedGop finish(String encoderDescription) {
    EncoderSession encoder = session;
    if (encoder == null) {
      return new EncodedGop(/* config= */ null, List.of(), rejected, encoderDescription);
    }
    encoder.finish();
    List<Sample> samples = new ArrayList<>(accepted.size());
    for (int i = 0; i < accepted.size(); i++) {
      EncodedPacket packet = encoder.packets().get(i);
      samples.add(new Sample(accepted.get(i), packet.data(), packet.keyframe()));
    }
    return new EncodedGop(encoder.config(), samples, rejected, encoderDescription);
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

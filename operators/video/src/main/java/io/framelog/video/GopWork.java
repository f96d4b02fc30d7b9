/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

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
  private final Owned<AVFrame> decoded = Owned.frame();
  private final FrameConverter converter = new FrameConverter();
  private final List<Integer> accepted = new ArrayList<>();
  private final List<RejectedPicture> rejected = new ArrayList<>();
  private @Nullable EncoderSession session;
  private int width;
  private int height;

  GopWork(EncoderBackend backend, VideoSettings settings) {
    this.backend = backend;
    this.settings = settings;
  }

  void add(int index, byte[] jpeg, long ptsMicros) {
    AVFrame frame;
    try {
      JpegFrames.decode(jpeg, decoded.it());
      frame = converter.toYuv420(decoded.it());
    } catch (PictureException e) {
      reject(index, Reason.UNDECODABLE, String.valueOf(e.getMessage()));
      return;
    }
    EncoderSession encoder = session;
    if (encoder == null) {
      if (!backend.accepts(frame.width(), frame.height())) {
        reject(
            index,
            Reason.SIZE_UNSUPPORTED,
            "%s takes %s, but the picture is %dx%d"
                .formatted(backend.name(), backend.acceptedSizes(), frame.width(), frame.height()));
        return;
      }
      width = frame.width();
      height = frame.height();
      encoder = new EncoderSession(backend, settings, width, height);
      session = encoder;
    }
    if (frame.width() != width || frame.height() != height) {
      reject(
          index,
          Reason.SIZE_CHANGED,
          "The batch is %dx%d, but the picture is %dx%d"
              .formatted(width, height, frame.width(), frame.height()));
      return;
    }
    encoder.send(frame, ptsMicros);
    accepted.add(index);
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
      decoded.close();
    }
  }
}

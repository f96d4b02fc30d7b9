/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import io.framelog.video.EncoderSession.EncodedPacket;
import io.framelog.video.bitstream.AccessUnit;
import io.framelog.video.bitstream.AccessUnitException;
import io.framelog.video.bitstream.ParameterSetScan;
import io.framelog.video.bitstream.StreamInspector;
import java.util.ArrayList;
import java.util.List;

/**
 * Packets of an encoder in the one form that files and streams are made from, whatever the
 * encoder's own habits are: where it puts parameter sets, delimiters and padding.
 *
 * @param pictures one per packet, without parameter sets
 */
record GopSamples(DecoderConfig config, List<Picture> pictures) {

  /** One picture. */
  record Picture(@SuppressWarnings("ArrayRecordComponent") byte[] data, boolean keyframe) {}

  /**
   * @param header what the encoder says comes before the first packet; may be empty
   * @throws VideoException if the packets are not what a batch must be
   */
  static GopSamples of(
      EncoderBackend backend,
      EncodeRequest request,
      ColourSpec colour,
      byte[] header,
      List<EncodedPacket> packets) {
    StreamInspector inspector = backend.codec().inspector();
    List<Picture> pictures = new ArrayList<>(packets.size());
    byte[] parameterSets = {};
    for (EncodedPacket packet : packets) {
      boolean first = pictures.isEmpty();
      AccessUnit unit = inspect(backend, inspector, packet, first ? header : new byte[0]);
      if (first) {
        parameterSets = unit.parameterSets();
      }
      requireFit(backend, request, unit, first);
      pictures.add(new Picture(unit.picture(), unit.keyframe()));
    }
    return new GopSamples(
        new DecoderConfig(
            backend.codec(), request.width(), request.height(), colour, parameterSets),
        pictures);
  }

  private static AccessUnit inspect(
      EncoderBackend backend, StreamInspector inspector, EncodedPacket packet, byte[] header) {
    byte[] data = packet.data();
    try {
      boolean headed =
          header.length == 0
              || (backend.codec() == VideoCodec.AV1 && ParameterSetScan.hasSequenceHeader(data));
      return inspector.inspect(headed ? data : concat(header, data));
    } catch (AccessUnitException | IllegalArgumentException e) {
      throw new VideoException(
          "%s made a packet that is no access unit: %s".formatted(backend.name(), e.getMessage()));
    }
  }

  private static void requireFit(
      EncoderBackend backend, EncodeRequest request, AccessUnit unit, boolean first) {
    if (unit.width() != request.width() || unit.height() != request.height()) {
      throw new VideoException(
          "%s was opened for %dx%d, but its stream says %dx%d"
              .formatted(
                  backend.name(), request.width(), request.height(), unit.width(), unit.height()));
    }
    if (unit.reordered() || (first && !unit.keyframe())) {
      throw new VideoException(
          "%s must begin with a keyframe and keep the order of the frames, but made %s"
              .formatted(backend.name(), unit));
    }
  }

  private static byte[] concat(byte[] left, byte[] right) {
    byte[] both = new byte[left.length + right.length];
    System.arraycopy(left, 0, both, 0, left.length);
    System.arraycopy(right, 0, both, left.length, right.length);
    return both;
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.image;

import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.PixelEncoding;
import io.framelog.frame.RejectReason;
import io.framelog.frame.StreamFormat;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Takes pictures out of messages. Bytes come as a buffer from position to limit, backed by an array
 * that nobody writes to. They are checked where they lie and copied once, or not at all if they are
 * the whole array.
 */
public final class Payloads {

  private Payloads() {}

  /**
   * A picture file, which its first bytes tell: JPEG, PNG or WebP.
   *
   * @throws FrameRejectedException if it is of another kind, cut, broken or beyond a limit
   */
  public static Payload pictureFile(ByteBuffer bytes, FrameLimits limits)
      throws FrameRejectedException {
    requireSome(bytes, limits);
    ByteBuffer file = bytes.slice();
    return new Payload(PictureFiles.read(file, limits.maxPixels()), array(file));
  }

  /**
   * Bare pixels. Samples of 16 and 32 bits are turned to the byte order, and those of blue, green
   * and red to the channel order, in which {@link PixelEncoding} has them.
   *
   * @throws FrameRejectedException if there is no such encoding, the step is too short for the
   *     width, there are too few bytes, or a limit is passed
   */
  public static Payload pixels(RawPicture picture, ByteBuffer bytes, FrameLimits limits)
      throws FrameRejectedException {
    WirePixels wire = WirePixels.of(picture);
    Pixels pixels = Pixels.check(picture, wire.encoding(), bytes, limits);
    requireSome(bytes, limits);
    byte[] data = wire.isAsStored() ? array(bytes) : pixels.turned(bytes, wire);
    return new Payload(pixels.content(), data);
  }

  /**
   * One access unit of a video stream, of which only the first bytes are looked at.
   *
   * @throws FrameRejectedException if it does not begin as one of that format, or is beyond a limit
   */
  public static Payload accessUnit(StreamFormat format, ByteBuffer bytes, FrameLimits limits)
      throws FrameRejectedException {
    requireSome(bytes, limits);
    return new Payload(AccessUnits.read(format, bytes.slice()), array(bytes));
  }

  /**
   * The calibration of a camera.
   *
   * @param message all of the message it came in: it stands for a picture where one is expected
   * @throws FrameRejectedException if sizes, matrices or numbers are not those of a calibration
   */
  public static Payload calibration(CameraModel camera, ByteBuffer message, FrameLimits limits)
      throws FrameRejectedException {
    requireSome(message, limits);
    return new Payload(camera.calibration(limits), array(message));
  }

  /** Refuses what is empty or longer than payloads may be. */
  static void requireSome(ByteBuffer bytes, FrameLimits limits) throws FrameRejectedException {
    if (!bytes.hasRemaining()) {
      throw new FrameRejectedException(
          RejectReason.EMPTY_PICTURE, "the message has no data, a picture was expected");
    }
    if (bytes.remaining() > limits.maxPayloadBytes()) {
      throw new FrameRejectedException(
          RejectReason.TOO_LARGE,
          "the picture has %d bytes, above the limit of %d"
              .formatted(bytes.remaining(), limits.maxPayloadBytes()));
    }
  }

  private static byte[] array(ByteBuffer bytes) {
    byte[] array = bytes.array();
    int from = bytes.arrayOffset() + bytes.position();
    return bytes.remaining() == array.length
        ? array
        : Arrays.copyOfRange(array, from, from + bytes.remaining());
  }
}

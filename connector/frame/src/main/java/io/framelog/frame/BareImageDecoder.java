/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Records whose value is a picture file and whose headers say the rest, see {@link FrameHeaders}.
 *
 * <p>The camera is the {@code camera-id} header, else the record key; the device is the {@code
 * device-id} header, else empty. The capture time is never guessed: without its header the record
 * is rejected.
 */
public final class BareImageDecoder implements RecordDecoder {
  private static final Pattern RESERVED_ENTITY = Pattern.compile("/*__");

  private final FrameRoute route;
  private final FrameDecoder decoder;

  public BareImageDecoder(FrameRoute route) {
    this.route = route;
    this.decoder = FrameFormats.named("image").decoder(Map.of());
  }

  @Override
  public Frame decode(FrameRecord record) throws FrameRejectedException {
    byte[] value = record.value();
    if (value == null || value.length == 0) {
      throw new FrameRejectedException(
          RejectReason.EMPTY_RECORD, "the record has no value, a picture was expected");
    }
    CameraId camera = camera(record);
    String recording = recording(record);
    long captureNanos = captureNanos(record);
    requireFormat(record, value);
    FrameLimits limits = new FrameLimits(route.maxPixels(), FrameLimits.DEFAULT_MAX_PAYLOAD_BYTES);
    Content picture = decoder.decode(record, ByteBuffer.wrap(value), limits).content();
    return new Frame(
        camera,
        recording,
        entity(camera),
        route.name(),
        captureNanos,
        picture,
        value,
        record.position());
  }

  private static CameraId camera(FrameRecord record) throws FrameRejectedException {
    String name = text(record, FrameHeaders.CAMERA_ID, RejectReason.NO_CAMERA).orElse("");
    byte[] key = record.key();
    if (name.isBlank() && key != null) {
      name = utf8(key, "the record key", RejectReason.NO_CAMERA);
    }
    String device = text(record, FrameHeaders.DEVICE_ID, RejectReason.NO_CAMERA).orElse("");
    try {
      return new CameraId(device, name);
    } catch (IllegalArgumentException e) {
      throw new FrameRejectedException(
          RejectReason.NO_CAMERA,
          "header '%s' or the record key must name the camera: %s"
              .formatted(FrameHeaders.CAMERA_ID, e.getMessage()));
    }
  }

  /** Rerun keeps the entities for itself that begin with two underscores. */
  private String entity(CameraId camera) throws FrameRejectedException {
    String entity = route.entityOf(camera);
    if (RESERVED_ENTITY.matcher(entity).lookingAt()) {
      throw new FrameRejectedException(
          RejectReason.NO_CAMERA,
          "device and camera make the entity '%s', which is reserved by Rerun".formatted(entity));
    }
    return entity;
  }

  private String recording(FrameRecord record) throws FrameRejectedException {
    Optional<String> named = text(record, FrameHeaders.RECORDING_ID, RejectReason.NO_RECORDING);
    String recording = named.filter(name -> !name.isBlank()).orElse(route.recording());
    if (recording == null) {
      throw new FrameRejectedException(
          RejectReason.NO_RECORDING,
          "header '%s' must name the recording, or route '%s' must have a default"
              .formatted(FrameHeaders.RECORDING_ID, route.name()));
    }
    if (recording.length() > CameraId.MAX_NAME_LENGTH) {
      throw new FrameRejectedException(
          RejectReason.NO_RECORDING,
          "a recording may have at most %d characters, but had %d"
              .formatted(CameraId.MAX_NAME_LENGTH, recording.length()));
    }
    return recording;
  }

  private long captureNanos(FrameRecord record) throws FrameRejectedException {
    byte[] value =
        record
            .header(FrameHeaders.CAPTURE_TS_NS)
            .orElseThrow(
                () ->
                    new FrameRejectedException(
                        RejectReason.NO_CAPTURE_TIME,
                        "header '%s' must hold the capture time in nanoseconds"
                            .formatted(FrameHeaders.CAPTURE_TS_NS)));
    long nanos = HeaderNumber.parse(FrameHeaders.CAPTURE_TS_NS, value);
    if (nanos < route.earliestNanos()) {
      throw new FrameRejectedException(
          RejectReason.BAD_CAPTURE_TIME,
          "header '%s' is %d, before the earliest accepted %d: is it in nanoseconds?"
              .formatted(FrameHeaders.CAPTURE_TS_NS, nanos, route.earliestNanos()));
    }
    if (nanos > FrameRoute.LATEST_NANOS) {
      throw new FrameRejectedException(
          RejectReason.BAD_CAPTURE_TIME,
          "header '%s' is %d, after the latest accepted %d: is the camera's clock set?"
              .formatted(FrameHeaders.CAPTURE_TS_NS, nanos, FrameRoute.LATEST_NANOS));
    }
    return nanos;
  }

  private static void requireFormat(FrameRecord record, byte[] value)
      throws FrameRejectedException {
    // The bytes decide; the header is only checked against them.
    String stated = record.textHeader(FrameHeaders.FRAME_FORMAT).orElse("jpeg");
    if (value[0] != (byte) 0xFF || !stated.equals(FileFormat.JPEG.wireName())) {
      throw new FrameRejectedException(
          RejectReason.UNSUPPORTED_FORMAT,
          "a JPEG was expected, but header '%s' says '%s' and the value begins with %s"
              .formatted(FrameHeaders.FRAME_FORMAT, stated, HeaderNumber.hex(value, 4)));
    }
  }

  private static Optional<String> text(FrameRecord record, String name, RejectReason reason)
      throws FrameRejectedException {
    Optional<byte[]> value = record.header(name);
    return value.isEmpty()
        ? Optional.empty()
        : Optional.of(utf8(value.get(), "header '" + name + "'", reason));
  }

  private static String utf8(byte[] bytes, String what, RejectReason reason)
      throws FrameRejectedException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new FrameRejectedException(reason, what + " is not UTF-8 text");
    }
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.image;

import io.framelog.frame.Excerpt;
import io.framelog.frame.FileFormat;
import io.framelog.frame.FrameHeaders;
import io.framelog.frame.FrameRecord;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.RejectReason;
import io.framelog.frame.StreamFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What headers say a value is that is nothing but a picture. */
final class BareHeaders {
  private static final String CONTENT_TYPE = "content-type";

  private static final Map<String, String> ALIASES =
      Map.of("jpg", "jpeg", "hevc", "h265", "avc", "h264");

  private BareHeaders() {}

  /** What {@code frame-format} says, or a {@code content-type} of a picture or video does. */
  static Optional<String> kind(FrameRecord record) {
    Optional<String> stated = stated(record);
    return stated.isPresent()
        ? stated
        : record.textHeader(CONTENT_TYPE).flatMap(BareHeaders::media);
  }

  /** The bytes decide what a file is; the header is only held against them. */
  static void requireAgreement(FrameRecord record, FileFormat found) throws FrameRejectedException {
    requireAgreement(record, found.wireName(), "its bytes are");
  }

  static void requireAgreement(FrameRecord record, StreamFormat expected)
      throws FrameRejectedException {
    requireAgreement(record, expected.wireName(), "the route says");
  }

  private static void requireAgreement(FrameRecord record, String name, String whoSays)
      throws FrameRejectedException {
    Optional<String> stated = stated(record);
    if (stated.isPresent() && !stated.get().equals(name)) {
      throw new FrameRejectedException(
          RejectReason.UNSUPPORTED_FORMAT,
          "header '%s' says %s, but %s '%s'"
              .formatted(FrameHeaders.FRAME_FORMAT, Excerpt.text(stated.get()), whoSays, name));
    }
  }

  private static Optional<String> stated(FrameRecord record) {
    return record
        .textHeader(FrameHeaders.FRAME_FORMAT)
        .map(name -> ALIASES.getOrDefault(name, name));
  }

  /** Such as {@code image/jpeg} or {@code video/h264; rate=30}; other types say nothing. */
  private static Optional<String> media(String contentType) {
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!type.startsWith("image/") && !type.startsWith("video/")) {
      return Optional.empty();
    }
    String name = type.substring(type.indexOf('/') + 1);
    return Optional.of(ALIASES.getOrDefault(name, name));
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import io.framelog.connector.element.PartName;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Where a part lies below the sink's directory:
 *
 * <pre>
 * application/recording/20261123T101500.000000000Z/device/camera/1763892900123456789.rrd
 *                       start of the slice, UTC                  first capture nanos
 * </pre>
 *
 * A camera has one frame at one instant, so the key is unique without naming the entity. Names of a
 * robot never become path syntax: every byte outside {@code A-Z a-z 0-9 . _ -}, and a leading dot,
 * is written as {@code ~XX}, so different names give different keys. An element too long for a file
 * system is cut and ends in {@code ~~} and a digest of the whole name.
 */
final class ObjectLayout {
  /** Seven elements of this length stay below S3's 1024 bytes, and each below a file name's 255. */
  private static final int MAX_ELEMENT_LENGTH = 120;

  private static final int DIGEST_BYTES = 8;
  private static final long NANOS_PER_SECOND = 1_000_000_000L;
  private static final DateTimeFormatter SLICE =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSSSSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private ObjectLayout() {}

  static String keyOf(PartName part) {
    Instant slice =
        Instant.ofEpochSecond(
            Math.floorDiv(part.sliceStartNanos(), NANOS_PER_SECOND),
            Math.floorMod(part.sliceStartNanos(), NANOS_PER_SECOND));
    return String.join(
        "/",
        element(part.application()),
        element(part.recording()),
        SLICE.format(slice),
        element(part.camera().device()),
        element(part.camera().camera()),
        part.firstCaptureNanos() + ".rrd");
  }

  /** Where a part goes whose key is taken by other bytes. */
  static String conflictKey(String key, int attempt) {
    return "_conflict/" + key.substring(0, key.length() - ".rrd".length()) + "~" + attempt + ".rrd";
  }

  static String element(String name) {
    StringBuilder text = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (isPlain(c) && !(c == '.' && text.isEmpty())) {
        text.append(c);
      } else {
        text.append('~').append("%02X".formatted((int) c));
      }
    }
    if (text.length() > MAX_ELEMENT_LENGTH) {
      text.setLength(MAX_ELEMENT_LENGTH - 2 - 2 * DIGEST_BYTES);
      return text + "~~" + digest(name);
    }
    // An empty name still needs an element of its own, which no other name can produce.
    return text.isEmpty() ? "~" : text.toString();
  }

  private static boolean isPlain(char c) {
    return (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || c == '.'
        || c == '_'
        || c == '-';
  }

  private static String digest(String name) {
    byte[] sha256 = Sha256.digest().digest(name.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(sha256, 0, DIGEST_BYTES);
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** Image buffers have the length that their format asks for. */
final class ImageRules {
  private static final List<String> ARCHETYPES =
      List.of("Image", "DepthImage", "SegmentationImage");

  private ImageRules() {}

  static void check(EntityRows entity, String timeline, FileMedia media) throws IOException {
    for (String archetype : ARCHETYPES) {
      List<EntityRows.Row> rows = entity.rows(archetype + ":buffer", timeline);
      if (rows.isEmpty()) {
        continue;
      }
      LatestAt<ImageShape> formats =
          media.values(entity, archetype + ":format", timeline, ImageShape::of);
      for (EntityRows.Row row : rows) {
        Optional<ImageShape> format = formats.at(row);
        Optional<ByteBuffer> buffer = media.blob(row, archetype + ":buffer");
        if (format.isEmpty()) {
          media.report(
              ProblemCode.IMAGE_NO_FORMAT, row, "a format for the image " + row.when(), "none");
        } else if (buffer.isPresent()) {
          check(row, format.get(), buffer.get().remaining(), media);
        }
      }
    }
  }

  private static void check(EntityRows.Row row, ImageShape format, int length, FileMedia media) {
    Optional<Long> wanted = format.bytes();
    if (wanted.isEmpty()) {
      media.report(
          ProblemCode.IMAGE_FORMAT, row, "a known format of the image " + row.when(), "" + format);
    } else if (wanted.get() != length) {
      media.report(
          ProblemCode.IMAGE_BUFFER_LENGTH,
          row,
          wanted.get() + " bytes of the image " + row.when() + " (" + format + ")",
          length + " bytes");
    }
  }
}

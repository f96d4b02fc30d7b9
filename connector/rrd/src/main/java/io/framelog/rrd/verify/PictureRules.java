/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Encoded pictures are whole, decode, and are what their media type says. */
final class PictureRules {
  private static final List<String> ARCHETYPES = List.of("EncodedImage", "EncodedDepthImage");
  private static final Set<String> READ_HERE = Set.of("image/jpeg", "image/png");

  private PictureRules() {}

  static void check(EntityRows entity, String timeline, FileMedia media) throws IOException {
    for (String archetype : ARCHETYPES) {
      List<EntityRows.Row> rows = entity.rows(archetype + ":blob", timeline);
      if (rows.isEmpty()) {
        continue;
      }
      LatestAt<String> types = media.texts(entity, archetype + ":media_type", timeline);
      for (EntityRows.Row row : rows) {
        Optional<ByteBuffer> blob = media.blob(row, archetype + ":blob");
        if (blob.isPresent()) {
          check(row, blob.get(), types.at(row), media);
        }
      }
    }
  }

  private static void check(
      EntityRows.Row row, ByteBuffer blob, Optional<String> mediaType, FileMedia media) {
    Optional<PictureFacts> picture;
    try {
      picture = PictureFacts.read(blob);
    } catch (MediaFault e) {
      media.report(ProblemCode.PICTURE_MALFORMED, row, "a whole picture " + row.when(), e.text());
      return;
    }
    String found = picture.map(PictureFacts::mediaType).orElse("neither JPEG nor PNG");
    // what is no JPEG or PNG cannot be judged here, but it must say what it is
    boolean fits =
        mediaType.isEmpty()
            ? picture.isPresent()
            : found.equals(mediaType.get())
                || (picture.isEmpty() && !READ_HERE.contains(mediaType.get()));
    if (!fits) {
      media.report(
          ProblemCode.MEDIA_TYPE,
          row,
          mediaType.orElse("a media type") + " of the picture " + row.when(),
          found);
    }
    if (picture.isPresent() && media.depth() == MediaDepth.DECODE) {
      try {
        media.check().decodePicture(FileMedia.copy(blob), picture.get().mediaType());
      } catch (MediaFault e) {
        media.report(
            ProblemCode.PICTURE_UNDECODABLE, row, "a picture that decodes " + row.when(), e.text());
      }
    }
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.archetype;

import io.framelog.rrd.ArchetypeColumns;
import io.framelog.rrd.Blobs;
import io.framelog.rrd.ComponentColumn;
import io.framelog.rrd.ComponentDescriptor;
import io.framelog.rrd.Texts;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Pictures in an image file format: JPEG, PNG, and what else a viewer decodes. Blobs are whole
 * files and are not copied (see {@link Blobs}).
 */
public final class EncodedImage {
  public static final ComponentDescriptor BLOB =
      ComponentDescriptor.ofArchetype("EncodedImage", "blob", "Blob");
  public static final ComponentDescriptor MEDIA_TYPE =
      ComponentDescriptor.ofArchetype("EncodedImage", "media_type", "MediaType");
  public static final ComponentDescriptor OPACITY =
      ComponentDescriptor.ofArchetype("EncodedImage", "opacity", "Opacity");
  public static final ComponentDescriptor DRAW_ORDER =
      ComponentDescriptor.ofArchetype("EncodedImage", "draw_order", "DrawOrder");
  public static final ComponentDescriptor MAGNIFICATION_FILTER =
      ComponentDescriptor.ofArchetype(
          "EncodedImage", "magnification_filter", "MagnificationFilter");

  private EncodedImage() {}

  /** One picture; viewers guess its media type from its first bytes. */
  public static ArchetypeColumns of(byte[] file) {
    return columns(Blobs.of(file));
  }

  /** One picture of this media type. */
  public static ArchetypeColumns of(byte[] file, String mediaType) {
    return columns(Blobs.of(file), mediaType);
  }

  /** One picture of this media type, from position to limit. */
  public static ArchetypeColumns of(ByteBuffer file, String mediaType) {
    return columns(Blobs.ofBuffers(List.of(file)), mediaType);
  }

  /**
   * Pictures, one per row, without a media type: viewers guess it, or it is logged once, static,
   * with {@link #mediaType}.
   */
  public static ArchetypeColumns columns(Blobs files) {
    Checks.notEmpty("An image file", files);
    return ArchetypeColumns.of(ComponentColumn.onePerRow(BLOB, files));
  }

  /**
   * Pictures of one media type, one per row.
   *
   * @param mediaType for example {@code image/jpeg} or {@code image/png}
   */
  public static ArchetypeColumns columns(Blobs files, String mediaType) {
    return columns(files).and(Columns.mediaType(MEDIA_TYPE, mediaType, files.size()));
  }

  /** One per row. */
  public static ComponentColumn mediaType(String... perRow) {
    for (String mediaType : perRow) {
      Checks.mediaType(mediaType);
    }
    return ComponentColumn.onePerRow(MEDIA_TYPE, Texts.of(perRow));
  }

  /** One per row, from 0, which is invisible, to 1. */
  public static ComponentColumn opacity(float... perRow) {
    return Columns.opacity(OPACITY, perRow);
  }

  /** One per row: pictures of a higher one are drawn on top. Default: -10. */
  public static ComponentColumn drawOrder(float... perRow) {
    return Columns.drawOrder(DRAW_ORDER, perRow);
  }

  /** One per row. */
  public static ComponentColumn magnificationFilter(MagnificationFilter... perRow) {
    return Columns.choices(MAGNIFICATION_FILTER, perRow);
  }
}

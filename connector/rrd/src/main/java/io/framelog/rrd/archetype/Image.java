/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.archetype;

import io.framelog.rrd.ArchetypeColumns;
import io.framelog.rrd.Blobs;
import io.framelog.rrd.ComponentColumn;
import io.framelog.rrd.ComponentDescriptor;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;

/**
 * Uncompressed pictures of colors or gray: rows from top to bottom without padding, channels
 * interleaved, samples little-endian. Buffers are not copied (see {@link Blobs}).
 */
public final class Image {
  public static final ComponentDescriptor BUFFER =
      ComponentDescriptor.ofArchetype("Image", "buffer", "ImageBuffer");
  public static final ComponentDescriptor FORMAT =
      ComponentDescriptor.ofArchetype("Image", "format", "ImageFormat");
  public static final ComponentDescriptor OPACITY =
      ComponentDescriptor.ofArchetype("Image", "opacity", "Opacity");
  public static final ComponentDescriptor DRAW_ORDER =
      ComponentDescriptor.ofArchetype("Image", "draw_order", "DrawOrder");
  public static final ComponentDescriptor MAGNIFICATION_FILTER =
      ComponentDescriptor.ofArchetype("Image", "magnification_filter", "MagnificationFilter");

  private Image() {}

  /** One picture. */
  public static ArchetypeColumns of(byte[] buffer, ImageFormat format) {
    return columns(Blobs.of(buffer), format);
  }

  /** One picture, from position to limit. */
  public static ArchetypeColumns of(ByteBuffer buffer, ImageFormat format) {
    return columns(Blobs.ofBuffers(List.of(buffer)), format);
  }

  /** Pictures of one format, one per row. */
  public static ArchetypeColumns columns(Blobs buffers, ImageFormat format) {
    return columns(buffers, Collections.nCopies(buffers.size(), format));
  }

  /**
   * Pictures, one per row.
   *
   * @throws IllegalArgumentException if a buffer has another length than its format says, or a
   *     format has no color model
   */
  public static ArchetypeColumns columns(Blobs buffers, List<ImageFormat> formats) {
    for (ImageFormat format : formats) {
      if (format.pixelFormat() == null && format.colorModel() == null) {
        throw new IllegalArgumentException(
            "An Image needs a pixel format or a color model, but has "
                + format
                + "; depths are a DepthImage, class ids a SegmentationImage");
      }
    }
    return ImageBuffers.columns(BUFFER, buffers, FORMAT, formats);
  }

  /** The format alone, to be logged once for pictures that are logged without it. */
  public static ComponentColumn format(ImageFormat... perRow) {
    return ComponentColumn.onePerRow(FORMAT, ImageFormats.values(List.of(perRow)));
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

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.archetype;

import io.framelog.rrd.ArchetypeColumns;
import io.framelog.rrd.Blobs;
import io.framelog.rrd.ComponentColumn;
import io.framelog.rrd.ComponentDescriptor;
import java.util.Collections;
import java.util.List;

/**
 * Uncompressed pictures of class ids, one number per pixel, little-endian, rows from top to bottom.
 * Buffers are not copied (see {@link Blobs}).
 */
public final class SegmentationImage {
  public static final ComponentDescriptor BUFFER =
      ComponentDescriptor.ofArchetype("SegmentationImage", "buffer", "ImageBuffer");
  public static final ComponentDescriptor FORMAT =
      ComponentDescriptor.ofArchetype("SegmentationImage", "format", "ImageFormat");
  public static final ComponentDescriptor OPACITY =
      ComponentDescriptor.ofArchetype("SegmentationImage", "opacity", "Opacity");
  public static final ComponentDescriptor DRAW_ORDER =
      ComponentDescriptor.ofArchetype("SegmentationImage", "draw_order", "DrawOrder");

  private SegmentationImage() {}

  /**
   * One picture.
   *
   * @param format made by {@link ImageFormat#ofChannel}
   */
  public static ArchetypeColumns of(byte[] buffer, ImageFormat format) {
    return columns(Blobs.of(buffer), format);
  }

  /**
   * Pictures of one format, one per row.
   *
   * @param format made by {@link ImageFormat#ofChannel}
   * @throws IllegalArgumentException if a buffer has another length than the format says, or the
   *     format has colors
   */
  public static ArchetypeColumns columns(Blobs buffers, ImageFormat format) {
    List<ImageFormat> formats = Collections.nCopies(buffers.size(), format);
    ImageBuffers.requireOneChannel("A SegmentationImage", formats);
    return ImageBuffers.columns(BUFFER, buffers, FORMAT, formats);
  }

  /** One per row, from 0, which is invisible, to 1. */
  public static ComponentColumn opacity(float... perRow) {
    return Columns.opacity(OPACITY, perRow);
  }

  /** One per row: pictures of a higher one are drawn on top. Default: 0. */
  public static ComponentColumn drawOrder(float... perRow) {
    return Columns.drawOrder(DRAW_ORDER, perRow);
  }
}

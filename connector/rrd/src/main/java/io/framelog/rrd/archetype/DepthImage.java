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
 * Uncompressed pictures of distances, one number per pixel, little-endian, rows from top to bottom.
 * Buffers are not copied (see {@link Blobs}).
 */
public final class DepthImage {
  public static final ComponentDescriptor BUFFER =
      ComponentDescriptor.ofArchetype("DepthImage", "buffer", "ImageBuffer");
  public static final ComponentDescriptor FORMAT =
      ComponentDescriptor.ofArchetype("DepthImage", "format", "ImageFormat");
  public static final ComponentDescriptor METER =
      ComponentDescriptor.ofArchetype("DepthImage", "meter", "DepthMeter");
  public static final ComponentDescriptor COLORMAP =
      ComponentDescriptor.ofArchetype("DepthImage", "colormap", "Colormap");
  public static final ComponentDescriptor DEPTH_RANGE =
      ComponentDescriptor.ofArchetype("DepthImage", "depth_range", "ValueRange");
  public static final ComponentDescriptor POINT_FILL_RATIO =
      ComponentDescriptor.ofArchetype("DepthImage", "point_fill_ratio", "FillRatio");
  public static final ComponentDescriptor DRAW_ORDER =
      ComponentDescriptor.ofArchetype("DepthImage", "draw_order", "DrawOrder");
  public static final ComponentDescriptor MAGNIFICATION_FILTER =
      ComponentDescriptor.ofArchetype("DepthImage", "magnification_filter", "MagnificationFilter");

  private DepthImage() {}

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
    ImageBuffers.requireOneChannel("A DepthImage", formats);
    return ImageBuffers.columns(BUFFER, buffers, FORMAT, formats);
  }

  /** One per row: how many units of the buffer are a metre, for example 1000 for millimetres. */
  public static ComponentColumn meter(float... perRow) {
    return DepthOptions.meter(METER, perRow);
  }

  /** One per row. Default: {@link Colormap#TURBO}. */
  public static ComponentColumn colormap(Colormap... perRow) {
    return Columns.choices(COLORMAP, perRow);
  }

  /** For one row: which depths, in units of the buffer, get the first and the last color. */
  public static ComponentColumn depthRange(double min, double max) {
    return DepthOptions.depthRange(DEPTH_RANGE, min, max);
  }

  /** One per row: how large points are in 3D, as a part of the distance between pixels. */
  public static ComponentColumn pointFillRatio(float... perRow) {
    return DepthOptions.pointFillRatio(POINT_FILL_RATIO, perRow);
  }

  /** One per row: pictures of a higher one are drawn on top. Default: -20. */
  public static ComponentColumn drawOrder(float... perRow) {
    return Columns.drawOrder(DRAW_ORDER, perRow);
  }

  /** One per row. */
  public static ComponentColumn magnificationFilter(MagnificationFilter... perRow) {
    return Columns.choices(MAGNIFICATION_FILTER, perRow);
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.archetype;

import io.framelog.rrd.ArchetypeColumns;
import io.framelog.rrd.Blobs;
import io.framelog.rrd.ComponentColumn;
import io.framelog.rrd.ComponentDescriptor;

/**
 * Pictures of distances in a file format: PNG of 16 bits, or RVL. Blobs are not copied (see {@link
 * Blobs}).
 */
public final class EncodedDepthImage {
  public static final ComponentDescriptor BLOB =
      ComponentDescriptor.ofArchetype("EncodedDepthImage", "blob", "Blob");
  public static final ComponentDescriptor MEDIA_TYPE =
      ComponentDescriptor.ofArchetype("EncodedDepthImage", "media_type", "MediaType");
  public static final ComponentDescriptor METER =
      ComponentDescriptor.ofArchetype("EncodedDepthImage", "meter", "DepthMeter");
  public static final ComponentDescriptor COLORMAP =
      ComponentDescriptor.ofArchetype("EncodedDepthImage", "colormap", "Colormap");
  public static final ComponentDescriptor DEPTH_RANGE =
      ComponentDescriptor.ofArchetype("EncodedDepthImage", "depth_range", "ValueRange");
  public static final ComponentDescriptor POINT_FILL_RATIO =
      ComponentDescriptor.ofArchetype("EncodedDepthImage", "point_fill_ratio", "FillRatio");
  public static final ComponentDescriptor DRAW_ORDER =
      ComponentDescriptor.ofArchetype("EncodedDepthImage", "draw_order", "DrawOrder");
  public static final ComponentDescriptor MAGNIFICATION_FILTER =
      ComponentDescriptor.ofArchetype(
          "EncodedDepthImage", "magnification_filter", "MagnificationFilter");

  private EncodedDepthImage() {}

  /** One picture, see {@link #columns}. */
  public static ArchetypeColumns of(byte[] file, String mediaType) {
    return columns(Blobs.of(file), mediaType);
  }

  /**
   * Pictures of one media type, one per row.
   *
   * @param mediaType {@code image/png}, or {@code application/rvl}
   */
  public static ArchetypeColumns columns(Blobs files, String mediaType) {
    Checks.notEmpty("A depth image", files);
    return ArchetypeColumns.of(
        ComponentColumn.onePerRow(BLOB, files),
        Columns.mediaType(MEDIA_TYPE, mediaType, files.size()));
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

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.archetype;

import io.framelog.rrd.ArchetypeColumns;
import io.framelog.rrd.Blobs;
import io.framelog.rrd.Booleans;
import io.framelog.rrd.Cells;
import io.framelog.rrd.ComponentColumn;
import io.framelog.rrd.ComponentDescriptor;
import io.framelog.rrd.Numbers;
import java.util.Arrays;

/**
 * Video without a container: one sample per frame, in the order of presentation, with times that
 * ascend strictly. The codec is logged once, static; samples never are.
 *
 * <p>A sample is one access unit: of H.264 and H.265 NAL units with start codes (Annex B), of AV1 a
 * temporal unit of OBUs with sizes, of VP8 and VP9 the bare frame. There are no B-frames. The first
 * sample is a keyframe, and each keyframe brings its parameter sets. Samples are not copied (see
 * {@link Blobs}).
 */
public final class VideoStream {
  public static final ComponentDescriptor CODEC =
      ComponentDescriptor.ofArchetype("VideoStream", "codec", "VideoCodec");
  public static final ComponentDescriptor SAMPLE =
      ComponentDescriptor.ofArchetype("VideoStream", "sample", "VideoSample");
  public static final ComponentDescriptor IS_KEYFRAME =
      ComponentDescriptor.ofArchetype("VideoStream", "is_keyframe", "IsKeyframe");
  public static final ComponentDescriptor OPACITY =
      ComponentDescriptor.ofArchetype("VideoStream", "opacity", "Opacity");
  public static final ComponentDescriptor DRAW_ORDER =
      ComponentDescriptor.ofArchetype("VideoStream", "draw_order", "DrawOrder");

  private VideoStream() {}

  /** The codec, to be logged once, static. */
  public static ArchetypeColumns codec(VideoCodec codec) {
    return ArchetypeColumns.of(ComponentColumn.onePerRow(CODEC, Numbers.uint32(codec.number())));
  }

  /** Samples, one per row, of which nobody says which are keyframes: viewers find out. */
  public static ArchetypeColumns columns(Blobs samples) {
    Checks.notEmpty("A sample", samples);
    return ArchetypeColumns.of(ComponentColumn.onePerRow(SAMPLE, samples));
  }

  /**
   * Samples, one per row.
   *
   * @param keyframes per row, whether it is a keyframe: all of them must be marked. Rows that are
   *     none have no cell
   */
  public static ArchetypeColumns columns(Blobs samples, boolean... keyframes) {
    Checks.oneForEach("A mark whether it is a keyframe", keyframes.length, samples.size());
    ArchetypeColumns columns = columns(samples);
    Cells cells = Cells.sparse(keyframes);
    if (cells.presentRows() == 0) {
      return columns;
    }
    boolean[] marks = new boolean[cells.presentRows()];
    Arrays.fill(marks, true);
    return columns.and(ComponentColumn.of(IS_KEYFRAME, cells, Booleans.of(marks)));
  }

  /** One per row, from 0, which is invisible, to 1. */
  public static ComponentColumn opacity(float... perRow) {
    return Columns.opacity(OPACITY, perRow);
  }

  /** One per row: pictures of a higher one are drawn on top. Default: -15. */
  public static ComponentColumn drawOrder(float... perRow) {
    return Columns.drawOrder(DRAW_ORDER, perRow);
  }
}

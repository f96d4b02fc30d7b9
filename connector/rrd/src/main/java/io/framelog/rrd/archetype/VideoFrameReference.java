/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.archetype;

import io.framelog.rrd.ArchetypeColumns;
import io.framelog.rrd.ComponentColumn;
import io.framelog.rrd.ComponentDescriptor;
import io.framelog.rrd.EntityPath;
import io.framelog.rrd.Numbers;
import io.framelog.rrd.Texts;
import java.util.Arrays;

/** Which frame of an {@link AssetVideo} is shown when. */
public final class VideoFrameReference {
  public static final ComponentDescriptor TIMESTAMP =
      ComponentDescriptor.ofArchetype("VideoFrameReference", "timestamp", "VideoTimestamp");
  public static final ComponentDescriptor VIDEO_REFERENCE =
      ComponentDescriptor.ofArchetype("VideoFrameReference", "video_reference", "EntityPath");
  public static final ComponentDescriptor OPACITY =
      ComponentDescriptor.ofArchetype("VideoFrameReference", "opacity", "Opacity");
  public static final ComponentDescriptor DRAW_ORDER =
      ComponentDescriptor.ofArchetype("VideoFrameReference", "draw_order", "DrawOrder");

  private VideoFrameReference() {}

  /** One frame, see {@link #columns}. */
  public static ArchetypeColumns of(long presentationNanos) {
    return columns(presentationNanos);
  }

  /**
   * One frame per row.
   *
   * @param presentationNanos per row, the frame's presentation time since the first frame of the
   *     asset, rounded half up from the container's ticks, not negative. A viewer shows the last
   *     frame at or before it
   */
  public static ArchetypeColumns columns(long... presentationNanos) {
    for (int row = 0; row < presentationNanos.length; row++) {
      if (presentationNanos[row] < 0) {
        throw new IllegalArgumentException(
            "presentationNanos count from a video's first frame and are not negative, but row "
                + row
                + " has "
                + presentationNanos[row]);
      }
    }
    return ArchetypeColumns.of(
        ComponentColumn.onePerRow(TIMESTAMP, Numbers.int64(presentationNanos)));
  }

  /** One per row: the entity that has the video. Default: the entity itself. */
  public static ComponentColumn videoReference(EntityPath... perRow) {
    return ComponentColumn.onePerRow(
        VIDEO_REFERENCE, Texts.of(Arrays.stream(perRow).map(EntityPath::toString).toList()));
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

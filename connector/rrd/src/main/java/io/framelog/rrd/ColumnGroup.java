/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.List;

/**
 * Which components of an entity share a chunk. Media and small values do not, so that a viewer can
 * fetch the small ones alone: {@code rerun rrd optimize} would part them. Components of one
 * archetype with media stay together, except for the marks of keyframes, which Rerun keeps apart.
 *
 * @param name unique for an entity
 */
record ColumnGroup(String name, Weight weight) {
  private static final ColumnGroup SMALL = new ColumnGroup("small", Weight.SMALL);
  private static final ColumnGroup KEYFRAMES = new ColumnGroup("keyframes", Weight.SMALL);

  enum Weight {
    SMALL,
    MEDIA
  }

  /** The group of one of the columns of a chunk. */
  static ColumnGroup of(ComponentColumn column, List<ComponentColumn> all) {
    ComponentDescriptor descriptor = column.descriptor();
    if (descriptor.equals(VideoComponents.STREAM_IS_KEYFRAME)) {
      return KEYFRAMES;
    }
    if (descriptor.archetype() == null) {
      return isMedia(column)
          ? new ColumnGroup("value " + descriptor.component(), Weight.MEDIA)
          : SMALL;
    }
    boolean withMedia =
        all.stream()
            .anyMatch(c -> descriptor.archetype().equals(c.descriptor().archetype()) && isMedia(c));
    return withMedia ? new ColumnGroup(descriptor.archetype(), Weight.MEDIA) : SMALL;
  }

  private static boolean isMedia(ComponentColumn column) {
    ArrowField item = column.itemField();
    return item.type().equals(ArrowType.LIST)
        && item.children().get(0).type().equals(ArrowType.UINT8);
  }
}

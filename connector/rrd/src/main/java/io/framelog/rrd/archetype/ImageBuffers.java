/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.archetype;

import io.framelog.rrd.ArchetypeColumns;
import io.framelog.rrd.Blobs;
import io.framelog.rrd.ComponentColumn;
import io.framelog.rrd.ComponentDescriptor;
import java.util.List;

/** Buffers of pixels with their formats. */
final class ImageBuffers {
  private ImageBuffers() {}

  static ArchetypeColumns columns(
      ComponentDescriptor buffer,
      Blobs buffers,
      ComponentDescriptor format,
      List<ImageFormat> formats) {
    Checks.oneForEach("A format", formats.size(), buffers.size());
    for (int row = 0; row < buffers.size(); row++) {
      if (buffers.length(row) != formats.get(row).expectedBytes()) {
        throw new IllegalArgumentException(
            "The buffer of an image of "
                + formats.get(row)
                + " must have "
                + formats.get(row).expectedBytes()
                + " bytes, but that of row "
                + row
                + " has "
                + buffers.length(row));
      }
    }
    return ArchetypeColumns.of(
        ComponentColumn.onePerRow(buffer, buffers),
        ComponentColumn.onePerRow(format, ImageFormats.values(formats)));
  }

  /** Refuses colors where a pixel is one number. */
  static void requireOneChannel(String archetype, List<ImageFormat> formats) {
    for (ImageFormat format : formats) {
      if (format.channelDatatype() == null || format.colorModel() != null) {
        throw new IllegalArgumentException(
            archetype
                + " has one number per pixel and no color model, like ImageFormat.ofChannel(U16, ..),"
                + " but was "
                + format);
      }
    }
  }
}

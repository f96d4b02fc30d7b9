/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.archetype;

import io.framelog.rrd.ArchetypeColumns;
import io.framelog.rrd.ComponentColumn;
import io.framelog.rrd.ComponentDescriptor;
import io.framelog.rrd.Texts;

/** Texts to read. */
public final class TextDocument {
  public static final ComponentDescriptor TEXT =
      ComponentDescriptor.ofArchetype("TextDocument", "text", "Text");
  public static final ComponentDescriptor MEDIA_TYPE =
      ComponentDescriptor.ofArchetype("TextDocument", "media_type", "MediaType");

  private TextDocument() {}

  /** One plain text. */
  public static ArchetypeColumns of(String text) {
    return ArchetypeColumns.of(ComponentColumn.onePerRow(TEXT, Texts.of(text)));
  }

  /**
   * One text.
   *
   * @param mediaType {@code text/plain} or {@code text/markdown}
   */
  public static ArchetypeColumns of(String text, String mediaType) {
    return of(text).and(Columns.mediaType(MEDIA_TYPE, mediaType, 1));
  }
}

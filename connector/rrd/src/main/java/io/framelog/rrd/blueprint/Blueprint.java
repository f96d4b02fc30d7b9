/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.blueprint;

import io.framelog.rrd.BlueprintUse;
import io.framelog.rrd.Chunk;
import io.framelog.rrd.RecordingWriter;
import io.framelog.rrd.StoreId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a viewer shows on opening a recording.
 *
 * @param root a view alone stands in a container of tabs
 * @param timePanel absent: the viewer chooses the timeline
 * @param panels how much of which panel is shown; those that are not named are left to the viewer
 */
public record Blueprint(
    Container root, @Nullable TimePanel timePanel, Map<Panel, PanelState> panels) {
  public Blueprint {
    Map<Panel, PanelState> ordered = new EnumMap<>(Panel.class);
    ordered.putAll(panels);
    panels = Collections.unmodifiableMap(ordered);
  }

  /** These views; time and panels as the viewer likes. */
  public static Blueprint of(Layout layout) {
    Container root = layout instanceof Container container ? container : Container.tabs(layout);
    return new Blueprint(root, null, Map.of());
  }

  /** The same views with this choice of timeline and playing. */
  public Blueprint withTimePanel(TimePanel panel) {
    return new Blueprint(root, panel, panels);
  }

  /** The same views with a panel shown so far; the last word on a panel counts. */
  public Blueprint withPanel(Panel panel, PanelState state) {
    Map<Panel, PanelState> more = new EnumMap<>(Panel.class);
    more.putAll(panels);
    more.put(panel, state);
    return new Blueprint(root, timePanel, more);
  }

  /**
   * The store of this blueprint: one for all equal blueprints of an application.
   *
   * @param applicationId that of the recordings it is for
   */
  public StoreId storeId(String applicationId) {
    return StoreId.blueprint(applicationId, "blueprint_" + ContentHash.of(toString()));
  }

  /** The rows of this blueprint, each part a chunk. */
  public List<Chunk> chunks() {
    return new BlueprintChunks(this).chunks();
  }

  /**
   * Writes this blueprint into a recording's stream, as the one that viewers show unless their user
   * chose another. Must come before the recording's first chunk: a viewer that has seen the
   * recording before its blueprint chooses a timeline of its own.
   *
   * @param writer whose main store is the recording; left open
   * @throws IllegalArgumentException if the stream has chunks already
   */
  public void embedIn(RecordingWriter writer) throws IOException {
    if (writer.chunks() > 0) {
      throw new IllegalArgumentException(
          "A blueprint comes before all chunks, but the stream has "
              + writer.chunks()
              + "; embed it right after creating the writer");
    }
    write(writer, writer.mainStore().applicationId(), BlueprintUse.DEFAULT);
  }

  /**
   * Writes an {@code .rbl}: a file of this blueprint alone, which viewers show at once when they
   * open it beside a recording of the application.
   *
   * @param file replaced if it exists; appears when it is whole
   */
  public void writeFile(Path file, String applicationId) throws IOException {
    try (RecordingWriter writer = RecordingWriter.create(file, storeId(applicationId))) {
      write(writer, applicationId, BlueprintUse.ACTIVE_AND_DEFAULT);
      writer.finish();
    }
  }

  private void write(RecordingWriter writer, String applicationId, BlueprintUse use)
      throws IOException {
    StoreId store = storeId(applicationId);
    for (Chunk chunk : chunks()) {
      writer.write(store, chunk);
    }
    writer.activate(store, use);
  }
}

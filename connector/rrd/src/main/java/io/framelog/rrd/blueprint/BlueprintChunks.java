/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.blueprint;

import io.framelog.rrd.ArchetypeColumns;
import io.framelog.rrd.Booleans;
import io.framelog.rrd.Chunk;
import io.framelog.rrd.ChunkNaming;
import io.framelog.rrd.ComponentColumn;
import io.framelog.rrd.ComponentDescriptor;
import io.framelog.rrd.Compression;
import io.framelog.rrd.EntityPath;
import io.framelog.rrd.FixedLists;
import io.framelog.rrd.Numbers;
import io.framelog.rrd.Structs;
import io.framelog.rrd.Texts;
import io.framelog.rrd.Timeline;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Blueprint to chunks, one for each part. */
final class BlueprintChunks {
  private static final Timeline BLUEPRINT = Timeline.sequence("blueprint");
  private static final EntityPath TIME_PANEL = EntityPath.of("time_panel");

  private final Blueprint blueprint;
  private final ChunkNaming naming;
  private final List<Chunk> chunks = new ArrayList<>();

  BlueprintChunks(Blueprint blueprint) {
    this.blueprint = blueprint;
    this.naming = ChunkNaming.ofPart("blueprint/" + ContentHash.of(blueprint.toString()));
  }

  List<Chunk> chunks() {
    UUID root = addContainer(blueprint.root(), "root");
    addViewport(root);
    blueprint.panels().forEach(this::addPanel);
    if (blueprint.timePanel() != null) {
      addTimePanel(blueprint.timePanel());
    }
    return List.copyOf(chunks);
  }

  /** Returns how a container refers to this part. */
  private String add(Layout layout, String place) {
    if (layout instanceof Container container) {
      return "container/" + addContainer(container, place);
    }
    return "view/" + addView((View) layout, place);
  }

  private UUID addContainer(Container container, String place) {
    List<String> contents = new ArrayList<>();
    for (int i = 0; i < container.contents().size(); i++) {
      contents.add(add(container.contents().get(i), place + "/" + i));
    }
    UUID id = ContentHash.uuid(place + " " + container);
    ArchetypeColumns columns =
        ArchetypeColumns.of(
            number(BlueprintComponents.CONTAINER_KIND, container.kind().number()),
            ComponentColumn.oneRow(BlueprintComponents.CONTENTS, Texts.of(contents)));
    if (container.gridColumns() > 0) {
      columns =
          columns.and(
              ComponentColumn.onePerRow(
                  BlueprintComponents.GRID_COLUMNS, Numbers.uint32(container.gridColumns())));
    }
    if (!container.columnShares().isEmpty()) {
      columns = columns.and(shares(BlueprintComponents.COLUMN_SHARES, container.columnShares()));
    }
    if (!container.rowShares().isEmpty()) {
      columns = columns.and(shares(BlueprintComponents.ROW_SHARES, container.rowShares()));
    }
    addRow(EntityPath.of("container", id.toString()), columns);
    return id;
  }

  private UUID addView(View view, String place) {
    UUID id = ContentHash.uuid(place + " " + view);
    EntityPath entity = EntityPath.of("view", id.toString());
    addRow(
        entity,
        ArchetypeColumns.of(
            text(BlueprintComponents.VIEW_CLASS, view.viewClass()),
            text(BlueprintComponents.DISPLAY_NAME, view.name()),
            text(BlueprintComponents.SPACE_ORIGIN, view.origin().toString())));
    addRow(
        entity.child("ViewContents"),
        ArchetypeColumns.of(
            ComponentColumn.oneRow(BlueprintComponents.QUERY, Texts.of(view.query()))));
    return id;
  }

  private void addViewport(UUID root) {
    byte[] id =
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(root.getMostSignificantBits())
            .putLong(root.getLeastSignificantBits())
            .array();
    addRow(
        EntityPath.of("viewport"),
        ArchetypeColumns.of(
            ComponentColumn.onePerRow(
                BlueprintComponents.ROOT_CONTAINER, FixedLists.of(id.length, Numbers.uint8(id))),
            ComponentColumn.onePerRow(BlueprintComponents.AUTO_LAYOUT, Booleans.of(false)),
            ComponentColumn.onePerRow(BlueprintComponents.AUTO_VIEWS, Booleans.of(false))));
  }

  private void addPanel(Panel panel, PanelState state) {
    addRow(
        EntityPath.of(panel.entity()),
        ArchetypeColumns.of(number(BlueprintComponents.PANEL_STATE, state.number())));
  }

  private void addTimePanel(TimePanel panel) {
    List<ComponentColumn> columns = new ArrayList<>();
    if (panel.timeline() != null) {
      columns.add(text(BlueprintComponents.TIMELINE, panel.timeline()));
    }
    if (panel.state() != null) {
      columns.add(number(BlueprintComponents.TIME_PANEL_STATE, panel.state().number()));
    }
    if (panel.playbackSpeed() != null) {
      columns.add(real(BlueprintComponents.PLAYBACK_SPEED, panel.playbackSpeed()));
    }
    if (panel.framesPerSecond() != null) {
      columns.add(real(BlueprintComponents.FPS, panel.framesPerSecond()));
    }
    if (panel.loopMode() != null) {
      columns.add(number(BlueprintComponents.LOOP_MODE, panel.loopMode().number()));
    }
    if (panel.selection() != null) {
      columns.add(
          ComponentColumn.onePerRow(
              BlueprintComponents.TIME_SELECTION,
              Structs.of("min", Numbers.int64(panel.selection().min()))
                  .and("max", Numbers.int64(panel.selection().max()))));
    }
    if (!columns.isEmpty()) {
      addRow(TIME_PANEL, ArchetypeColumns.of(columns.toArray(ComponentColumn[]::new)));
    }
    if (panel.playState() != null) {
      // static, unlike the rest: so the SDK writes it
      ComponentColumn state = number(BlueprintComponents.PLAY_STATE, panel.playState().number());
      chunks.add(Chunk.staticRow(naming, TIME_PANEL, ArchetypeColumns.of(state)));
    }
  }

  private void addRow(EntityPath entity, ArchetypeColumns columns) {
    chunks.add(
        Chunk.timed(naming, entity, BLUEPRINT, new long[] {0}, columns)
            .withCompression(Compression.LZ4));
  }

  private static ComponentColumn text(ComponentDescriptor descriptor, String value) {
    return ComponentColumn.onePerRow(descriptor, Texts.of(value));
  }

  private static ComponentColumn number(ComponentDescriptor descriptor, int value) {
    return ComponentColumn.onePerRow(descriptor, Numbers.uint8((byte) value));
  }

  private static ComponentColumn real(ComponentDescriptor descriptor, double value) {
    return ComponentColumn.onePerRow(descriptor, Numbers.float64(value));
  }

  private static ComponentColumn shares(ComponentDescriptor descriptor, List<Float> values) {
    float[] shares = new float[values.size()];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = values.get(i);
    }
    return ComponentColumn.oneRow(descriptor, Numbers.float32(shares));
  }
}

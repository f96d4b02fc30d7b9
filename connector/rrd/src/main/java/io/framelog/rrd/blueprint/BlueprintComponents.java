/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.blueprint;

import io.framelog.rrd.ComponentDescriptor;

/** The components of Rerun's blueprint archetypes. */
final class BlueprintComponents {
  private static final String OF_BLUEPRINTS = "rerun.blueprint.components.";
  private static final String OF_RECORDINGS = "rerun.components.";

  static final ComponentDescriptor ROOT_CONTAINER = viewport("root_container", "RootContainer");
  static final ComponentDescriptor AUTO_LAYOUT = viewport("auto_layout", "AutoLayout");
  static final ComponentDescriptor AUTO_VIEWS = viewport("auto_views", "AutoViews");

  static final ComponentDescriptor CONTAINER_KIND = container("container_kind", "ContainerKind");
  static final ComponentDescriptor CONTENTS = container("contents", "IncludedContent");
  static final ComponentDescriptor GRID_COLUMNS = container("grid_columns", "GridColumns");
  static final ComponentDescriptor COLUMN_SHARES = container("col_shares", "ColumnShare");
  static final ComponentDescriptor ROW_SHARES = container("row_shares", "RowShare");

  static final ComponentDescriptor VIEW_CLASS =
      descriptor("ViewBlueprint", "class_identifier", OF_BLUEPRINTS + "ViewClass");
  static final ComponentDescriptor SPACE_ORIGIN =
      descriptor("ViewBlueprint", "space_origin", OF_BLUEPRINTS + "ViewOrigin");
  static final ComponentDescriptor DISPLAY_NAME =
      descriptor("ViewBlueprint", "display_name", OF_RECORDINGS + "Name");
  static final ComponentDescriptor QUERY =
      descriptor("ViewContents", "query", OF_BLUEPRINTS + "QueryExpression");

  static final ComponentDescriptor PANEL_STATE =
      descriptor("PanelBlueprint", "state", OF_BLUEPRINTS + "PanelState");

  static final ComponentDescriptor TIMELINE = timePanel("timeline", "TimelineName");
  static final ComponentDescriptor TIME_PANEL_STATE = timePanel("state", "PanelState");
  static final ComponentDescriptor PLAYBACK_SPEED = timePanel("playback_speed", "PlaybackSpeed");
  static final ComponentDescriptor FPS = timePanel("fps", "Fps");
  static final ComponentDescriptor PLAY_STATE = timePanel("play_state", "PlayState");
  static final ComponentDescriptor LOOP_MODE = timePanel("loop_mode", "LoopMode");
  static final ComponentDescriptor TIME_SELECTION =
      timePanel("time_selection", "AbsoluteTimeRange");

  private BlueprintComponents() {}

  private static ComponentDescriptor viewport(String field, String componentType) {
    return descriptor("ViewportBlueprint", field, OF_BLUEPRINTS + componentType);
  }

  private static ComponentDescriptor container(String field, String componentType) {
    return descriptor("ContainerBlueprint", field, OF_BLUEPRINTS + componentType);
  }

  private static ComponentDescriptor timePanel(String field, String componentType) {
    return descriptor("TimePanelBlueprint", field, OF_BLUEPRINTS + componentType);
  }

  private static ComponentDescriptor descriptor(
      String archetype, String field, String componentType) {
    return new ComponentDescriptor(
        archetype + ":" + field, "rerun.blueprint.archetypes." + archetype, componentType);
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.blueprint;

/** The panels around the viewport that are hidden or shown as a whole. */
public enum Panel {
  TOP("top_panel"),
  BLUEPRINT("blueprint_panel"),
  SELECTION("selection_panel");

  private final String entity;

  Panel(String entity) {
    this.entity = entity;
  }

  /** The name of its entity. */
  String entity() {
    return entity;
  }
}

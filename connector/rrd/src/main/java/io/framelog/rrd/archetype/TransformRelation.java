/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.archetype;

/** Which way a transform goes. */
public enum TransformRelation implements Numbered {
  /** It takes points of the entity to the space of its parent. */
  PARENT_FROM_CHILD(1),
  /** It takes points of the parent's space to that of the entity. */
  CHILD_FROM_PARENT(2);

  private final int number;

  TransformRelation(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.check;

import io.framelog.rrd.EntityPath;

/**
 * An entity of a recording.
 *
 * @param entity with the leading slash and the escapes that Rerun writes
 */
public record EntityKey(String recording, String entity) implements Comparable<EntityKey> {

  /** Takes the entity as plain text, as a frame has it. */
  public static EntityKey of(String recording, String plainEntity) {
    return new EntityKey(recording, EntityPath.parse(plainEntity).toString());
  }

  @Override
  public int compareTo(EntityKey other) {
    int byRecording = recording.compareTo(other.recording);
    return byRecording != 0 ? byRecording : entity.compareTo(other.entity);
  }

  @Override
  public String toString() {
    return recording + ":" + entity;
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import java.util.List;
import java.util.Optional;

/**
 * A chunk as it stands in the file.
 *
 * @param rowIds as many as there are rows
 * @param components whose cells are lists; others were reported and left out
 */
record RawChunk(
    String entity,
    String idText,
    Tuid[] rowIds,
    List<RawTimes> times,
    List<RawComponent> components) {

  Optional<RawComponent> component(String identifier) {
    return components.stream().filter(c -> c.identifier().equals(identifier)).findFirst();
  }

  int rows() {
    return rowIds.length;
  }
}

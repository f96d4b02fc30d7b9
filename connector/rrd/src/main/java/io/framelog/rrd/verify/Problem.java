/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One finding.
 *
 * @param file as it was named to the verifier
 * @param byteOffset of the damage in the file, or of the message that holds it where the exact
 *     place cannot be told, as within compressed data
 * @param entity path of the entity concerned; null where none is
 */
public record Problem(
    String file,
    ProblemCode code,
    long byteOffset,
    @Nullable String entity,
    String expected,
    String found) {

  public Optional<String> entityPath() {
    return Optional.ofNullable(entity);
  }

  /** Without the file: {@code bad-header at byte 8: expected …, but found …}. */
  public String text() {
    return code.id()
        + " at byte "
        + byteOffset
        + (entity == null ? "" : " in " + entity)
        + ": expected "
        + expected
        + ", but found "
        + found;
  }

  @Override
  public String toString() {
    return file + ": " + text();
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.element;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object of a part that waits to be made visible.
 *
 * @param suffix what follows the part's key in the object's, such as {@code .rrd}
 * @param bytes its length
 * @param sha256 of each piece of it, as in its manifest
 * @param handleVersion version of the handle's form
 * @param handle what makes it visible, in the file system's own form; empty if an equal object was
 *     visible already
 * @param spool path of a copy on the machine that wrote it, which is gone after a failure; {@code
 *     null} if there is none
 */
public record PendingObject(
    String suffix,
    long bytes,
    List<String> sha256,
    int handleVersion,
    byte[] handle,
    @Nullable String spool) {

  public PendingObject {
    sha256 = List.copyOf(sha256);
  }

  /** Whether an equal object was found under its key. */
  public boolean wasVisible() {
    return handle.length == 0;
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import java.io.IOException;

/** Tells others of parts that have become visible. May be used by several threads at once. */
public interface Announcer extends AutoCloseable {

  /**
   * Announces a part, and returns when the announcement is safe. The same part may be announced any
   * number of times, always with the same words.
   *
   * @param objectName key of the part's recording, relative to the sink's directory
   * @param manifest the part's manifest as it is stored: JSON
   * @throws IOException if it could not be announced; it will be tried again
   */
  void announce(String objectName, byte[] manifest) throws IOException, InterruptedException;

  @Override
  void close();
}

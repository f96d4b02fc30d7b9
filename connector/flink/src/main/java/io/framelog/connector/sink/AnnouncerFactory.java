/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import java.io.Serializable;

/** Makes an announcer in the task that publishes. */
@FunctionalInterface
public interface AnnouncerFactory extends Serializable {

  Announcer open();

  /** Nobody is told. */
  static AnnouncerFactory none() {
    return Silent::new;
  }

  /** Tells nobody. */
  final class Silent implements Announcer {
    private Silent() {}

    @Override
    public void announce(String objectName, byte[] manifest) {
      // nobody wants to know
    }

    @Override
    public void close() {
      // nothing is open
    }
  }
}

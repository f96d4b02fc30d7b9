/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.chaos;

/** What storage can be found guilty of. */
enum Charge {
  LOST("lost frames"),
  DOUBLED("doubled frames"),
  WRONG("frames that were never sent, or elsewhere"),
  UNDECODABLE("undecodable frames"),
  SET_ASIDE("frames set aside without need"),
  PARTIAL("partial objects"),
  UNEXPLAINED("unexplained objects"),
  OVERWRITTEN("names published twice"),
  EARLY("objects visible before their checkpoint"),
  SECRET("places where the secret key shows");

  private final String label;

  Charge(String label) {
    this.label = label;
  }

  /** For tables. */
  String label() {
    return label;
  }
}

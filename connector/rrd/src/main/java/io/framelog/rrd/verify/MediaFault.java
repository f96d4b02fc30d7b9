/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

/** A picture or video that is broken; the message says in what. */
public final class MediaFault extends Exception {
  private static final long serialVersionUID = 1L;

  public MediaFault(String message) {
    super(message);
  }

  public MediaFault(String message, Throwable cause) {
    super(message, cause);
  }

  /** What is broken. */
  String text() {
    return "" + getMessage();
  }
}

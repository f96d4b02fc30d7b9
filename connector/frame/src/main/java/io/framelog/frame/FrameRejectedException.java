/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame;

/** A record that is not a frame, with the reason it goes to the dead letters. */
public final class FrameRejectedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final RejectReason reason;

  public FrameRejectedException(RejectReason reason, String message) {
    // Dead letters can come by the thousand: nobody reads the stack of one.
    super(message, null, false, false);
    this.reason = reason;
  }

  public RejectReason reason() {
    return reason;
  }
}

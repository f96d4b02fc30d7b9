/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video.bitstream;

/** Bytes that are not one access unit that can be stored; the message says what was found. */
public final class AccessUnitException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why an access unit is refused. */
  public enum Reason {
    /** It ends in the middle of something. */
    TRUNCATED,
    /** It breaks a rule of its format. */
    MALFORMED,
    /** It holds no picture that is shown. */
    NO_PICTURE,
    /** It holds more than one picture that is shown. */
    SEVERAL_PICTURES,
    /** A part of its format that is not handled. */
    UNSUPPORTED
  }

  private final Reason reason;

  AccessUnitException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}

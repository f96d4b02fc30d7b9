/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

/**
 * A picture of a batch that was left out of its video.
 *
 * @param inputIndex which picture of the batch it is
 * @param message what was found, for a person
 */
public record RejectedPicture(int inputIndex, Reason reason, String message) {
  /** Why a picture was left out. */
  public enum Reason {
    /** Broken, truncated, or of a kind that is not handled. */
    UNDECODABLE,
    /** Smaller or larger than the encoder takes. */
    SIZE_UNSUPPORTED,
    /** Not the size of the batch's first accepted picture. */
    SIZE_CHANGED,
    /** Other primaries or another curve than the batch's first accepted picture. */
    COLOUR_CHANGED
  }
}

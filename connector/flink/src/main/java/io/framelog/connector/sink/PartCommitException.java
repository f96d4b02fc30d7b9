/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import java.io.IOException;

/** A part that could not be published. */
final class PartCommitException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient CommitFailure failure;

  PartCommitException(CommitFailure failure) {
    super(failure.message());
    this.failure = failure;
  }

  PartCommitException(CommitFailure failure, Throwable cause) {
    super(failure.message(), cause);
    this.failure = failure;
  }

  CommitFailure failure() {
    return failure;
  }
}

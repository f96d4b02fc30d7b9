/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import io.framelog.connector.element.RecordingChunk;
import org.apache.flink.api.connector.sink2.Committer;

/** A request whose part is only read: the committer signals failures by throwing. */
record TestRequest(RecordingChunk.Pending part)
    implements Committer.CommitRequest<RecordingChunk.Pending> {

  @Override
  public RecordingChunk.Pending getCommittable() {
    return part;
  }

  @Override
  public int getNumberOfRetries() {
    return 0;
  }

  @Override
  public void signalFailedWithKnownReason(Throwable t) {
    throw new UnsupportedOperationException(t);
  }

  @Override
  public void signalFailedWithUnknownReason(Throwable t) {
    throw new UnsupportedOperationException(t);
  }

  @Override
  public void retryLater() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void updateAndRetryLater(RecordingChunk.Pending committable) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void signalAlreadyCommitted() {
    throw new UnsupportedOperationException();
  }
}

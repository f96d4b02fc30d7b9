/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Locale;

/** The store does not know an upload any more. */
final class UploadLoss extends IOException {
  private static final long serialVersionUID = 1L;

  UploadLoss(String message) {
    super(message);
  }

  /** Whether this, or what a store's plugin threw, means that the upload is gone for good. */
  static boolean isLoss(IOException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String text = cause.toString().toLowerCase(Locale.ROOT);
      if (cause instanceof UploadLoss
          || cause instanceof FileNotFoundException
          || text.contains("nosuchupload")
          || text.contains("upload does not exist")) {
        return true;
      }
    }
    return false;
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.faults;

import io.netty.handler.codec.http.HttpMethod;
import java.util.Map;
import java.util.Set;

/** What an S3 client asks for, as far as it matters to faults. */
public enum StoreOperation {
  CREATE_UPLOAD,
  UPLOAD_PART,
  COMPLETE_UPLOAD,
  ABORT_UPLOAD,
  PUT,
  DELETE,
  /** Reads, lists and the like. */
  READ;

  private static final String UPLOAD_ID = "uploadId";

  /** Whether the store is another one afterwards. */
  boolean changesStore() {
    return this != READ;
  }

  /** Reads it off a request, from its method and the names in its query. */
  static StoreOperation of(HttpMethod method, Map<String, ?> query) {
    Set<String> names = query.keySet();
    if (method.equals(HttpMethod.POST)) {
      if (names.contains("uploads")) {
        return CREATE_UPLOAD;
      }
      return names.contains(UPLOAD_ID) ? COMPLETE_UPLOAD : DELETE;
    }
    if (method.equals(HttpMethod.PUT)) {
      return names.contains(UPLOAD_ID) ? UPLOAD_PART : PUT;
    }
    if (method.equals(HttpMethod.DELETE)) {
      return names.contains(UPLOAD_ID) ? ABORT_UPLOAD : DELETE;
    }
    return READ;
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.faults;

import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.List;

/**
 * A request as the proxy sees it.
 *
 * @param door the door of the proxy that it came in by: who asks
 * @param key the object it is about; empty if it is about the bucket
 * @param uploadId the upload it is about; empty if there is none
 */
public record StoreRequest(
    String door, StoreOperation operation, String key, String uploadId, int bytes) {

  static StoreRequest of(String door, FullHttpRequest request) {
    QueryStringDecoder uri = new QueryStringDecoder(request.uri());
    // path-style access: /bucket/key
    String path = uri.path();
    int slash = path.indexOf('/', 1);
    return new StoreRequest(
        door,
        StoreOperation.of(request.method(), uri.parameters()),
        slash < 0 ? "" : path.substring(slash + 1),
        uri.parameters().getOrDefault("uploadId", List.of("")).get(0),
        request.content().readableBytes());
  }
}

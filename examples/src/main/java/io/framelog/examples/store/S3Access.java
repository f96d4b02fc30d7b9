/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.store;

import java.net.URI;
import java.util.Map;

/**
 * What a client needs to reach a server.
 *
 * @param region of which a signature speaks, whatever it is called
 */
public record S3Access(URI endpoint, String region, String accessKey, String secretKey) {

  /** The same, by way of another address. */
  public S3Access through(URI otherEndpoint) {
    return new S3Access(otherEndpoint, region, accessKey, secretKey);
  }

  /** As options of Flink, for either of its plugins. */
  public Map<String, String> flinkOptions() {
    return Map.of(
        "s3.endpoint", endpoint.toString(),
        "s3.path-style-access", "true",
        "s3.region", region,
        "s3.access-key", accessKey,
        "s3.secret-key", secretKey);
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "S3Access[endpoint=%s, accessKey=%s]".formatted(endpoint, accessKey);
  }
}

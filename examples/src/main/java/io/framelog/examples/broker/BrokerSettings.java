/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.broker;

import java.nio.file.Path;

/**
 * How a broker is started.
 *
 * @param directory where its data lie; made if it is missing, taken up if a broker was there before
 * @param port where clients connect, or {@link #FREE_PORT}
 * @param maxMessageBytes largest batch of records, as compressed by the producer
 */
public record BrokerSettings(Path directory, int port, int maxMessageBytes) {
  /** Takes any port that is free. */
  public static final int FREE_PORT = 0;

  /** 16 MiB: a raw 1080p frame passes with room. */
  public static final int DEFAULT_MAX_MESSAGE_BYTES = 16 << 20;

  private static final int MAX_PORT = 65_535;

  public BrokerSettings {
    if (port < 0 || port > MAX_PORT) {
      throw new IllegalArgumentException(
          "a port is 1 to %d, or %d for any that is free, but was %d"
              .formatted(MAX_PORT, FREE_PORT, port));
    }
    if (maxMessageBytes < 1) {
      throw new IllegalArgumentException(
          "maxMessageBytes must be at least 1 but was " + maxMessageBytes);
    }
  }

  /** Any free port, messages of up to 16 MiB. */
  public static BrokerSettings in(Path directory) {
    return new BrokerSettings(directory, FREE_PORT, DEFAULT_MAX_MESSAGE_BYTES);
  }

  public BrokerSettings onPort(int newPort) {
    return new BrokerSettings(directory, newPort, maxMessageBytes);
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports for programs that have to be told theirs before they start. */
public final class FreePort {

  private FreePort() {}

  /** A port of the loopback address that was free a moment ago. */
  public static int find() throws IOException {
    try (ServerSocket socket =
        new ServerSocket(0, /* backlog= */ 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A ZooKeeper server, the one that Flink brings, as a process of its own: where the JobManagers of
 * a cluster with high availability elect their leader and keep what they must not forget.
 */
public final class ZooKeeper implements AutoCloseable {
  private static final String SERVER_ID = "1";

  private final Process process;
  private final int port;

  private ZooKeeper(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts a server; clients that come before it is up try again. */
  public static ZooKeeper start(Path directory) throws IOException {
    Path data = Files.createDirectories(directory.resolve("data"));
    int port = FreePort.find();
    Path configuration = directory.resolve("zoo.cfg");
    Files.writeString(
        configuration,
        """
        tickTime=500
        dataDir=%s
        clientPort=%d
        clientPortAddress=127.0.0.1
        admin.enableServer=false
        """
            .formatted(data, port));
    ClusterFiles files = new ClusterFiles(directory);
    files.write(Map.of());
    Process process =
        new JavaProgram(
                List.of("-Xmx256m", "-Dlog4j.configurationFile=" + files.loggingFile().toUri()),
                ClusterFiles.classPath(),
                "org.apache.flink.runtime.zookeeper.FlinkZooKeeperQuorumPeer",
                List.of("--zkConfigFile", configuration.toString(), "--peerId", SERVER_ID),
                Map.of())
            .start(files.log("zookeeper"));
    return new ZooKeeper(process, port);
  }

  /**
   * Options of Flink that make a cluster survive the loss of its JobManager.
   *
   * @param storage a directory that all JobManagers reach
   */
  public Map<String, String> highAvailability(Path storage) {
    return Map.of(
        "high-availability.type", "zookeeper",
        "high-availability.zookeeper.quorum", "127.0.0.1:" + port,
        "high-availability.storageDir", storage.toUri().toString(),
        "high-availability.zookeeper.client.session-timeout", "4000",
        "high-availability.zookeeper.client.connection-timeout", "4000",
        "high-availability.zookeeper.client.retry-wait", "500",
        "high-availability.zookeeper.client.max-retry-attempts", "20");
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.chaos;

import io.framelog.examples.broker.BrokerSettings;
import io.framelog.examples.broker.EmbeddedBroker;
import io.framelog.examples.cluster.ClusterSettings;
import io.framelog.examples.cluster.FlinkCluster;
import io.framelog.examples.cluster.ZooKeeper;
import io.framelog.examples.faults.FaultDeck;
import io.framelog.examples.faults.FaultProxy;
import io.framelog.examples.store.S3Plugin;
import io.framelog.examples.store.S3Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * All the processes that can fail, started one after the other and closed the other way round:
 *
 * <pre>
 * cameras ─▶ Kafka ─▶ Flink: JobManager, two TaskManagers ─▶ proxy ─▶ S3 server
 *                       └─ ZooKeeper
 * </pre>
 */
final class Arena implements AutoCloseable {
  /** What clients of the store sign with, and nobody else must see. */
  static final String SECRET_KEY = "planted-secret-7c1e5b0f9a";

  static final int TASK_MANAGERS = 2;
  private static final String DOOR = "taskmanager-";
  private static final int PARTITIONS = 4;

  private final Path directory;
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final S3Server store;
  private final FaultProxy proxy;
  private final FlinkCluster cluster;
  private EmbeddedBroker broker;

  private Arena(ChaosSettings settings, FaultDeck deck) throws IOException, InterruptedException {
    this.directory = settings.directory();
    try {
      broker = EmbeddedBroker.start(BrokerSettings.in(directory.resolve("kafka")));
      open.push(() -> broker.close());
      for (String topic : ChaosCamera.topics()) {
        broker.createTopic(topic, PARTITIONS);
      }
      broker.createTopic(ChaosJob.DEAD_LETTERS, 1);
      store = S3Server.start(settings.store(), directory.resolve("store"), SECRET_KEY);
      open.push(store);
      proxy = new FaultProxy(store.access().endpoint(), deck);
      open.push(proxy);
      ZooKeeper zooKeeper = ZooKeeper.start(directory.resolve("zookeeper"));
      open.push(zooKeeper);
      cluster = FlinkCluster.start(clusterSettings(settings, zooKeeper));
      open.push(cluster);
    } catch (IOException | InterruptedException | RuntimeException e) {
      close();
      throw e;
    }
  }

  static Arena open(ChaosSettings settings, FaultDeck deck)
      throws IOException, InterruptedException {
    return new Arena(settings, deck);
  }

  private ClusterSettings clusterSettings(ChaosSettings settings, ZooKeeper zooKeeper)
      throws IOException {
    Map<String, String> options = new HashMap<>();
    options.putAll(zooKeeper.highAvailability(directory.resolve("ha")));
    options.putAll(store.access().through(proxy.open("jobmanager")).flinkOptions());
    options.put("jobmanager.memory.process.size", "800m");
    options.put("taskmanager.memory.process.size", "1200m");
    options.put("taskmanager.memory.task.off-heap.size", "256m");
    options.put("taskmanager.memory.managed.size", "64m");
    options.put("taskmanager.load-balance.mode", "SLOTS");
    options.put("heartbeat.rpc-failure-threshold", "1");
    options.put("restart-strategy.fixed-delay.attempts", "2147483647");
    options.put("execution.checkpointing.num-retained", "20");
    options.put("execution.checkpointing.tolerable-failed-checkpoints", "1000");
    options.put(
        "execution.checkpointing.externalized-checkpoint-retention", "RETAIN_ON_CANCELLATION");
    List<Map<String, String>> doors = new ArrayList<>();
    IntStream.range(0, TASK_MANAGERS)
        .forEach(number -> doors.add(Map.of("s3.endpoint", proxy.open(DOOR + number).toString())));
    return ClusterSettings.in(Files.createDirectories(directory.resolve("flink")))
        .withTaskManagers(TASK_MANAGERS)
        .withOptions(options)
        .withPlugins(S3Plugin.ofThisJava().folder())
        .withAgents(settings.agents())
        .withTaskManagerOptions(doors);
  }

  EmbeddedBroker broker() {
    return broker;
  }

  S3Server store() {
    return store;
  }

  FaultProxy proxy() {
    return proxy;
  }

  FlinkCluster cluster() {
    return cluster;
  }

  /** Which TaskManager comes in by a door of the proxy. */
  int taskManagerOf(String door) {
    return Integer.parseInt(door.substring(DOOR.length()));
  }

  /** Stops the broker and starts it again where it was. */
  void restartBroker() throws IOException {
    int port = Integer.parseInt(broker.bootstrap().substring(broker.bootstrap().indexOf(':') + 1));
    broker.close();
    broker = EmbeddedBroker.start(BrokerSettings.in(directory.resolve("kafka")).onPort(port));
  }

  @Override
  public void close() throws IOException {
    IOException failure = null;
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        failure = new IOException("not all of the arena could be closed: " + e.getMessage(), e);
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.broker;

import io.framelog.examples.FileTrees;
import io.framelog.examples.Interruptible;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A Kafka broker in this JVM: one node that is broker and KRaft controller, reachable from this
 * machine only. It is the real server, with its logs on disk.
 *
 * <p>Topics are not made by asking for them; see {@link #createTopic}. Close it to leave no thread
 * that keeps the JVM alive.
 */
public final class EmbeddedBroker implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final String CONTROLLER = "CONTROLLER";
  private static final short ONE_REPLICA = 1;
  private static final int NODE_ID = 1;

  private final KafkaRaftServer server;
  private final int port;
  private boolean closed;

  private EmbeddedBroker(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Starts a broker and waits until it serves clients: about three seconds the first time in a JVM.
   * An interruption does not cut the start short, but stays set.
   *
   * @throws IOException if the directory cannot be used or the port is taken
   */
  public static EmbeddedBroker start(BrokerSettings settings) throws IOException {
    FutureTask<EmbeddedBroker> startup = new FutureTask<>(() -> startServer(settings));
    // Kafka takes an interruption of its start or stop for a fatal fault, and ends the JVM.
    Interruptible.runApart(startup, "framelog-broker-start");
    try {
      return startup.get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      throw new IllegalStateException("a task that has ended is not waited for", e);
    }
  }

  private static EmbeddedBroker startServer(BrokerSettings settings) throws IOException {
    Path directory = settings.directory().toAbsolutePath();
    format(directory);
    int port;
    int controllerPort;
    try (ServerSocket client = probe(settings.port());
        ServerSocket controller = probe(BrokerSettings.FREE_PORT)) {
      port = client.getLocalPort();
      controllerPort = controller.getLocalPort();
    }
    KafkaConfig config =
        new KafkaConfig(properties(directory, port, controllerPort, settings.maxMessageBytes()));
    KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
    try {
      server.startup();
    } catch (RuntimeException e) {
      server.shutdown();
      server.awaitShutdown();
      throw new IOException(
          "the broker on %s:%d with its data in %s did not start: %s"
              .formatted(HOST, port, directory, e.getMessage()),
          e);
    }
    EmbeddedBroker broker = new EmbeddedBroker(server, port);
    try {
      broker.awaitGroupCoordinator();
      return broker;
    } catch (IOException | RuntimeException e) {
      server.shutdown();
      server.awaitShutdown();
      throw e;
    }
  }

  /**
   * The coordinator of consumer groups comes up with the first request for it. A Flink job that met
   * it half way was seen to commit no offsets for ten seconds.
   */
  private void awaitGroupCoordinator() throws IOException {
    try (Admin admin = admin()) {
      admin.listConsumerGroupOffsets("framelog-start").partitionsToOffsetAndMetadata().get();
    } catch (ExecutionException e) {
      throw new IOException(
          "the broker at %s started without a group coordinator: %s"
              .formatted(bootstrap(), e.getCause().getMessage()),
          e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts the thread that starts a broker", e);
    }
  }

  /** Kafka's log directories need an identity before a broker may use them. */
  private static void format(Path directory) throws IOException {
    FileTrees.make(directory);
    if (Files.exists(directory.resolve("meta.properties"))) {
      return;
    }
    Formatter formatter =
        new Formatter()
            .setPrintStream(
                new PrintStream(
                    OutputStream.nullOutputStream(),
                    /* autoFlush= */ false,
                    StandardCharsets.UTF_8))
            .setNodeId(NODE_ID)
            .setClusterId(Uuid.randomUuid().toString())
            .addDirectory(directory.toString())
            .setControllerListenerName(CONTROLLER)
            .setMetadataLogDirectory(directory.toString());
    try {
      formatter.run();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(
          "the broker's directory could not be prepared, %s: %s"
              .formatted(e.getMessage(), directory),
          e);
    }
  }

  /**
   * Kafka cannot choose a port for its controller by itself: voters are named before they start.
   */
  private static ServerSocket probe(int port) throws IOException {
    try {
      return new ServerSocket(port, /* backlog= */ 1, InetAddress.getByAddress(LOOPBACK));
    } catch (IOException e) {
      throw new IOException(
          "port %d is not free on %s, name another: %s".formatted(port, HOST, e.getMessage()), e);
    }
  }

  private static Map<String, String> properties(
      Path directory, int port, int controllerPort, int maxMessageBytes) {
    String clients = "PLAINTEXT://%s:%d".formatted(HOST, port);
    return Map.ofEntries(
        Map.entry("process.roles", "broker,controller"),
        Map.entry("node.id", Integer.toString(NODE_ID)),
        Map.entry("controller.quorum.voters", "%d@%s:%d".formatted(NODE_ID, HOST, controllerPort)),
        Map.entry(
            "listeners", "%s,%s://%s:%d".formatted(clients, CONTROLLER, HOST, controllerPort)),
        Map.entry("advertised.listeners", clients),
        Map.entry("controller.listener.names", CONTROLLER),
        Map.entry(
            "listener.security.protocol.map",
            "PLAINTEXT:PLAINTEXT,%s:PLAINTEXT".formatted(CONTROLLER)),
        Map.entry("log.dirs", directory.toString()),
        Map.entry("message.max.bytes", Integer.toString(maxMessageBytes)),
        Map.entry("replica.fetch.max.bytes", Integer.toString(maxMessageBytes)),
        Map.entry("offsets.topic.replication.factor", "1"),
        Map.entry("offsets.topic.num.partitions", "1"),
        Map.entry("transaction.state.log.replication.factor", "1"),
        Map.entry("transaction.state.log.min.isr", "1"),
        Map.entry("transaction.state.log.num.partitions", "1"),
        Map.entry("share.coordinator.state.topic.replication.factor", "1"),
        Map.entry("share.coordinator.state.topic.min.isr", "1"),
        Map.entry("share.coordinator.state.topic.num.partitions", "1"),
        Map.entry("group.initial.rebalance.delay.ms", "0"),
        Map.entry("auto.create.topics.enable", "false"));
  }

  /** The value of {@code bootstrap.servers} that reaches this broker. */
  public String bootstrap() {
    return HOST + ":" + port;
  }

  /**
   * Creates a topic that does not exist yet.
   *
   * @throws IOException if the broker refuses, for one because the topic exists
   */
  public void createTopic(String name, int partitions) throws IOException {
    try (Admin admin = admin()) {
      admin.createTopics(List.of(new NewTopic(name, partitions, ONE_REPLICA))).all().get();
    } catch (ExecutionException e) {
      throw new IOException(
          "topic '%s' with %d partitions was not created: %s"
              .formatted(name, partitions, e.getCause().getMessage()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while topic '%s' was created".formatted(name), e);
    }
  }

  /** A client for whatever else is to be asked; the caller closes it. */
  public Admin admin() {
    return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap()));
  }

  /** Stops serving and waits until all is on disk. */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      Interruptible.runApart(
          new FutureTask<>(
              () -> {
                server.shutdown();
                server.awaitShutdown();
                return null;
              }),
          "framelog-broker-stop");
    }
  }
}

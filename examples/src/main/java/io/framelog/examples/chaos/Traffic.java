/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.chaos;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A fleet of cameras that publish in real time, from a thread of their own, until told to stop. */
final class Traffic implements AutoCloseable {
  private static final long TICK_MILLIS = 20;

  private final KafkaProducer<byte[], byte[]> producer;
  private final List<CameraFrames> cameras;
  private final PriorityQueue<Emission> underWay = new PriorityQueue<>();
  private final Map<FrameNumber, ChaosFrame> sent = new TreeMap<>();
  private final List<Future<RecordMetadata>> sends = new ArrayList<>();
  private final FutureTask<Map<FrameNumber, ChaosFrame>> work = new FutureTask<>(this::publish);
  private volatile boolean stopped;
  private long sequence;

  private Traffic(KafkaProducer<byte[], byte[]> producer, List<CameraFrames> cameras) {
    this.producer = producer;
    this.cameras = cameras;
  }

  static Traffic start(String bootstrap, List<ChaosCamera> fleet, long seed) {
    long now = nowNanos();
    Traffic traffic =
        new Traffic(
            new KafkaProducer<>(
                Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    bootstrap,
                    ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                    true),
                new ByteArraySerializer(),
                new ByteArraySerializer()),
            fleet.stream().map(camera -> new CameraFrames(camera, seed, now)).toList());
    new Thread(traffic.work, "chaos-traffic").start();
    return traffic;
  }

  private Map<FrameNumber, ChaosFrame> publish() throws Exception {
    while (!stopped) {
      long now = nowNanos();
      for (CameraFrames camera : cameras) {
        camera
            .until(now)
            .forEach(next -> underWay.add(new Emission(next.dueNanos(), sequence++, next.frame())));
      }
      sendDue(now);
      TimeUnit.MILLISECONDS.sleep(TICK_MILLIS);
    }
    sendDue(Long.MAX_VALUE);
    for (Future<RecordMetadata> send : sends) {
      send.get();
    }
    return sent;
  }

  private void sendDue(long nanos) {
    while (!underWay.isEmpty() && underWay.peek().dueNanos() <= nanos) {
      ChaosFrame frame = underWay.remove().frame();
      sends.add(producer.send(frame.kafkaRecord()));
      sent.put(frame.number(), frame);
    }
  }

  private static long nowNanos() {
    Instant now = Instant.now();
    return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
  }

  /** Sends what is under way, waits until the broker has all of it, and says what that was. */
  Map<FrameNumber, ChaosFrame> stop() throws InterruptedException, ExecutionException {
    stopped = true;
    return work.get();
  }

  @Override
  public void close() {
    stopped = true;
    producer.close();
  }
}

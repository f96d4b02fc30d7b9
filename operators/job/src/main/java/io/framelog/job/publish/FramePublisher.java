/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.publish;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;

/** Puts the frames of clips and folders on topics, each with its exact capture time. */
public final class FramePublisher implements AutoCloseable {
  private final Map<String, Object> clientProperties;
  private final FrameProducer producer;

  private FramePublisher(Map<String, Object> clientProperties, FrameProducer producer) {
    this.clientProperties = clientProperties;
    this.producer = producer;
  }

  /** Publishes pictures to the brokers at {@code host:port[,host:port]}. */
  public static FramePublisher to(String bootstrap) {
    return to(bootstrap, Map.of(), MessageFormat.BARE);
  }

  /**
   * Publishes to the brokers at {@code host:port[,host:port]}.
   *
   * @param properties of Kafka's clients, such as those of a login
   */
  public static FramePublisher to(
      String bootstrap, Map<String, String> properties, MessageFormat format) {
    Map<String, Object> client = new HashMap<>(properties);
    client.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    return new FramePublisher(client, FrameProducer.to(bootstrap, properties, format));
  }

  /** For tests: a producer of any kind. */
  static FramePublisher with(Producer<byte[], byte[]> producer) {
    return new FramePublisher(Map.of(), FrameProducer.with(producer, MessageFormat.BARE));
  }

  /** Makes the topic, for records up to 16 MiB, unless there is one of that name. */
  public void ensureTopic(String topic, int partitions) throws InterruptedException {
    Topics.ensure(clientProperties, topic, partitions);
  }

  /**
   * Publishes a source to its end, and returns when the brokers have all of it.
   *
   * @param source stays open
   * @throws IOException if a picture cannot be read or has no capture time
   * @throws PublishException if Kafka does not take a record
   */
  public PublishSummary publish(
      CameraStream stream,
      FrameSource source,
      CaptureTimes times,
      Pacing pacing,
      FrameListener listener)
      throws IOException, InterruptedException {
    Metronome metronome = new Metronome(pacing);
    long frames = 0;
    long bytes = 0;
    long earliest = Long.MAX_VALUE;
    long latest = Long.MIN_VALUE;
    for (SourceFrame frame = source.next(); frame != null; frame = source.next()) {
      long captureNanos = times.captureNanos(frames, frame);
      metronome.await(captureNanos);
      send(stream, captureNanos, frame.jpeg());
      listener.published(captureNanos, frame.jpeg());
      frames++;
      bytes += frame.jpeg().length;
      earliest = Math.min(earliest, captureNanos);
      latest = Math.max(latest, captureNanos);
    }
    flush(stream);
    return new PublishSummary(
        frames,
        bytes,
        source.skippedFrames(),
        frames == 0 ? 0 : earliest,
        frames == 0 ? 0 : latest);
  }

  /**
   * Hands over one frame; {@link #flush} waits for it.
   *
   * @param jpeg not to be changed until it is flushed
   */
  public void send(CameraStream stream, long captureNanos, byte[] jpeg)
      throws InterruptedException {
    producer.send(stream, captureNanos, jpeg);
  }

  /** Waits until the brokers have all that was sent. */
  public void flush(CameraStream stream) throws InterruptedException {
    producer.flush(stream);
  }

  /** Frames that are not flushed yet are given up after a moment. */
  @Override
  public void close() {
    producer.close();
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.publish;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Puts frames on topics, each with its exact capture time. Every record arrives once and in order:
 * the producer is idempotent and waits for all replicas. One instance serves one thread at a time.
 */
public final class FramePublisher implements AutoCloseable {
  private final Map<String, Object> clientProperties;
  private final Producer<byte[], byte[]> producer;
  private final AtomicReference<Exception> failure = new AtomicReference<>();

  private FramePublisher(Map<String, Object> clientProperties, Producer<byte[], byte[]> producer) {
    this.clientProperties = clientProperties;
    this.producer = producer;
  }

  /** Publishes to the brokers at {@code host:port[,host:port]}. */
  public static FramePublisher to(String bootstrap) {
    return to(bootstrap, Map.of());
  }

  /**
   * Publishes to the brokers at {@code host:port[,host:port]}.
   *
   * @param properties of Kafka's clients, such as those of a login
   */
  public static FramePublisher to(String bootstrap, Map<String, String> properties) {
    Map<String, Object> shared = new HashMap<>(properties);
    shared.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    Map<String, Object> settings = new HashMap<>();
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_RECORD_BYTES);
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 4 * Topics.MAX_RECORD_BYTES);
    // Several pictures in a request, none held back for long.
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 1 << 20);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "none");
    settings.putAll(shared);
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    return new FramePublisher(
        shared,
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()));
  }

  /** For tests: a producer of any kind. */
  static FramePublisher with(Producer<byte[], byte[]> producer) {
    return new FramePublisher(Map.of(), producer);
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
  @SuppressWarnings("FutureReturnValueIgnored") // the callback takes what the future would say
  public void send(CameraStream stream, long captureNanos, byte[] jpeg)
      throws InterruptedException {
    requireNoFailure(stream);
    try {
      producer.send(
          FrameRecords.of(stream, captureNanos, jpeg),
          (metadata, exception) -> {
            if (exception != null) {
              failure.compareAndSet(null, exception);
            }
          });
    } catch (InterruptException e) {
      throw interrupted(e);
    } catch (KafkaException e) {
      throw refused(stream, e);
    }
  }

  /** Waits until the brokers have all that was sent. */
  public void flush(CameraStream stream) throws InterruptedException {
    try {
      producer.flush();
    } catch (InterruptException e) {
      throw interrupted(e);
    }
    requireNoFailure(stream);
  }

  private void requireNoFailure(CameraStream stream) {
    Exception exception = failure.get();
    if (exception != null) {
      throw refused(stream, exception);
    }
  }

  private static PublishException refused(CameraStream stream, Exception cause) {
    String wayOut =
        cause instanceof RecordTooLargeException
            ? ": raise max.message.bytes of the topic, or make the pictures smaller"
            : "";
    return new PublishException(
        "topic '%s' did not take a frame of camera '%s': %s%s"
            .formatted(stream.topic(), stream.camera().key(), cause.getMessage(), wayOut),
        cause);
  }

  /** Kafka sets the thread's mark and throws an unchecked exception: here it is a checked one. */
  private static InterruptedException interrupted(InterruptException e) {
    Thread.interrupted();
    InterruptedException interrupted = new InterruptedException(e.getMessage());
    interrupted.initCause(e);
    return interrupted;
  }

  /** Frames that are not flushed yet are given up after a moment. */
  @Override
  public void close() {
    producer.close(Duration.ofSeconds(5));
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.publish;

import io.framelog.frame.Marker;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends frames by the rules that jobs rely on: keyed by camera, once and in order (the producer is
 * idempotent and waits for all replicas), uncompressed, in requests large enough for pictures. One
 * instance serves one thread at a time.
 *
 * <pre>
 * try (FrameProducer producer = FrameProducer.to("localhost:9092", Map.of(), MessageFormat.BARE)) {
 *   CameraStream front = new CameraStream("camera-frames", new CameraId("robot7", "front"), "run-1");
 *   producer.send(front, captureNanos, jpeg);
 *   producer.send(front, Marker.Kind.END);
 *   producer.flush(front);
 * }
 * </pre>
 */
public final class FrameProducer implements AutoCloseable {
  private final MessageFormat format;
  private final Producer<byte[], byte[]> producer;
  private final AtomicReference<Exception> failure = new AtomicReference<>();

  private FrameProducer(MessageFormat format, Producer<byte[], byte[]> producer) {
    this.format = format;
    this.producer = producer;
  }

  /**
   * Sends to the brokers at {@code host:port[,host:port]}.
   *
   * @param properties of Kafka's client, such as those of a login
   */
  public static FrameProducer to(
      String bootstrap, Map<String, String> properties, MessageFormat format) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_RECORD_BYTES);
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 4 * Topics.MAX_RECORD_BYTES);
    // Several pictures in a request, none held back for long.
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 1 << 20);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "none");
    settings.putAll(properties);
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    return new FrameProducer(
        format,
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()));
  }

  /** For tests: a producer of any kind. */
  static FrameProducer with(Producer<byte[], byte[]> producer, MessageFormat format) {
    return new FrameProducer(format, producer);
  }

  /**
   * Hands over one frame; {@link #flush} waits for it.
   *
   * @param captureNanos when it was taken, nanoseconds since the Unix epoch
   * @param jpeg not to be changed until it is flushed
   * @throws PublishException if Kafka does not take it, or did not take an earlier one
   */
  public void send(CameraStream stream, long captureNanos, byte[] jpeg)
      throws InterruptedException {
    send(stream, FrameRecords.of(format, stream, captureNanos, jpeg));
  }

  /**
   * Says where a recording of a camera begins or ends.
   *
   * @throws PublishException if Kafka does not take it, or did not take an earlier frame
   */
  public void send(CameraStream stream, Marker.Kind marker) throws InterruptedException {
    send(stream, FrameRecords.marker(stream, marker));
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the callback takes what the future would say
  private void send(CameraStream stream, ProducerRecord<byte[], byte[]> record)
      throws InterruptedException {
    requireNoFailure(stream);
    try {
      producer.send(
          record,
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

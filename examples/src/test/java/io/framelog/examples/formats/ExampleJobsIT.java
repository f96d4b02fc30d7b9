/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.examples.RepositoryRoot;
import io.framelog.examples.broker.BrokerSettings;
import io.framelog.examples.broker.EmbeddedBroker;
import io.framelog.examples.check.EntityKey;
import io.framelog.examples.check.StoredFrame;
import io.framelog.examples.check.StoredRecordings;
import io.framelog.frame.CameraId;
import io.framelog.job.FramelogPipeline;
import io.framelog.job.config.JobConfig;
import io.framelog.job.config.RunsOn;
import io.framelog.job.publish.CameraStream;
import io.framelog.job.publish.FrameProducer;
import io.framelog.job.publish.MessageFormat;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each YAML file of the formats, run on a real broker with the records that it is for. */
class ExampleJobsIT {
  private static final int FRAMES = 5;

  /** 2024-05-01T12:00:00.123456789Z. */
  private static final long FIRST_NANOS = 1_714_564_800_123_456_789L;

  private static final long STEP_NANOS = 100_000_000L;

  @TempDir static Path kafka;
  private static EmbeddedBroker broker;
  private static final Set<String> RUN = new TreeSet<>();

  @TempDir Path directory;

  @BeforeAll
  static void startBroker() throws IOException {
    broker = EmbeddedBroker.start(BrokerSettings.in(kafka.resolve("kafka")));
  }

  @AfterAll
  static void everyExampleWasRun() throws IOException {
    broker.close();
    try (Stream<Path> files = Files.list(yamls())) {
      assertThat(RUN)
          .as("examples that a test ran")
          .containsExactlyInAnyOrderElementsOf(
              files.map(file -> file.getFileName().toString()).toList());
    }
  }

  @AfterEach
  void nothingIsADeadLetter() {
    assertThat(records("framelog-dead-letters")).isEmpty();
  }

  @Test
  void barePictures() throws Exception {
    publish(MessageFormat.BARE, "camera-frames", new CameraId("robot7", "front"), "drive");
    createTopic("camera-pixels");
    try (KafkaProducer<byte[], byte[]> producer = producer()) {
      for (int i = 0; i < FRAMES; i++) {
        ProducerRecord<byte[], byte[]> record =
            new ProducerRecord<>("camera-pixels", "depth".getBytes(UTF_8), new byte[96 * 64 * 3]);
        record.headers().add("capture-ts-ns", Long.toString(nanos(i)).getBytes(UTF_8));
        producer.send(record).get();
      }
    }

    StoredRecordings stored = run("bare.yaml");

    assertFrames(stored, "drive", "/robot7/front");
    assertThat(times(stored, "unnamed-run", "//depth")).isEqualTo(nanos());
  }

  @Test
  void foxgloveMessages() throws Exception {
    publish(
        MessageFormat.FOXGLOVE_COMPRESSED_IMAGE,
        "foxglove-images",
        new CameraId("robot7", "front"),
        "fleet");

    assertFrames(run("foxglove.yaml"), "fleet-2024-05-01", "/robot7/front");
  }

  @Test
  void ros2MessagesOfTopicsThatMatch() throws Exception {
    for (String camera : List.of("left", "right")) {
      publish(
          MessageFormat.ROS_COMPRESSED_IMAGE,
          "ros2.r9." + camera + ".image",
          new CameraId("", "unused"),
          "unused");
    }
    createTopic("ros2.r9.imu");

    StoredRecordings stored = run("ros2.yaml");

    assertFrames(stored, "r9-2024-05-01T12", "/r9/cameras/left");
    assertFrames(stored, "r9-2024-05-01T12", "/r9/cameras/right");
  }

  @Test
  void jsonOfOnesOwn() throws Exception {
    createTopic("camera-events");
    try (KafkaProducer<byte[], byte[]> producer = producer()) {
      for (int i = 0; i < FRAMES; i++) {
        String event =
            "{\"robot\":{\"id\":\"r3\"},\"camera\":\"top\",\"taken\":%d,\"image\":{\"data\":\"%s\"}}"
                .formatted(nanos(i) / 1_000_000, Base64.getEncoder().encodeToString(jpeg(i)));
        producer.send(new ProducerRecord<>("camera-events", event.getBytes(UTF_8))).get();
      }
    }

    StoredRecordings stored = run("json.yaml");

    assertThat(times(stored, "no-trip", "/r3/top"))
        .isEqualTo(nanos().stream().map(nanos -> nanos / 1_000_000 * 1_000_000).toList());
  }

  @Test
  void messagesOfARegistry() throws Exception {
    publish(
        MessageFormat.FOXGLOVE_COMPRESSED_IMAGE,
        "plain-images",
        new CameraId("unused", "cam"),
        "unused");
    createTopic("registry-images");
    try (KafkaProducer<byte[], byte[]> producer = producer()) {
      for (ConsumerRecord<byte[], byte[]> record : records("plain-images")) {
        byte[] framed =
            ByteBuffer.allocate(6 + record.value().length)
                .put((byte) 0)
                .putInt(17)
                .put((byte) 0)
                .put(record.value())
                .array();
        producer.send(new ProducerRecord<>("registry-images", record.key(), framed)).get();
      }
    }

    assertFrames(run("confluent.yaml"), "registry-run", "/fleet/cam");
  }

  @Test
  void cloudEvents() throws Exception {
    publish(
        MessageFormat.CLOUD_EVENTS, "camera-cloudevents", new CameraId("r5", "rear"), "shift-2");

    assertFrames(run("cloudevents.yaml"), "shift-2", "/r5/rear");
  }

  private StoredRecordings run(String example) throws Exception {
    RUN.add(example);
    Path output = directory.resolve("recordings");
    String yaml =
        Files.readString(yamls().resolve(example))
            .replace("localhost:9092", broker.bootstrap())
            .replace("/tmp/recordings", output.toString());
    yaml +=
        "flink: {checkpoint-interval: 500ms, checkpoint-directory: '%s'}\n"
            .formatted(directory.resolve("checkpoints").toUri());
    JobConfig config = JobConfig.parse(example, yaml, RunsOn.THIS_MACHINE);
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.createLocalEnvironment(
            FramelogPipeline.flinkConfiguration(config));
    FramelogPipeline.build(environment, config);
    environment.execute();
    return StoredRecordings.read(output);
  }

  private static void publish(MessageFormat format, String topic, CameraId camera, String recording)
      throws Exception {
    createTopic(topic);
    CameraStream stream = new CameraStream(topic, camera, recording);
    try (FrameProducer producer = FrameProducer.to(broker.bootstrap(), Map.of(), format)) {
      for (int i = 0; i < FRAMES; i++) {
        producer.send(stream, nanos(i), jpeg(i));
      }
      producer.flush(stream);
    }
  }

  private static void assertFrames(StoredRecordings stored, String recording, String entity)
      throws IOException {
    assertThat(stored.entities()).containsKey(EntityKey.of(recording, entity));
    List<StoredFrame> frames = stored.entities().get(EntityKey.of(recording, entity)).frames();
    assertThat(frames).extracting(StoredFrame::captureNanos).isEqualTo(nanos());
    for (int i = 0; i < FRAMES; i++) {
      assertThat(frames.get(i).content())
          .as("frame %d of %s", i, entity)
          .isInstanceOf(StoredFrame.PictureFile.class);
      assertThat(((StoredFrame.PictureFile) frames.get(i).content()).bytes()).isEqualTo(jpeg(i));
    }
  }

  private static List<Long> times(StoredRecordings stored, String recording, String entity) {
    assertThat(stored.entities()).containsKey(EntityKey.of(recording, entity));
    return stored.entities().get(EntityKey.of(recording, entity)).frames().stream()
        .map(StoredFrame::captureNanos)
        .toList();
  }

  private static List<Long> nanos() {
    List<Long> nanos = new ArrayList<>();
    for (int i = 0; i < FRAMES; i++) {
      nanos.add(nanos(i));
    }
    return nanos;
  }

  private static long nanos(int frame) {
    return FIRST_NANOS + frame * STEP_NANOS;
  }

  private static byte[] jpeg(int number) throws IOException {
    BufferedImage image = new BufferedImage(96, 64, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(number * 40, 255 - number * 40, 128));
    graphics.fillRect(0, 0, 96, 64);
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", bytes);
    return bytes.toByteArray();
  }

  private static List<ConsumerRecord<byte[], byte[]>> records(String topic) {
    TopicPartition partition = new TopicPartition(topic, 0);
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker.bootstrap()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
    }
    return records;
  }

  private static KafkaProducer<byte[], byte[]> producer() {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", broker.bootstrap()),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  private static void createTopic(String topic) throws IOException {
    broker.createTopic(topic, 1);
  }

  private static Path yamls() throws IOException {
    return RepositoryRoot.find().resolve("examples/src/main/yaml/formats");
  }
}

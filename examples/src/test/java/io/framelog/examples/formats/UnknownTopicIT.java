/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.framelog.examples.broker.BrokerSettings;
import io.framelog.examples.broker.EmbeddedBroker;
import io.framelog.frame.CameraId;
import io.framelog.job.config.JobConfig;
import io.framelog.job.config.RouteConfig;
import io.framelog.job.config.RunsOn;
import io.framelog.job.kafka.ClusterCheck;
import io.framelog.job.kafka.Finding;
import io.framelog.job.kafka.PictureFile;
import io.framelog.job.kafka.Recognition;
import io.framelog.job.kafka.RouteSnippet;
import io.framelog.job.kafka.SampleReport;
import io.framelog.job.kafka.TopicSample;
import io.framelog.job.publish.CameraStream;
import io.framelog.job.publish.FrameProducer;
import io.framelog.job.publish.FramePublisher;
import io.framelog.job.publish.MessageFormat;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code peek} and {@code validate} tell of a real broker. */
class UnknownTopicIT {
  private static final long FIRST_NANOS = 1_714_564_800_123_456_789L;

  @TempDir static Path kafka;
  private static EmbeddedBroker broker;

  @TempDir Path directory;

  @BeforeAll
  static void startBroker() throws IOException {
    broker = EmbeddedBroker.start(BrokerSettings.in(kafka.resolve("kafka")));
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @Test
  void topicOfRawMessagesIsRecognisedShownAndWrittenAsAJob() throws Exception {
    publish(MessageFormat.FOXGLOVE_RAW_IMAGE, "mystery", /* frames= */ 7);

    TopicSample sample = TopicSample.read(client(), "mystery", /* count= */ 4);
    Recognition found = Recognition.of(sample.records()).orElseThrow();
    Path picture = PictureFile.write(found.example(), directory.resolve("mystery")).orElseThrow();
    String yaml = RouteSnippet.of(broker.bootstrap(), sample, found);

    assertThat(sample.partitions()).isEqualTo(2);
    assertThat(sample.stored()).isEqualTo(7);
    assertThat(sample.records()).as("the last of the partition that has any").hasSize(2);
    assertThat(SampleReport.of(sample))
        .contains("keys     robot7/front", "header   camera-id: front");
    assertThat(found.format().name()).isEqualTo("foxglove.RawImage");
    assertThat(ImageIO.read(picture.toFile()).getWidth()).isEqualTo(48);
    RouteConfig route = JobConfig.parse("snippet", yaml, RunsOn.CLUSTER).routes().get(0);
    assertThat(route.wiring().format().name()).isEqualTo("foxglove.RawImage");
    assertThat(route.topics()).containsExactly("mystery");
  }

  @Test
  void topicThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> TopicSample.read(client(), "nowhere", 1))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("topic 'nowhere'");
  }

  @Test
  void brokersSayWhatAJobLacks() throws Exception {
    publish(MessageFormat.BARE, "fleet.r1", /* frames= */ 1);
    JobConfig job =
        JobConfig.parse(
            "job.yaml",
            """
            application: fleet
            kafka: {bootstrap: '%s', max-record-size: 1MiB}
            dead-letters: {topic: bad-frames}
            output: {directory: /tmp/recordings}
            routes:
              - {name: one, topics: [fleet.r1, fleet.r9], encoding: jpeg}
              - {name: rest, topic-pattern: fleet.*, encoding: jpeg}
              - {name: none, topic-pattern: ships.*, encoding: jpeg}
            """
                .formatted(broker.bootstrap()),
            RunsOn.CLUSTER);

    List<Finding> findings = ClusterCheck.of(job, job.kafka());

    assertThat(findings)
        .extracting(Finding::toString)
        .contains(
            "PROBLEM topic fleet.r9: it is not there, or this client may not see it: make it,"
                + " correct route 'one', or allow DESCRIBE",
            "NOTE    topic fleet.r1: it takes records of 16777216 bytes, but fetches and buffers are"
                + " made for 1048576: raise kafka.max-record-size if there are such records",
            "OK      topic fleet.r1: 2 partitions, records up to 16777216 bytes, read by route 'one'",
            "NOTE    route rest: topic 'fleet.r1' is read by an earlier route: the first one that"
                + " matches takes it",
            "NOTE    route none: no topic matches 'ships.*' yet: those that do will be read once they"
                + " are there",
            "NOTE    dead letters bad-frames: the topic is not there: the job makes it, if it may");
  }

  private static void publish(MessageFormat format, String topic, int frames) throws Exception {
    try (FramePublisher topics = FramePublisher.to(broker.bootstrap())) {
      topics.ensureTopic(topic, /* partitions= */ 2);
    }
    CameraStream stream = new CameraStream(topic, new CameraId("robot7", "front"), "run");
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(48, 32, BufferedImage.TYPE_INT_RGB), "jpeg", jpeg);
    try (FrameProducer producer = FrameProducer.to(broker.bootstrap(), Map.of(), format)) {
      for (int i = 0; i < frames; i++) {
        producer.send(stream, FIRST_NANOS + i, jpeg.toByteArray());
      }
      producer.flush(stream);
    }
  }

  private static Map<String, String> client() {
    return Map.of("bootstrap.servers", broker.bootstrap());
  }
}

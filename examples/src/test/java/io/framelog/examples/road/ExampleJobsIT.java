/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.road;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.framelog.examples.RepositoryRoot;
import io.framelog.examples.broker.BrokerSettings;
import io.framelog.examples.broker.EmbeddedBroker;
import io.framelog.examples.check.EntityKey;
import io.framelog.examples.check.OutputCheck;
import io.framelog.examples.check.SentFrame;
import io.framelog.examples.oracle.IndependentProducer;
import io.framelog.examples.oracle.RerunOracle;
import io.framelog.examples.road.KnownFrames.Known;
import io.framelog.job.FramelogPipeline;
import io.framelog.job.config.JobConfig;
import io.framelog.job.config.RunsOn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The jobs of the documentation, on records that others have written. */
class ExampleJobsIT {

  private static final DateTimeFormatter BERLIN_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.nnnnnnnnn", Locale.ROOT)
          .withZone(ZoneId.of("Europe/Berlin"));

  @TempDir Path directory;
  private EmbeddedBroker broker;

  @BeforeEach
  void startBroker() throws IOException {
    broker = EmbeddedBroker.start(BrokerSettings.in(directory.resolve("kafka")));
  }

  @AfterEach
  void stopBroker() {
    broker.close();
  }

  @ParameterizedTest
  @CsvSource({
    "foxglove.yaml, foxglove_producer.py, r7.camera.front r7.registered",
    "ros2.yaml, ros2_producer.py, ros.r7.left",
    "cloudevents.yaml, cloudevents_producer.py, events"
  })
  void recordsOfIndependentLibrariesBecomeRecordingsWithTheirTimes(
      String example, String program, String topics) throws Exception {
    RerunOracle.assumeAvailable();
    for (String topic : topics.split(" ", -1)) {
      broker.createTopic(topic, 1);
    }
    JsonNode expected = IndependentProducer.publish(program, broker.bootstrap());

    Path output = run(example);

    JsonNode files = RerunOracle.check(output).orThrow().json().path("files");
    ObjectNode manifest = new ObjectMapper().createObjectNode();
    List<String> found = new ArrayList<>();
    for (JsonNode file : files) {
      ObjectNode entities =
          manifest.putObject(String.valueOf(Path.of(file.path("file").asText()).getFileName()));
      for (JsonNode entity : file.findValues("path")) {
        if (expected.has(entity.asText())) {
          found.add(entity.asText());
          entities.set(entity.asText(), expected.get(entity.asText()));
        }
      }
    }
    Iterable<String> cameras = expected::fieldNames;
    assertThat(found).as("cameras, each in one part").containsExactlyInAnyOrderElementsOf(cameras);
    RerunOracle.check(List.of(output), List.of(), manifest).orThrow();
    assertThat(new BrokerView(broker).endOffset(TestJob.DEAD_LETTERS)).isZero();
  }

  @Test
  void jsonOfOnesOwnBecomesARecordingWithItsTimes() throws Exception {
    broker.createTopic("pictures", 1);
    List<Known> frames = KnownFrames.of("pictures", "gate", "gate", 24, 50_000_000L);
    KnownFrames.publishRecords(
        broker.bootstrap(), frames.stream().map(ExampleJobsIT::asJson).toList());

    Path output = run("own-json.yaml");

    assertThat(
            OutputCheck.check(
                    output,
                    frames.stream()
                        .map(
                            frame ->
                                new SentFrame(
                                    EntityKey.of("gate", "/site/gate"),
                                    frame.captureNanos(),
                                    frame.jpeg()))
                        .toList())
                .problems())
        .isEmpty();
    assertThat(new BrokerView(broker).endOffset(TestJob.DEAD_LETTERS)).isZero();
  }

  private static ProducerRecord<byte[], byte[]> asJson(Known frame) {
    String json =
        "{\"camera\":{\"id\":\"%s\"},\"taken_at\":\"%s\",\"image\":{\"jpeg\":\"%s\"}}"
            .formatted(
                frame.camera(),
                localTime(frame.captureNanos()),
                Base64.getEncoder().encodeToString(frame.jpeg()));
    return new ProducerRecord<>(frame.topic(), json.getBytes(StandardCharsets.UTF_8));
  }

  private static String localTime(long nanos) {
    return BERLIN_TIME.format(Instant.ofEpochSecond(0, nanos));
  }

  /** Runs a job as it is shown, on this broker and in this folder, to the end of its topics. */
  private Path run(String example) throws Exception {
    Path output = directory.resolve("recordings");
    String yaml =
        Files.readString(RepositoryRoot.find().resolve("examples/src/main/yaml").resolve(example))
            .replace("localhost:9092", broker.bootstrap())
            .replace("start: earliest", "start: earliest\n  stop: latest")
            .replace("/var/recordings", output.toUri().toString())
            .replace("/var/checkpoints", directory.resolve("checkpoints").toUri().toString());
    JobConfig config = JobConfig.parse(example, yaml, RunsOn.THIS_MACHINE);
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.createLocalEnvironment(
            FramelogPipeline.flinkConfiguration(config));
    FramelogPipeline.build(environment, config);
    environment.execute();
    return output;
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.framelog.operators.BatchRule;
import io.framelog.operators.ClockRule;
import io.framelog.operators.Encoding;
import io.framelog.operators.SliceRule;
import io.framelog.operators.VideoLayout;
import io.framelog.video.DeviceSettings;
import io.framelog.video.Preset;
import io.framelog.video.VideoCodec;
import io.framelog.video.VideoSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobConfigTest {
  private static final long MEBIBYTE = 1L << 20;

  @TempDir Path folder;

  @Test
  void everyKeyIsRead() throws Exception {
    JobConfig config = parsed("full.yaml");

    assertThat(config.application()).isEqualTo("warehouse");
    assertThat(config.kafka())
        .isEqualTo(
            new KafkaConfig(
                "one:9092,two:9093",
                "readers",
                KafkaConfig.Start.EARLIEST,
                KafkaConfig.Stop.LATEST,
                Map.of(
                    "security.protocol", "SASL_SSL",
                    "sasl.jaas.config", "user=\"me\" password=\"swordfish\"",
                    "max.poll.records", "50")));
    assertThat(config.deadLetterTopic()).isEqualTo("bad-frames");
    assertThat(config.outputDirectory()).isEqualTo("s3://bucket/recordings");
    assertThat(config.clock())
        .isEqualTo(new ClockRule(
                Duration.ofMinutes(10).toNanos(), 12, 5_000, Duration.ofDays(2).toMillis()));
    assertThat(config.encodingWorkers()).isEqualTo(OptionalInt.of(3));
    assertThat(config.batchingHeapBytes()).isEqualTo(64L << 20);
    assertThat(config.flink())
        .isEqualTo(
            new FlinkConfig(
                2,
                64,
                Duration.ofMillis(500),
                Optional.of("s3://bucket/checkpoints"),
                Map.of("state.backend.type", "rocksdb", "taskmanager.memory.network.max", "1g")));
    assertThat(config.routes()).hasSize(3);
    assertThat(config.routes().get(0))
        .isEqualTo(
            new RouteConfig(
                "front",
                List.of("camera-frames", "more-frames"),
                Optional.of("default-run"),
                "/world/{camera}",
                new Encoding.Video(
                    VideoSettings.builder()
                        .codec(VideoCodec.H264)
                        .encoders(List.of("libopenh264", "auto"))
                        .quality(70)
                        .preset(Preset.ARCHIVE)
                        .options(Map.of("profile", "main"))
                        .device(new DeviceSettings("1", 3))
                        .build(),
                    VideoLayout.STREAM),
                new SliceRule(Duration.ofSeconds(30).toNanos(), SliceRule.Phase.ALIGNED),
                new BatchRule(
                    Duration.ofSeconds(1).toNanos(),
                    8,
                    4 * MEBIBYTE,
                    Duration.ofMillis(100).toNanos(),
                    Duration.ofSeconds(10).toNanos()),
                64 * MEBIBYTE));
  }

  @Test
  void everyDefaultIsKnown() throws Exception {
    assertThat(parsed("minimal.yaml"))
        .isEqualTo(
            new JobConfig(
                "fleet",
                new KafkaConfig(
                    "localhost:9092",
                    "framelog",
                    KafkaConfig.Start.GROUP,
                    KafkaConfig.Stop.NEVER,
                    Map.of()),
                "framelog-dead-letters",
                "s3://bucket/recordings",
                new ClockRule(
                    Duration.ofHours(1).toNanos(), 30, 30_000, Duration.ofDays(7).toMillis()),
                OptionalInt.empty(),
                256L << 20,
                new FlinkConfig(1, 128, Duration.ofSeconds(10), Optional.empty(), Map.of()),
                List.of(
                    new RouteConfig(
                        "front",
                        List.of("camera-frames"),
                        Optional.empty(),
                        "/{device}/{camera}",
                        new Encoding.Video(VideoSettings.defaults()),
                        new SliceRule(Duration.ofMinutes(1).toNanos(), SliceRule.Phase.SPREAD),
                        new BatchRule(
                            Duration.ofSeconds(2).toNanos(),
                            16,
                            16 * MEBIBYTE,
                            Duration.ofMillis(200).toNanos(),
                            Duration.ofSeconds(30).toNanos()),
                        256 * MEBIBYTE))));
  }

  @Test
  void batchesOfPicturesAreSmallerByDefault() throws Exception {
    List<RouteConfig> routes = parsed("full.yaml").routes();

    assertThat(routes.get(1).encoding()).isEqualTo(new Encoding.RawImages());
    assertThat(routes.get(1).batches().maxBytes()).isEqualTo(2 * MEBIBYTE);
    assertThat(routes.get(2).encoding()).isEqualTo(new Encoding.JpegImages());
    assertThat(routes.get(2).batches().maxBytes()).isEqualTo(2 * MEBIBYTE);
  }

  @Test
  void secretsAreNotShown() throws Exception {
    assertThat(parsed("full.yaml").toString()).contains("SASL_SSL").doesNotContain("swordfish");
  }

  @Test
  void fileIsReadFromDisk() throws Exception {
    Path file = Files.writeString(folder.resolve("job.yaml"), text("minimal.yaml"));

    assertThat(JobConfig.read(file, RunsOn.CLUSTER).application()).isEqualTo("fleet");
  }

  @Test
  void missingFileIsNamed() {
    Path file = folder.resolve("nowhere.yaml");

    assertThatThrownBy(() -> JobConfig.read(file, RunsOn.CLUSTER))
        .isInstanceOf(ConfigException.class)
        .hasMessage(
            file
                + " has 1 problem:\n  the file is not there, expected a readable file: check the path");
  }

  @Test
  void fileThatIsNoTextIsNamed() throws Exception {
    Path file = Files.write(folder.resolve("picture.yaml"), new byte[] {(byte) 0xFF, (byte) 0xD8});

    assertThatThrownBy(() -> JobConfig.read(file, RunsOn.CLUSTER))
        .hasMessageContaining("the file is not UTF-8 text, expected YAML in UTF-8");
  }

  static JobConfig parsed(String resource) throws Exception {
    return JobConfig.parse(resource, text(resource), RunsOn.CLUSTER);
  }

  static String text(String resource) throws IOException {
    try (InputStream file = JobConfigTest.class.getResourceAsStream(resource)) {
      assertThat(file).as(resource).isNotNull();
      return new String(file.readAllBytes(), UTF_8);
    }
  }
}

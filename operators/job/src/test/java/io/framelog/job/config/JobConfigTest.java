/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.framelog.connector.sink.ObjectLayout;
import io.framelog.connector.sink.VideoFiles;
import io.framelog.frame.FrameLimits;
import io.framelog.frame.route.Attributes;
import io.framelog.frame.route.CaptureSource;
import io.framelog.frame.route.CaptureTimeRule;
import io.framelog.frame.route.ClockSkew;
import io.framelog.frame.route.NamedFormat;
import io.framelog.frame.route.RollOver;
import io.framelog.frame.route.RouteRule;
import io.framelog.frame.route.Template;
import io.framelog.frame.route.TextSource;
import io.framelog.frame.route.Tombstones;
import io.framelog.frame.route.TopicSelection;
import io.framelog.operators.BatchRule;
import io.framelog.operators.ClockRule;
import io.framelog.operators.Encoding;
import io.framelog.operators.Preparation;
import io.framelog.operators.SliceRule;
import io.framelog.operators.VideoLayout;
import io.framelog.video.ChromaLayout;
import io.framelog.video.DeviceSettings;
import io.framelog.video.FitWithin;
import io.framelog.video.FrameRateLimit;
import io.framelog.video.ImageFileSettings;
import io.framelog.video.OrientationPolicy;
import io.framelog.video.PictureSettings;
import io.framelog.video.Preset;
import io.framelog.video.VideoCodec;
import io.framelog.video.VideoSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
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
                "",
                "one:9092,two:9093",
                "readers",
                new ReadFrom.Earliest(),
                new ReadTo.Latest(),
                KafkaConfig.Isolation.READ_COMMITTED,
                8 << 20,
                Map.of(
                    "security.protocol", "SASL_SSL",
                    "sasl.jaas.config", "user=\"me\" password=\"swordfish\"",
                    "max.poll.records", "50")));
    assertThat(config.deadLetterTopic()).isEqualTo("bad-frames");
    assertThat(config.output())
        .isEqualTo(
            new OutputConfig(
                "s3://bucket/recordings",
                ObjectLayout.parseForOneApplication(
                    "date={date}/{recording}/{device}@{camera}/{first_capture}"),
                VideoFiles.BESIDE,
                8 * MEBIBYTE));
    assertThat(config.announcementTopic()).contains("parts");
    assertThat(config.clock())
        .isEqualTo(
            new ClockRule(
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
    assertThat(config.routes()).hasSize(4);
    assertThat(config.routes().get(0))
        .isEqualTo(
            new RouteConfig(
                RouteRule.of(
                    "front",
                    new TopicSelection.Names(Set.of("camera-frames", "more-frames")),
                    new Attributes(
                        null,
                        Attributes.DEFAULT_DEVICE,
                        Attributes.DEFAULT_CAMERA,
                        Attributes.DEFAULT_RECORDING.orElse(Template.parse("default-run")),
                        Template.parse("/world/{camera}"),
                        RollOver.never())),
                "",
                new Encoding.Video(
                    VideoSettings.builder()
                        .codec(VideoCodec.H264)
                        .encoders(List.of("libopenh264", "auto"))
                        .quality(70)
                        .preset(Preset.ARCHIVE)
                        .options(Map.of("profile", "main"))
                        .device(new DeviceSettings("1", 3))
                        .build(),
                    VideoLayout.STREAM,
                    new Preparation(
                        new PictureSettings(OrientationPolicy.APPLY, new FitWithin(1280, 720)),
                        FrameRateLimit.perSecond(12.5))),
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
                List.of(
                    new KafkaConfig(
                        "",
                        "localhost:9092",
                        "framelog",
                        new ReadFrom.Group(),
                        new ReadTo.Never(),
                        KafkaConfig.Isolation.READ_UNCOMMITTED,
                        16 << 20,
                        Map.of())),
                new DeadLetterConfig("", "framelog-dead-letters"),
                new OutputConfig(
                    "s3://bucket/recordings",
                    ObjectLayout.standard(),
                    VideoFiles.NONE,
                    32 * MEBIBYTE),
                Optional.empty(),
                new ClockRule(
                    Duration.ofHours(1).toNanos(), 30, 30_000, Duration.ofDays(7).toMillis()),
                OptionalInt.empty(),
                256L << 20,
                new FlinkConfig(1, 128, Duration.ofSeconds(10), Optional.empty(), Map.of()),
                List.of(
                    new RouteConfig(
                        RouteRule.of(
                            "front",
                            new TopicSelection.Names(Set.of("camera-frames")),
                            Attributes.defaults()),
                        "",
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
  void everyKeyOfTheWiringIsRead() throws Exception {
    JobConfig config = parsed("wiring.yaml");

    assertThat(config.clusters()).extracting(KafkaConfig::name).containsExactly("west", "east");
    assertThat(config.clusters().get(0).start())
        .isEqualTo(new ReadFrom.Time(Instant.parse("2026-05-01T12:00:00Z")));
    assertThat(config.clusters().get(0).stop())
        .isEqualTo(
            new ReadTo.Offsets(
                Map.of(
                    new TopicPartition("fleet.r1", 0), 1200L,
                    new TopicPartition("fleet.r1", 1), 800L)));
    assertThat(config.clusters().get(1).start())
        .isEqualTo(new ReadFrom.Offsets(Map.of(new TopicPartition("depth", 0), 7L)));
    assertThat(config.clusters().get(1).stop())
        .isEqualTo(new ReadTo.Time(Instant.parse("2026-05-01T10:00:00Z")));
    assertThat(config.deadLetters()).isEqualTo(new DeadLetterConfig("east", "bad-frames"));
    assertThat(config.kafka().name()).isEqualTo("east");
    assertThat(config.routes().get(0).cluster()).isEqualTo("west");
    assertThat(config.routes().get(0).topics()).isEmpty();
    assertThat(config.routes().get(0).wiring())
        .isEqualTo(
            new RouteRule(
                "fleet",
                new TopicSelection.Matching("fleet\\.(?<robot>[^.]+)"),
                List.of(
                    new NamedFormat("confluent", Map.of("message-indexes", "protobuf")),
                    NamedFormat.of("cloudevents")),
                NamedFormat.of("image"),
                new Attributes(
                    "(?<site>[^/]+)/(?<cam>.+)",
                    TextSource.firstOf("{key.site}-{topic.robot}"),
                    TextSource.firstOf("{header.cam}", "{key.cam}"),
                    TextSource.firstOf("{ce.trip}"),
                    Template.parse("/{device}/cams/{camera}"),
                    new RollOver(RollOver.Period.HOUR, ZoneId.of("Europe/Berlin"))),
                new CaptureTimeRule(
                    List.of(
                        new CaptureSource.Message(),
                        CaptureSource.parse("{header.uptime} ms"),
                        new CaptureSource.Kafka()),
                    (CaptureSource.Written) CaptureSource.parse("{header.booted-at} ms"),
                    new ClockSkew(Duration.ofMinutes(1).toNanos(), Duration.ofDays(30).toNanos())),
                Tombstones.END,
                new FrameLimits(1_000_000, 8 << 20)));
    assertThat(config.routes().get(1).cluster()).isEqualTo("east");
  }

  @Test
  void schemaTravelsWithTheJobBecauseItsFileDoesNot() throws Exception {
    Path schema =
        Files.writeString(
            folder.resolve("frame.avsc"),
            "{\"type\":\"record\",\"name\":\"F\",\"fields\":[{\"name\":\"data\",\"type\":\"bytes\"}]}");
    String yaml =
        text("minimal.yaml")
            + "    format: avro\n    options: {data-path: data, schema-file: '%s'}\n"
                .formatted(schema);

    JobConfig config = JobConfig.parse("job.yaml", yaml, RunsOn.CLUSTER);

    assertThat(config.routes().get(0).wiring().format().options())
        .isEqualTo(Map.of("data-path", "data", "schema", Files.readString(schema)));
  }

  @Test
  void batchesOfPicturesAreSmallerByDefault() throws Exception {
    List<RouteConfig> routes = parsed("full.yaml").routes();

    assertThat(routes.get(1).encoding()).isEqualTo(new Encoding.RawImages());
    assertThat(routes.get(1).batches().maxBytes()).isEqualTo(2 * MEBIBYTE);
    assertThat(routes.get(2).encoding())
        .isEqualTo(
            new Encoding.JpegImages(
                new ImageFileSettings.Jpeg(80, ChromaLayout.YUV444), Preparation.none()));
    assertThat(routes.get(2).batches().maxBytes()).isEqualTo(2 * MEBIBYTE);
    assertThat(routes.get(3).encoding())
        .isEqualTo(new Encoding.PngImages(new ImageFileSettings.Png(6), Preparation.none()));
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

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the jar holds that a user submits, and what it must not. */
class ShadedJarIT {
  private static JarFile jar;
  private static List<String> names;

  @BeforeAll
  static void open() throws IOException {
    String root = System.getProperty("framelog.root");
    jar = new JarFile(Path.of(root, "operators/job/target/framelog-job.jar").toFile());
    names = jar.stream().map(ZipEntry::getName).toList();
  }

  @AfterAll
  static void close() throws IOException {
    jar.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "io/framelog/job/FramelogJob.class",
        "io/framelog/job/cli/Framelog.class",
        "io/framelog/frame/Frame.class",
        "io/framelog/rrd/RecordingWriter.class",
        "io/framelog/video/GopEncoder.class",
        "io/framelog/connector/sink/RecordingSink.class",
        "io/framelog/operators/BatchFrames.class",
        "org/apache/flink/connector/kafka/source/KafkaSource.class",
        "org/apache/kafka/clients/consumer/KafkaConsumer.class",
        "com/fasterxml/jackson/dataformat/yaml/YAMLFactory.class",
        "org/yaml/snakeyaml/Yaml.class",
        "picocli/CommandLine.class",
        "com/google/protobuf/CodedOutputStream.class",
        "net/jpountz/lz4/LZ4Factory.class",
        "org/apache/arrow/flatbuf/Message.class",
        "com/google/flatbuffers/FlatBufferBuilder.class",
        "META-INF/LICENSE",
        "META-INF/NOTICE",
        "META-INF/licenses/LICENSE.protobuf",
        "META-INF/licenses/LICENSE.zstd",
        "META-INF/licenses/LICENSE.zstd-jni",
        "META-INF/licenses/LICENSE.lz4",
        "META-INF/licenses/LICENSE.snappy"
      })
  void holds(String name) {
    assertThat(names).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org/bytedeco/",
        "org/slf4j/",
        "org/apache/log4j/",
        "org/apache/logging/",
        "org/jspecify/",
        "com/google/errorprone/",
        "org/apache/flink/runtime/",
        "org/apache/flink/api/",
        "org/apache/flink/core/",
        "org/apache/flink/client/",
        "org/apache/flink/shaded/",
        "org/junit/",
        "META-INF/maven/"
      })
  void doesNotHold(String prefix) {
    assertThat(names).noneMatch(name -> name.startsWith(prefix));
  }

  @Test
  void ofFlinkItHoldsTheKafkaConnectorOnly() {
    assertThat(names)
        .filteredOn(name -> name.startsWith("org/apache/flink/") && name.endsWith(".class"))
        .filteredOn(name -> !name.contains("/kafka/"))
        // the connector's, too
        .containsExactly(
            "org/apache/flink/streaming/util/serialization/JSONKeyValueDeserializationSchema.class");
  }

  @Test
  void noEntryIsThereTwice() {
    assertThat(names).doesNotHaveDuplicates();
  }

  @Test
  void noSignaturesAreLeftOfJarsThatWereSigned() {
    assertThat(names).noneMatch(name -> name.matches("META-INF/[^/]+\\.(SF|DSA|RSA)"));
  }

  @Test
  void manifestNamesTheJob() throws IOException {
    Attributes manifest = jar.getManifest().getMainAttributes();

    assertThat(manifest.getValue(Attributes.Name.MAIN_CLASS))
        .isEqualTo("io.framelog.job.FramelogJob");
    assertThat(manifest.getValue("Multi-Release")).isEqualTo("true");
    assertThat(manifest.getValue(Attributes.Name.IMPLEMENTATION_VERSION)).isNotBlank();
  }

  @Test
  void serviceFilesAreMerged() throws IOException {
    assertThat(text("META-INF/services/com.fasterxml.jackson.core.JsonFactory"))
        .contains("com.fasterxml.jackson.core.JsonFactory")
        .contains("com.fasterxml.jackson.dataformat.yaml.YAMLFactory");
  }

  @Test
  void noticesAreMerged() throws IOException {
    assertThat(text("META-INF/NOTICE"))
        .contains("Framelog\nCopyright 2026 The Framelog Authors")
        .contains("Flink : Connectors : Kafka")
        .contains("Jackson JSON processor");
    assertThat(text("NOTICE")).contains("Apache Kafka");
    assertThat(text("META-INF/LICENSE")).contains("Apache License");
  }

  private static String text(String name) throws IOException {
    return new String(jar.getInputStream(jar.getEntry(name)).readAllBytes(), UTF_8);
  }
}

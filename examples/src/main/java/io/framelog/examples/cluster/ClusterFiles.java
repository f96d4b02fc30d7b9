/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.GlobalConfiguration;

/** The files of a cluster: its configuration, its logs, and the jars on its class path. */
final class ClusterFiles {
  /** What the job jar brings itself, and what is no business of Flink. */
  private static final List<String> NOT_FLINKS =
      List.of(
          "framelog",
          "kafka",
          "flink-connector-kafka",
          "flink-test",
          "flink-state-processor",
          "jackson",
          "picocli",
          "protobuf",
          "arrow",
          "flatbuffers",
          "netty",
          "junit",
          "assertj");

  private static final String LOGGING =
      """
      rootLogger.level = INFO
      rootLogger.appenderRef.console.ref = Console
      appender.console.type = Console
      appender.console.name = Console
      appender.console.layout.type = PatternLayout
      appender.console.layout.pattern = %d{HH:mm:ss,SSS} %-5p %c{1} - %m%n
      """;

  private final Path directory;
  private final Map<String, Integer> starts = new HashMap<>();

  ClusterFiles(Path directory) {
    this.directory = directory;
  }

  Path configurationDirectory() {
    return directory.resolve("conf");
  }

  Path loggingFile() {
    return configurationDirectory().resolve("log4j.properties");
  }

  /** What a process keeps on its own disk; made if it is missing, which Flink does not. */
  Path temporaryDirectory(String program) throws IOException {
    return Files.createDirectories(directory.resolve("tmp").resolve(program));
  }

  /** A file of its own for each start of a program. */
  synchronized Path log(String program) {
    int start = starts.merge(program, 1, Integer::sum);
    return directory.resolve("%s.%d.log".formatted(program, start));
  }

  Configuration write(Map<String, String> options) throws IOException {
    Files.createDirectories(configurationDirectory());
    String yaml =
        new TreeMap<>(options)
            .entrySet().stream()
                .map(option -> option.getKey() + ": " + option.getValue() + "\n")
                .collect(Collectors.joining());
    Files.writeString(configurationDirectory().resolve("config.yaml"), yaml);
    Files.writeString(loggingFile(), LOGGING);
    return GlobalConfiguration.loadConfiguration(configurationDirectory().toString());
  }

  /** Flink and the native codecs, and nothing of ours: jobs come as a jar. */
  static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar"))
        .filter(entry -> NOT_FLINKS.stream().noneMatch(fileName(entry)::startsWith))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String fileName(String path) {
    return String.valueOf(Path.of(path).getFileName());
  }
}

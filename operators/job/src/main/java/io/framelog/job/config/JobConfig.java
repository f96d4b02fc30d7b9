/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.config;

import io.framelog.operators.ClockRule;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A job as its YAML file describes it.
 *
 * @param application Rerun application id of all recordings
 * @param deadLetterTopic where records go that are no frames
 * @param announcementTopic where published parts are announced, if anywhere
 * @param encodingWorkers encoders at work at once in a process; empty means one per processor of
 *     the machine that encodes
 * @param batchingHeapBytes of frames that wait for their batch, in each subtask
 */
public record JobConfig(
    String application,
    KafkaConfig kafka,
    String deadLetterTopic,
    OutputConfig output,
    Optional<String> announcementTopic,
    ClockRule clock,
    OptionalInt encodingWorkers,
    long batchingHeapBytes,
    FlinkConfig flink,
    List<RouteConfig> routes) {

  public JobConfig {
    routes = List.copyOf(routes);
  }

  /** With its scheme, such as {@code file:///recordings} or {@code s3://bucket/x}. */
  public String outputDirectory() {
    return output.directory();
  }

  /** This job with a property of Kafka's clients, unless it has one of that name. */
  public JobConfig withKafkaDefault(String key, String value) {
    Map<String, String> properties = new HashMap<>(kafka.properties());
    properties.putIfAbsent(key, value);
    return new JobConfig(
        application,
        new KafkaConfig(kafka.bootstrap(), kafka.group(), kafka.start(), kafka.stop(), properties),
        deadLetterTopic,
        output,
        announcementTopic,
        clock,
        encodingWorkers,
        batchingHeapBytes,
        flink,
        routes);
  }

  /**
   * Reads a YAML file in UTF-8.
   *
   * @throws ConfigException with everything that is wrong in it, or if it cannot be read
   */
  public static JobConfig read(Path file, RunsOn runsOn) throws ConfigException {
    String yaml;
    try {
      yaml = Files.readString(file);
    } catch (NoSuchFileException e) {
      throw unreadable(file, "not there", "a readable file: check the path");
    } catch (CharacterCodingException e) {
      throw unreadable(file, "not UTF-8 text", "YAML in UTF-8");
    } catch (IOException e) {
      throw unreadable(file, "not readable (" + e + ")", "a readable file");
    }
    return parse(file.toString(), yaml, runsOn);
  }

  /**
   * Reads YAML.
   *
   * @param source what error messages call it
   * @throws ConfigException with everything that is wrong in it
   */
  public static JobConfig parse(String source, String yaml, RunsOn runsOn) throws ConfigException {
    return new JobConfigReader(runsOn).read(source, yaml);
  }

  private static ConfigException unreadable(Path file, String value, String expected) {
    return new ConfigException(
        file.toString(), List.of(new ConfigProblem("the file", value, expected)));
  }
}

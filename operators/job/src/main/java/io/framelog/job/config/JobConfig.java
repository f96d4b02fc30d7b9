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
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A job as its YAML file describes it.
 *
 * @param application Rerun application id of all recordings
 * @param clusters at least one
 * @param announcementTopic where published parts are announced, if anywhere
 * @param encodingWorkers encoders at work at once in a process; empty means one per processor of
 *     the machine that encodes
 * @param batchingHeapBytes of frames that wait for their batch, in each subtask
 */
public record JobConfig(
    String application,
    List<KafkaConfig> clusters,
    DeadLetterConfig deadLetters,
    OutputConfig output,
    Optional<String> announcementTopic,
    ClockRule clock,
    OptionalInt encodingWorkers,
    long batchingHeapBytes,
    FlinkConfig flink,
    List<RouteConfig> routes) {

  public JobConfig {
    clusters = List.copyOf(clusters);
    routes = List.copyOf(routes);
  }

  /** With its scheme, such as {@code file:///recordings} or {@code s3://bucket/x}. */
  public String outputDirectory() {
    return output.directory();
  }

  /** The cluster that has the dead letters: the only one, unless there are several. */
  public KafkaConfig kafka() {
    return clusters.stream()
        .filter(cluster -> cluster.name().equals(deadLetters.cluster()))
        .findFirst()
        .orElseThrow();
  }

  public String deadLetterTopic() {
    return deadLetters.topic();
  }

  /** The routes that read a cluster, in their order. */
  public List<RouteConfig> routesOf(KafkaConfig cluster) {
    return routes.stream().filter(route -> route.cluster().equals(cluster.name())).toList();
  }

  /** This job with a property of Kafka's clients, where they have none of that name. */
  public JobConfig withKafkaDefault(String key, String value) {
    return new JobConfig(
        application,
        clusters.stream().map(cluster -> cluster.withDefault(key, value)).toList(),
        deadLetters,
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
    return new JobConfigReader(runsOn, new KeyLog()).read(source, yaml);
  }

  private static ConfigException unreadable(Path file, String value, String expected) {
    return new ConfigException(
        file.toString(), List.of(new ConfigProblem("the file", value, expected)));
  }
}

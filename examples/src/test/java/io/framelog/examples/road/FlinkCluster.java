/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.road;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessSpec;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessUtils;
import org.apache.flink.runtime.jobmanager.JobManagerProcessSpec;
import org.apache.flink.runtime.jobmanager.JobManagerProcessUtils;
import org.apache.flink.runtime.util.config.memory.ProcessMemoryUtils;

/**
 * A standalone Flink cluster: a JobManager and TaskManagers as processes of their own, with Flink
 * and the native codecs on their class path and nothing of ours, so that jobs come as a jar.
 */
final class FlinkCluster implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What the job jar brings itself. */
  private static final List<String> IN_THE_JOB_JAR =
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
          "junit",
          "assertj");

  private final Path directory;
  private final Configuration configuration;
  private final String classPath;
  private final HttpClient http = HttpClient.newHttpClient();
  private final int restPort;
  private final List<Process> processes = new ArrayList<>();
  private Process taskManager;
  private int taskManagers;

  private FlinkCluster(Path directory, Map<String, String> options) throws IOException {
    this.directory = directory;
    restPort = freePort();
    Path conf = Files.createDirectories(directory.resolve("conf"));
    StringBuilder yaml = new StringBuilder();
    options(options).forEach((key, value) -> yaml.append(key + ": " + value + "\n"));
    Files.writeString(conf.resolve("config.yaml"), yaml);
    Files.writeString(
        conf.resolve("log4j.properties"),
        """
        rootLogger.level = INFO
        rootLogger.appenderRef.console.ref = Console
        appender.console.type = Console
        appender.console.name = Console
        appender.console.layout.type = PatternLayout
        appender.console.layout.pattern = %d{HH:mm:ss,SSS} %-5p %c{1} - %m%n
        """);
    configuration = GlobalConfiguration.loadConfiguration(conf.toString());
    classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> entry.endsWith(".jar"))
            .filter(entry -> IN_THE_JOB_JAR.stream().noneMatch(fileName(entry)::startsWith))
            .collect(Collectors.joining(File.pathSeparator));
    Process jobManager = startJobManager();
    taskManager = startTaskManager();
    awaitRest(jobManager);
  }

  static FlinkCluster start(Path directory, Map<String, String> options) throws IOException {
    return new FlinkCluster(directory, options);
  }

  private Map<String, String> options(Map<String, String> more) throws IOException {
    Map<String, String> options = new TreeMap<>();
    options.put("jobmanager.rpc.address", "127.0.0.1");
    options.put("jobmanager.rpc.port", Integer.toString(freePort()));
    options.put("rest.address", "127.0.0.1");
    options.put("rest.port", Integer.toString(restPort));
    options.put("jobmanager.memory.process.size", "1g");
    options.put("taskmanager.memory.process.size", "2g");
    options.put("taskmanager.memory.task.off-heap.size", "512m");
    options.put("taskmanager.numberOfTaskSlots", "2");
    options.put("taskmanager.host", "127.0.0.1");
    options.put("heartbeat.interval", "500");
    options.put("heartbeat.timeout", "3000");
    options.put("restart-strategy.type", "fixed-delay");
    options.put("restart-strategy.fixed-delay.attempts", "100");
    options.put("restart-strategy.fixed-delay.delay", "500 ms");
    options.put("io.tmp.dirs", directory.resolve("tmp").toString());
    options.putAll(more);
    return options;
  }

  private Process startJobManager() throws IOException {
    JobManagerProcessSpec spec = JobManagerProcessUtils.processSpecFromConfig(configuration);
    List<String> command = java(ProcessMemoryUtils.generateJvmParametersStr(spec));
    command.add("org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint");
    addConfiguration(command);
    addDynamic(command, JobManagerProcessUtils.generateDynamicConfigsStr(spec));
    return run(command, "jobmanager");
  }

  private Process startTaskManager() throws IOException {
    TaskExecutorProcessSpec spec = TaskExecutorProcessUtils.processSpecFromConfig(configuration);
    List<String> command = java(ProcessMemoryUtils.generateJvmParametersStr(spec));
    command.add("org.apache.flink.runtime.taskexecutor.TaskManagerRunner");
    addConfiguration(command);
    addDynamic(command, TaskExecutorProcessUtils.generateDynamicConfigsStr(spec));
    return run(command, "taskmanager-" + ++taskManagers);
  }

  /** Kills the TaskManager without a word of warning and starts another. */
  void haltTaskManager() throws IOException, InterruptedException {
    taskManager.destroyForcibly().waitFor();
    taskManager = startTaskManager();
  }

  /** Submits the job jar as a user does, and returns the job's id. */
  String submit(Path jar, Path yaml) throws IOException, InterruptedException {
    List<String> command = java("-Xmx512m");
    command.add("org.apache.flink.client.cli.CliFrontend");
    command.addAll(List.of("run", "-d", jar.toString(), yaml.toString()));
    Process client = run(command, "client");
    if (!client.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || client.exitValue() != 0) {
      throw new IOException(
          "flink run failed: " + Files.readString(directory.resolve("client.log")));
    }
    return get("/jobs").at("/jobs/0/id").asText();
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    HttpResponse<String> response =
        http.send(
            HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(10)).build(),
            HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() >= 300) {
      throw new IOException(path + " answered " + response.statusCode() + " " + response.body());
    }
    return JSON.readTree(response.body());
  }

  JsonNode post(String path, String body) throws IOException, InterruptedException {
    HttpResponse<String> response =
        http.send(
            HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() >= 300) {
      throw new IOException(path + " answered " + response.statusCode() + " " + response.body());
    }
    return JSON.readTree(response.body());
  }

  /** Asks again until the answer satisfies. */
  JsonNode await(String path, Predicate<JsonNode> satisfied)
      throws IOException, InterruptedException, TimeoutException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    JsonNode last = JSON.nullNode();
    while (System.nanoTime() < end) {
      try {
        last = get(path);
        if (satisfied.test(last)) {
          return last;
        }
      } catch (IOException e) {
        last = JSON.getNodeFactory().textNode(e.toString());
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new TimeoutException(path + " last answered " + last + "; logs are in " + directory);
  }

  private void awaitRest(Process jobManager) throws IOException {
    try {
      await("/taskmanagers", answer -> answer.at("/taskmanagers").size() == 1);
    } catch (TimeoutException | InterruptedException e) {
      jobManager.destroyForcibly();
      throw new IOException("the cluster did not come up", e);
    }
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + restPort + path);
  }

  private List<String> java(String memory) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(memory.trim().split("\\s+")));
    for (String name : List.of("java.util", "java.lang", "java.nio", "java.time")) {
      command.add("--add-opens=java.base/" + name + "=ALL-UNNAMED");
    }
    command.add("-Dorg.bytedeco.javacpp.maxphysicalbytes=0");
    command.add("-Dlog4j.configurationFile=" + directory.resolve("conf/log4j.properties").toUri());
    command.addAll(List.of("-cp", classPath));
    return command;
  }

  private void addConfiguration(List<String> command) {
    command.addAll(List.of("-c", directory.resolve("conf").toString()));
  }

  private static void addDynamic(List<String> command, String dynamic) {
    if (!dynamic.isBlank()) {
      command.addAll(List.of(dynamic.trim().split("\\s+")));
    }
  }

  private Process run(List<String> command, String name) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve(name + ".log").toFile());
    builder.environment().put("FLINK_CONF_DIR", directory.resolve("conf").toString());
    builder.environment().put("FLINK_PLUGINS_DIR", directory.resolve("plugins").toString());
    builder.environment().put("SVT_LOG", "1");
    Process process = builder.start();
    processes.add(process);
    return process;
  }

  private static String fileName(String path) {
    return Path.of(path).getFileName().toString();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    for (Process process : processes) {
      process.destroyForcibly();
    }
  }
}

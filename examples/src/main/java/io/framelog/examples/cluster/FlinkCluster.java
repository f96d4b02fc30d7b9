/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import io.framelog.examples.FileTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessSpec;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessUtils;
import org.apache.flink.runtime.jobmanager.JobManagerProcessSpec;
import org.apache.flink.runtime.jobmanager.JobManagerProcessUtils;
import org.apache.flink.runtime.util.config.memory.ProcessMemoryUtils;

/**
 * A standalone Flink cluster: a JobManager and TaskManagers as processes of their own, with Flink
 * and the native codecs on their class path and nothing of ours, so that jobs come as a jar.
 *
 * <p>It is for one thread at a time. Closing it kills what is left of it.
 */
public final class FlinkCluster implements AutoCloseable {
  private static final long CLIENT_MINUTES = 3;

  private final ClusterSettings settings;
  private final ClusterFiles files;
  private final Configuration configuration;
  private final FlinkRest rest;
  private final List<Process> taskManagers = new ArrayList<>();
  private Process jobManager;

  private FlinkCluster(ClusterSettings settings) throws IOException {
    this.settings = settings;
    files = new ClusterFiles(Files.createDirectories(settings.directory()));
    int restPort = FreePort.find();
    configuration = files.write(options(restPort));
    rest = new FlinkRest(restPort);
    jobManager = startJobManager();
    for (int number = 0; number < settings.taskManagers(); number++) {
      taskManagers.add(startTaskManager(number));
    }
  }

  /**
   * Starts a cluster and waits until its TaskManagers are there.
   *
   * @throws IOException if it does not come up; the logs are in its directory
   */
  public static FlinkCluster start(ClusterSettings settings)
      throws IOException, InterruptedException {
    FlinkCluster cluster = new FlinkCluster(settings);
    try {
      cluster.awaitTaskManagers();
      return cluster;
    } catch (TimeoutException e) {
      cluster.close();
      throw new IOException(
          "the cluster did not come up, its logs are in %s: %s"
              .formatted(settings.directory(), e.getMessage()),
          e);
    } catch (InterruptedException e) {
      cluster.close();
      throw e;
    }
  }

  private Map<String, String> options(int restPort) throws IOException {
    Map<String, String> options = new HashMap<>();
    options.put("jobmanager.rpc.address", "127.0.0.1");
    options.put("jobmanager.rpc.port", Integer.toString(FreePort.find()));
    options.put("rest.address", "127.0.0.1");
    options.put("rest.port", Integer.toString(restPort));
    // answers are that old, in milliseconds: by default they tell of three seconds ago
    options.put("web.refresh-interval", "100");
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
    options.put("io.tmp.dirs", files.temporaryDirectory("jobmanager").toString());
    options.putAll(settings.options());
    return options;
  }

  /** Asks the JobManager. */
  public FlinkRest rest() {
    return rest;
  }

  /** How many TaskManagers there are, dead ones included. */
  public int taskManagers() {
    return taskManagers.size();
  }

  /** The numbers of the TaskManagers that a job's tasks are on, in ascending order. */
  public SortedSet<Integer> taskManagersOf(String job) throws IOException, InterruptedException {
    SortedSet<Integer> numbers = new TreeSet<>();
    for (JsonNode vertex : rest.get("/jobs/" + job).at("/vertices")) {
      String path = "/jobs/%s/vertices/%s".formatted(job, vertex.at("/id").asText());
      for (JsonNode subtask : rest.get(path).at("/subtasks")) {
        for (int number = 0; number < taskManagers.size(); number++) {
          if (subtask.at("/taskmanager-id").asText().startsWith(idPrefix(number))) {
            numbers.add(number);
          }
        }
      }
    }
    return numbers;
  }

  private static String idPrefix(int number) {
    return "taskmanager-" + number + "-";
  }

  /** Kills a TaskManager without a word of warning. */
  public void killTaskManager(int number) throws InterruptedException {
    taskManagers.get(number).destroyForcibly().waitFor();
  }

  /** Empties the disk of a TaskManager that was killed, as if its machine were gone. */
  public void wipeDisk(int number) throws IOException {
    FileTrees.delete(diskOf(number));
  }

  private Path diskOf(int number) throws IOException {
    return files.temporaryDirectory("taskmanager-" + number);
  }

  /** Starts a TaskManager in the place of one that was killed. */
  public void restartTaskManager(int number) throws IOException {
    taskManagers.set(number, startTaskManager(number));
  }

  /** Kills the JobManager without a word of warning. */
  public void killJobManager() throws InterruptedException {
    jobManager.destroyForcibly().waitFor();
  }

  /** Starts a JobManager in the place of one that was killed. */
  public void restartJobManager() throws IOException {
    jobManager = startJobManager();
  }

  /** Waits until as many TaskManagers as there should be have found the JobManager. */
  public void awaitTaskManagers() throws InterruptedException, TimeoutException {
    rest.await("/taskmanagers", answer -> answer.at("/taskmanagers").size() >= taskManagers.size());
  }

  private Process startJobManager() throws IOException {
    JobManagerProcessSpec spec = JobManagerProcessUtils.processSpecFromConfig(configuration);
    return flink(
            words(ProcessMemoryUtils.generateJvmParametersStr(spec)),
            "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint",
            arguments(JobManagerProcessUtils.generateDynamicConfigsStr(spec), Map.of()))
        .start(files.log("jobmanager"));
  }

  private Process startTaskManager(int number) throws IOException {
    TaskExecutorProcessSpec spec = TaskExecutorProcessUtils.processSpecFromConfig(configuration);
    Map<String, String> options = new HashMap<>(settings.optionsOf(number));
    options.put("taskmanager.resource-id", idPrefix(number) + System.nanoTime());
    options.put("io.tmp.dirs", diskOf(number).toString());
    List<String> jvm = words(ProcessMemoryUtils.generateJvmParametersStr(spec));
    settings.agents().forEach(agent -> jvm.add("-javaagent:" + agent));
    return flink(
            jvm,
            "org.apache.flink.runtime.taskexecutor.TaskManagerRunner",
            arguments(TaskExecutorProcessUtils.generateDynamicConfigsStr(spec), options))
        .start(files.log("taskmanager-" + (number + 1)));
  }

  private List<String> arguments(String dynamic, Map<String, String> options) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-c", files.configurationDirectory().toString()));
    arguments.addAll(words(dynamic));
    options.forEach((key, value) -> arguments.addAll(List.of("-D", key + "=" + value)));
    return arguments;
  }

  /**
   * Submits a job jar as a user does, and returns the job's id.
   *
   * @param savepoint what the job goes on from: a savepoint or a retained checkpoint
   */
  public String submit(Path jar, Path yaml, Optional<String> savepoint)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("run", "-d"));
    savepoint.ifPresent(path -> arguments.addAll(List.of("-s", path)));
    arguments.addAll(List.of(jar.toString(), yaml.toString()));
    Path log = files.log("client");
    Process client =
        flink(words("-Xmx512m"), "org.apache.flink.client.cli.CliFrontend", arguments).start(log);
    if (!client.waitFor(CLIENT_MINUTES, TimeUnit.MINUTES)) {
      client.destroyForcibly();
      throw new IOException("flink run did not end: " + Files.readString(log));
    }
    return SubmittedJob.idIn(Files.readString(log));
  }

  private JavaProgram flink(List<String> jvm, String mainClass, List<String> arguments) {
    List<String> jvmArguments = new ArrayList<>(jvm);
    for (String opened : List.of("java.util", "java.lang", "java.nio", "java.time")) {
      jvmArguments.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
    }
    // They live for minutes and are started often: most of what the second compiler makes is lost.
    jvmArguments.add("-XX:TieredStopAtLevel=1");
    jvmArguments.add("-Dorg.bytedeco.javacpp.maxphysicalbytes=0");
    jvmArguments.add("-Dlog4j.configurationFile=" + files.loggingFile().toUri());
    Path plugins = settings.plugins().orElse(settings.directory().resolve("plugins"));
    return new JavaProgram(
        jvmArguments,
        ClusterFiles.classPath(),
        mainClass,
        arguments,
        Map.of(
            "FLINK_CONF_DIR", files.configurationDirectory().toString(),
            "FLINK_PLUGINS_DIR", plugins.toString(),
            "SVT_LOG", "1"));
  }

  private static List<String> words(String text) {
    return text.isBlank() ? new ArrayList<>() : new ArrayList<>(List.of(text.trim().split("\\s+")));
  }

  @Override
  public void close() {
    taskManagers.forEach(Process::destroyForcibly);
    jobManager.destroyForcibly();
  }
}

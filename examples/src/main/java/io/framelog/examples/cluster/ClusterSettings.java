/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.cluster;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a cluster is started.
 *
 * @param directory for configuration, logs and temporary files; made if it is missing
 * @param taskManagers how many there are
 * @param options of Flink, over the defaults
 * @param plugins a directory as Flink's {@code FLINK_PLUGINS_DIR}
 * @param agents what TaskManagers get as {@code -javaagent}
 * @param taskManagerOptions options of single TaskManagers, over all others, by their number
 */
public record ClusterSettings(
    Path directory,
    int taskManagers,
    Map<String, String> options,
    Optional<Path> plugins,
    List<String> agents,
    List<Map<String, String>> taskManagerOptions) {

  public ClusterSettings {
    if (taskManagers < 1) {
      throw new IllegalArgumentException(
          "a cluster needs at least 1 TaskManager but was to have " + taskManagers);
    }
    options = Map.copyOf(options);
    agents = List.copyOf(agents);
    taskManagerOptions = List.copyOf(taskManagerOptions);
  }

  /** One TaskManager, no plugins, Flink's own options. */
  public static ClusterSettings in(Path directory) {
    return new ClusterSettings(directory, 1, Map.of(), Optional.empty(), List.of(), List.of());
  }

  public ClusterSettings withTaskManagers(int count) {
    return new ClusterSettings(directory, count, options, plugins, agents, taskManagerOptions);
  }

  public ClusterSettings withOptions(Map<String, String> newOptions) {
    return new ClusterSettings(
        directory, taskManagers, newOptions, plugins, agents, taskManagerOptions);
  }

  public ClusterSettings withPlugins(Path newPlugins) {
    return new ClusterSettings(
        directory, taskManagers, options, Optional.of(newPlugins), agents, taskManagerOptions);
  }

  public ClusterSettings withAgents(List<String> newAgents) {
    return new ClusterSettings(
        directory, taskManagers, options, plugins, newAgents, taskManagerOptions);
  }

  /** The first map is for the first TaskManager, and so on; those beyond have none of their own. */
  public ClusterSettings withTaskManagerOptions(List<Map<String, String>> newOptions) {
    return new ClusterSettings(directory, taskManagers, options, plugins, agents, newOptions);
  }

  Map<String, String> optionsOf(int taskManager) {
    return taskManager < taskManagerOptions.size() ? taskManagerOptions.get(taskManager) : Map.of();
  }
}

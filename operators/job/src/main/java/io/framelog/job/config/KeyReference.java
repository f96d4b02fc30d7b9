/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All that can stand in a job's file: shapes and defaults as the readers have them, and the words
 * of {@code keys.txt}. Page and schema are made of it.
 */
public final class KeyReference {
  private static final String CLUSTER = "kafka.clusters.*.";

  /** Keys that are read only beside others. */
  private static final List<String> BESIDE_OTHERS =
      List.of(
          "encoding-workers: 1\nroutes: [{encoding: %s, video: {encoders: [auto]}}]",
          "kafka: {clusters: {a: {}}}\nroutes: [{encoding: %s}]");

  /**
   * What is known of a key.
   *
   * @param otherwise the default, for people
   * @param meaning one sentence, with Markdown
   */
  record Entry(KeyShape shape, String otherwise, String meaning) {
    boolean isRequired() {
      return otherwise.equals("required");
    }
  }

  private final Map<String, Entry> entries;

  private KeyReference(Map<String, Entry> entries) {
    this.entries = entries;
  }

  /**
   * Asks the readers.
   *
   * @throws IllegalStateException if a key has no words, or words have no key
   */
  public static KeyReference ofReaders() {
    Map<String, KeyShape> shapes = shapes();
    Map<String, Entry> words = words(shapes);
    Map<String, Entry> entries = new LinkedHashMap<>();
    Set<String> missing = new TreeSet<>();
    shapes.forEach(
        (key, shape) -> {
          Entry entry =
              words.get(key.startsWith(CLUSTER) ? "kafka." + key.substring(CLUSTER.length()) : key);
          if (entry == null) {
            missing.add(key);
          } else {
            entries.put(key, new Entry(shape, entry.otherwise(), entry.meaning()));
          }
        });
    Set<String> unread = new TreeSet<>(words.keySet());
    unread.removeAll(shapes.keySet());
    if (!missing.isEmpty() || !unread.isEmpty()) {
      throw new IllegalStateException(
          "keys.txt has no line for %s, and lines for %s, which nobody reads"
              .formatted(missing, unread));
    }
    return new KeyReference(entries);
  }

  Map<String, Entry> entries() {
    return entries;
  }

  /** The reference page, in Markdown. */
  public String page() {
    String table =
        entries.entrySet().stream()
            .filter(key -> !key.getKey().startsWith(CLUSTER))
            .map(
                key ->
                    "| `%s` | %s | %s | %s |"
                        .formatted(
                            key.getKey(),
                            key.getValue().shape().words(),
                            key.getValue().otherwise(),
                            key.getValue().meaning()))
            .collect(
                Collectors.joining(
                    "\n", "| key | value | default | meaning |\n|---|---|---|---|\n", ""));
    return resource("page.md").replace("{{table}}", table);
  }

  /** The JSON Schema, for editors. */
  public String schema() {
    return new SchemaWriter(entries).write();
  }

  private static Map<String, KeyShape> shapes() {
    KeyLog log = new KeyLog();
    for (String file : BESIDE_OTHERS) {
      List<String> encodings = new ArrayList<>(List.of("video"));
      for (int i = 0; i < encodings.size(); i++) {
        read(file.formatted(encodings.get(i)), log);
        KeyShape encoding = log.shapes().get("routes[].encoding");
        encoding.choices().stream()
            .filter(each -> !encodings.contains(each))
            .forEach(encodings::add);
      }
    }
    Map<String, KeyShape> ordered = new LinkedHashMap<>();
    addBelow("", log.shapes(), ordered);
    return ordered;
  }

  /** What is inside a mapping stands behind it, whenever it was read. */
  private static void addBelow(
      String parent, Map<String, KeyShape> shapes, Map<String, KeyShape> ordered) {
    shapes.forEach(
        (key, shape) -> {
          if (parentOf(key).equals(parent)) {
            ordered.put(key, shape);
            addBelow(key, shapes, ordered);
          }
        });
  }

  private static String parentOf(String key) {
    String above = key.substring(0, Math.max(0, key.lastIndexOf('.')));
    return above.endsWith("[]") ? above.substring(0, above.length() - "[]".length()) : above;
  }

  private static void read(String yaml, KeyLog log) {
    try {
      new JobConfigReader(RunsOn.CLUSTER, log).read("stub", yaml);
    } catch (ConfigException e) {
      // Most of what is required is missing: only the questions count.
    }
  }

  private static Map<String, Entry> words(Map<String, KeyShape> shapes) {
    Map<String, Entry> words = new LinkedHashMap<>();
    resource("keys.txt")
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(
            line -> {
              String[] cells = line.split("\\s*\\|\\s*", 3);
              KeyShape shape = shapes.get(cells[0]);
              String fromCode = shape == null ? "" : shape.otherwise();
              String otherwise =
                  cells[1].isBlank() && !fromCode.isEmpty() ? "`" + fromCode + "`" : cells[1];
              words.put(cells[0], new Entry(KeyShape.of(KeyShape.Kind.ANY), otherwise, cells[2]));
            });
    return words;
  }

  private static String resource(String name) {
    try (InputStream in = KeyReference.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + " is missing in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the resource " + name + " is not readable", e);
    }
  }
}

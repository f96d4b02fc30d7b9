/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A mapping of the file, read by typed questions. What is wrong is noted and answered with the
 * default, so that reading goes on and finds the rest. The keys asked for are the known ones.
 */
final class Section {
  /** Ten years: a capture time and a duration are added in 64 bits. */
  private static final long MAX_DURATION_NANOS = Duration.ofDays(3650).toNanos();

  private final String path;
  private final ObjectNode node;
  private final Problems problems;
  private final KeyLog log;
  private final String logPath;
  private final Set<String> known = new LinkedHashSet<>();
  private boolean choosesKeys;

  /** The whole file. */
  Section(ObjectNode node, Problems problems, KeyLog log) {
    this("", node, problems, log, "");
  }

  private Section(String path, ObjectNode node, Problems problems, KeyLog log, String logPath) {
    this.path = path;
    this.node = node;
    this.problems = problems;
    this.log = log;
    this.logPath = logPath;
  }

  private Section inner(String at, ObjectNode mapping, String logKey) {
    return new Section(keyOf(at), mapping, problems, log, logPathOf(logKey));
  }

  private String logPathOf(String key) {
    String logged = choosesKeys ? "*" : key;
    return logPath.isEmpty() ? logged : logPath + "." + logged;
  }

  private void note(String key, KeyShape shape) {
    log.note(logPathOf(key), shape);
  }

  String keyOf(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  boolean has(String key) {
    known.add(key);
    note(key, KeyShape.of(KeyShape.Kind.ANY));
    return node.has(key) && !node.get(key).isNull();
  }

  void problem(String key, String value, String expected) {
    problems.add(keyOf(key), value, expected);
  }

  /** A mapping inside; an absent one is empty, so that its own required keys are reported. */
  Section section(String key) {
    note(key, KeyShape.of(KeyShape.Kind.MAPPING));
    ObjectNode inner = node.objectNode();
    if (has(key)) {
      if (node.get(key) instanceof ObjectNode mapping) {
        inner = mapping;
      } else {
        problem(key, kind(node.get(key)), "a mapping of keys to values");
      }
    }
    return inner(key, inner, key);
  }

  /** Whether the value is a mapping, where it may also be a text. */
  boolean isMapping(String key) {
    note(key, KeyShape.of(KeyShape.Kind.TEXT_OR_MAPPING));
    return has(key) && node.get(key) instanceof ObjectNode;
  }

  /** All keys, where the file chooses their names. */
  List<String> keys() {
    choosesKeys = true;
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    known.addAll(keys);
    return keys;
  }

  /** A list of mappings with at least one element. */
  List<Section> sections(String key, String expected) {
    note(key, KeyShape.of(KeyShape.Kind.MAPPINGS));
    List<Section> inner = new ArrayList<>();
    if (!has(key)) {
      problem(key, ConfigProblem.MISSING, expected);
    } else if (!(node.get(key) instanceof ArrayNode list) || list.isEmpty()) {
      problem(key, kind(node.get(key)), expected);
    } else {
      for (JsonNode element : list) {
        String at = key + "[" + inner.size() + "]";
        if (!(element instanceof ObjectNode)) {
          problem(at, kind(element), "a mapping of keys to values");
        }
        ObjectNode mapping = element instanceof ObjectNode given ? given : node.objectNode();
        inner.add(inner(at, mapping, key + "[]"));
      }
    }
    return inner;
  }

  Optional<String> text(String key, String expected) {
    note(key, KeyShape.of(KeyShape.Kind.TEXT));
    if (!has(key)) {
      return Optional.empty();
    }
    if (node.get(key) instanceof TextNode text && !text.textValue().isBlank()) {
      return Optional.of(text.textValue());
    }
    problem(key, kind(node.get(key)), expected);
    return Optional.empty();
  }

  /** A text that has to be there; where it is not, a placeholder. */
  String requiredText(String key, String expected) {
    if (!has(key)) {
      problem(key, ConfigProblem.MISSING, expected);
    }
    return text(key, expected).orElse(ConfigProblem.MISSING);
  }

  /** A list of texts with at least one element. */
  List<String> texts(String key, String expected) {
    note(key, KeyShape.of(KeyShape.Kind.TEXTS));
    List<String> texts = new ArrayList<>();
    if (node.get(key) instanceof ArrayNode list && !list.isEmpty()) {
      for (int i = 0; i < list.size(); i++) {
        if (list.get(i) instanceof TextNode text && !text.textValue().isBlank()) {
          texts.add(text.textValue());
        } else {
          problem(key + "[" + i + "]", kind(list.get(i)), "a text");
        }
      }
    } else {
      problem(key, has(key) ? shown(node.get(key)) : ConfigProblem.MISSING, expected);
    }
    known.add(key);
    return texts;
  }

  /** A text, or a list of texts with at least one element; nothing if the key is absent. */
  List<String> oneOrMore(String key, String expected) {
    note(key, KeyShape.of(KeyShape.Kind.TEXT_OR_TEXTS));
    if (!has(key)) {
      return List.of();
    }
    return node.get(key) instanceof ArrayNode
        ? texts(key, expected)
        : text(key, expected).map(List::of).orElse(List.of());
  }

  /**
   * A list whose elements are names, or mappings with a {@code name} and its options; nothing if
   * the key is absent.
   */
  List<Section> named(String key, String expected) {
    note(key, KeyShape.of(KeyShape.Kind.NAMES_OR_MAPPINGS));
    List<Section> named = new ArrayList<>();
    if (!has(key)) {
      return named;
    }
    if (!(node.get(key) instanceof ArrayNode list)) {
      problem(key, kind(node.get(key)), expected);
      return named;
    }
    for (JsonNode element : list) {
      String at = key + "[" + named.size() + "]";
      ObjectNode mapping = node.objectNode();
      if (element instanceof ObjectNode given) {
        mapping = given;
      } else if (element instanceof TextNode name) {
        mapping.set("name", name);
      } else {
        problem(at, kind(element), expected);
      }
      named.add(inner(at, mapping, key + "[]"));
    }
    return named;
  }

  /** One of the constants, written in lower case with hyphens. */
  <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
    Map<String, E> byName = new LinkedHashMap<>();
    for (E constant : type.getEnumConstants()) {
      byName.put(wordOf(constant), constant);
    }
    String expected = either(byName.keySet());
    note(
        key,
        new KeyShape(KeyShape.Kind.CHOICE, List.copyOf(byName.keySet()), wordOf(otherwise), 0, 0));
    String chosen = text(key, expected).orElse(null);
    if (chosen == null) {
      return otherwise;
    }
    E constant = byName.get(chosen);
    if (constant == null) {
      problem(key, chosen, expected);
      return otherwise;
    }
    return constant;
  }

  private static String wordOf(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  int integer(String key, int otherwise, int min, int max) {
    String expected = "a whole number from %d to %d".formatted(min, max);
    note(
        key, new KeyShape(KeyShape.Kind.INTEGER, List.of(), Integer.toString(otherwise), min, max));
    String text = text(key, expected).orElse(null);
    if (text == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      // The same as a number out of range: reported below.
    }
    problem(key, text, expected);
    return otherwise;
  }

  /** Nanoseconds of a duration of at most ten years. */
  long duration(String key, long otherwiseNanos, long minNanos) {
    String expected =
        "a duration such as 200ms, 2s, 5m or 1h, at least " + Quantity.ofNanos(minNanos);
    note(
        key,
        KeyShape.of(
            KeyShape.Kind.DURATION,
            otherwiseNanos == Long.MAX_VALUE ? "" : Quantity.ofNanos(otherwiseNanos)));
    String text = text(key, expected).orElse(null);
    return text == null
        ? otherwiseNanos
        : within(
            key,
            text,
            Quantity.nanos(text),
            minNanos,
            MAX_DURATION_NANOS,
            otherwiseNanos,
            expected);
  }

  /** Bytes of a size. */
  long size(String key, long otherwiseBytes, long minBytes, long maxBytes) {
    String expected =
        "a size such as 512KiB or 2MiB, from %s to %s"
            .formatted(Quantity.ofBytes(minBytes), Quantity.ofBytes(maxBytes));
    note(key, KeyShape.of(KeyShape.Kind.SIZE, Quantity.ofBytes(otherwiseBytes)));
    String text = text(key, expected).orElse(null);
    return text == null
        ? otherwiseBytes
        : within(key, text, Quantity.bytes(text), minBytes, maxBytes, otherwiseBytes, expected);
  }

  private long within(
      String key,
      String text,
      Optional<Long> quantity,
      long min,
      long max,
      long otherwise,
      String expected) {
    if (quantity.isPresent() && quantity.get() >= min && quantity.get() <= max) {
      return quantity.get();
    }
    problem(key, text, expected);
    return otherwise;
  }

  /**
   * Free keys with texts. Mappings inside are joined to keys with dots.
   *
   * @param setElsewhere keys that have a place of their own, which is the way out
   */
  Map<String, String> properties(String key, Map<String, String> setElsewhere) {
    note(key, KeyShape.of(KeyShape.Kind.FREE_MAPPING));
    Section section = section(key);
    Map<String, String> properties = new LinkedHashMap<>();
    section.collect("", section.node, properties);
    properties
        .keySet()
        .removeIf(
            name -> {
              boolean elsewhere = setElsewhere.containsKey(name);
              if (elsewhere) {
                problem(
                    key + "." + name,
                    properties.get(name),
                    "it at its own place: " + setElsewhere.get(name));
              }
              return elsewhere;
            });
    return properties;
  }

  /** The keys that nobody has asked for, with their texts. */
  Map<String, String> rest() {
    Map<String, String> rest = new LinkedHashMap<>();
    ObjectNode others = node.deepCopy();
    others.remove(known);
    collect("", others, rest);
    keys();
    return rest;
  }

  private void collect(String prefix, ObjectNode from, Map<String, String> into) {
    from.properties()
        .forEach(
            property -> {
              String name = prefix + property.getKey();
              JsonNode value = property.getValue();
              if (value instanceof ObjectNode nested) {
                collect(name + ".", nested, into);
              } else if (value instanceof TextNode text) {
                into.put(name, text.textValue());
              } else {
                problem(name, kind(value), "a text or a number");
              }
            });
  }

  /** To be called last: reports the keys that nobody asked for. */
  void end() {
    node.fieldNames()
        .forEachRemaining(
            key -> {
              if (!known.contains(key)) {
                // Not the value: a secret may stand under a mistyped key.
                problem(
                    key,
                    "an unknown key",
                    Spelling.nearest(key, known)
                        .map(nearest -> nearest + ": was that meant?")
                        .orElseGet(() -> either(known)));
              }
            });
  }

  private static String either(Set<String> names) {
    List<String> all = List.copyOf(names);
    int last = all.size() - 1;
    return last < 1
        ? String.join("", all)
        : Stream.of(String.join(", ", all.subList(0, last)), all.get(last))
            .collect(Collectors.joining(" or "));
  }

  private static String shown(JsonNode node) {
    return node instanceof TextNode text ? text.textValue() : kind(node);
  }

  /** What it is, without what it says. */
  static String kind(JsonNode node) {
    if (node instanceof ObjectNode) {
      return "a mapping";
    } else if (node instanceof ArrayNode list) {
      return list.isEmpty() ? "an empty list" : "a list";
    }
    return node.isNull() || node.asText().isBlank() ? "empty" : "a text";
  }
}

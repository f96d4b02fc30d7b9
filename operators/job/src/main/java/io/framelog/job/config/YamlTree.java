/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.JacksonYAMLParseException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one YAML document to a tree whose scalars are the text as written: {@code 1.10} stays
 * {@code 1.10}, and what a scalar means is decided by who reads it.
 */
final class YamlTree {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final String source;
  private final YAMLParser parser;
  private final Problems problems;

  private YamlTree(String source, YAMLParser parser, Problems problems) {
    this.source = source;
    this.parser = parser;
    this.problems = problems;
  }

  /**
   * The document's mapping; an empty document is an empty one.
   *
   * @throws ConfigException if it is not YAML or no mapping
   */
  static ObjectNode parse(String source, String yaml, Problems problems) throws ConfigException {
    try (YAMLParser parser = new YAMLFactory().createParser(yaml)) {
      return new YamlTree(source, parser, problems).document();
    } catch (JsonProcessingException e) {
      throw new ConfigException(
          source, List.of(new ConfigProblem(place(e.getLocation()), "not YAML", reason(e))));
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory was not readable", e);
    }
  }

  private ObjectNode document() throws IOException, ConfigException {
    JsonToken token = parser.nextToken();
    JsonNode root = token == null ? NullNode.instance : node("");
    if (parser.nextToken() != null) {
      problems.add(place(parser.currentLocation()), "a second document", "one document in a file");
    }
    if (root instanceof ObjectNode mapping) {
      return mapping;
    }
    if (root.isNull()) {
      return NODES.objectNode();
    }
    throw new ConfigException(
        source,
        List.of(new ConfigProblem("the file", Section.kind(root), "a mapping of keys to values")));
  }

  private JsonNode node(String path) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return mapping(path);
    } else if (token == JsonToken.START_ARRAY) {
      return list(path);
    } else if (token == JsonToken.VALUE_NULL) {
      return NullNode.instance;
    }
    if (parser.isCurrentAlias()) {
      problems.add(path, "an alias", "the value itself: anchors and aliases are not followed here");
    }
    return TextNode.valueOf(parser.getText());
  }

  private ObjectNode mapping(String path) throws IOException {
    ObjectNode mapping = NODES.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      String child = path.isEmpty() ? key : path + "." + key;
      if (mapping.has(key)) {
        problems.add(
            child,
            "there twice, again in line " + parser.currentLocation().getLineNr(),
            "it once: remove one");
      }
      parser.nextToken();
      mapping.set(key, node(child));
    }
    return mapping;
  }

  private ArrayNode list(String path) throws IOException {
    ArrayNode list = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(node(path + "[" + list.size() + "]"));
    }
    return list;
  }

  private static String place(@Nullable JsonLocation location) {
    return location == null
        ? "the file"
        : "line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  /** Not the parser's own text: it quotes the lines around, which may hold a password. */
  private static String reason(JsonProcessingException e) {
    if (e instanceof JacksonYAMLParseException
        && e.getCause() instanceof org.yaml.snakeyaml.error.MarkedYAMLException marked
        && marked.getProblem() != null) {
      return "YAML (" + marked.getProblem() + ")";
    }
    return "YAML: check indentation, quotes and brackets";
  }
}

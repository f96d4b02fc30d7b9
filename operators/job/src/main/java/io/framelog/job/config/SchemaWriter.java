/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** JSON Schema of a job's file. */
final class SchemaWriter {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final String DURATION = "^([0-9]+ ?(d|h|m|s|ms|us|ns)|P[0-9DTHMS.]+)$";
  private static final String SIZE = "^[0-9]+ ?(B|KiB|MiB|GiB|TiB)$";

  private final Map<String, KeyReference.Entry> entries;

  SchemaWriter(Map<String, KeyReference.Entry> entries) {
    this.entries = entries;
  }

  String write() {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("$schema", "http://json-schema.org/draft-07/schema#");
    root.put("title", "Framelog job");
    mapping(root, "");
    try {
      return MAPPER.writeValueAsString(root).replace("\r\n", "\n") + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree in memory was not writable", e);
    }
  }

  /** The keys right below a path. */
  private void mapping(ObjectNode schema, String path) {
    schema.put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = MAPPER.createArrayNode();
    String prefix = path.isEmpty() ? "" : path + ".";
    entries.forEach(
        (key, entry) -> {
          Optional<String> name = childName(prefix, key);
          if (name.isPresent() && !name.get().equals("*")) {
            describe(properties.putObject(name.get()), key, entry);
            if (entry.isRequired()) {
              required.add(name.get());
            }
          }
        });
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    KeyReference.Entry others = entries.get(prefix + "*");
    if (others == null) {
      schema.put("additionalProperties", false);
    } else {
      describe(schema.putObject("additionalProperties"), prefix + "*", others);
    }
  }

  private static Optional<String> childName(String prefix, String key) {
    return key.startsWith(prefix) && key.indexOf('.', prefix.length()) < 0
        ? Optional.of(key.substring(prefix.length()))
        : Optional.empty();
  }

  private void describe(ObjectNode schema, String key, KeyReference.Entry entry) {
    String defaults = entry.otherwise().isEmpty() ? "" : " Default: " + entry.otherwise() + ".";
    schema.put(
        "description", entry.meaning() + "." + (entry.isRequired() ? " Required." : defaults));
    KeyShape shape = entry.shape();
    switch (shape.kind()) {
      case ANY, TEXT -> scalar(schema);
      case TEXT_OR_MAPPING -> {
        ArrayNode either = schema.putArray("anyOf");
        scalar(either.addObject());
        either.addObject().put("type", "object");
      }
      case TEXTS -> texts(schema);
      case TEXT_OR_TEXTS -> {
        ArrayNode either = schema.putArray("anyOf");
        scalar(either.addObject());
        texts(either.addObject());
      }
      case CHOICE -> {
        ArrayNode choices = schema.putArray("enum");
        shape.choices().forEach(choices::add);
      }
      case INTEGER ->
          schema.put("type", "integer").put("minimum", shape.min()).put("maximum", shape.max());
      case DURATION -> schema.put("type", "string").put("pattern", DURATION);
      case SIZE -> schema.put("type", "string").put("pattern", SIZE);
      case MAPPING -> mapping(schema, key);
      case FREE_MAPPING -> schema.put("type", "object");
      case MAPPINGS -> {
        schema.put("type", "array").put("minItems", 1);
        mapping(schema.putObject("items"), key + "[]");
      }
      case NAMES_OR_MAPPINGS -> {
        schema.put("type", "array");
        ArrayNode either = schema.putObject("items").putArray("anyOf");
        either.addObject().put("type", "string");
        either.addObject().put("type", "object").putArray("required").add("name");
      }
    }
  }

  /** What is a number or a truth value in YAML is a text to the reader. */
  private static void scalar(ObjectNode schema) {
    ArrayNode types = schema.putArray("type");
    List.of("string", "number", "boolean").forEach(types::add);
  }

  private static void texts(ObjectNode schema) {
    schema.put("type", "array").put("minItems", 1);
    scalar(schema.putObject("items"));
  }
}

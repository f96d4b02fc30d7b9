/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class KeyReferenceTest {
  private static final Path DOCS = Path.of("..", "..", "docs");

  private final KeyReference reference = KeyReference.ofReaders();

  @Test
  void pageInTheDocsIsTheOneOfTheCode() throws IOException {
    assertThat(DOCS.resolve("configuration.md"))
        .as("written by: ./framelog schema --page > docs/configuration.md")
        .hasContent(reference.page());
  }

  @Test
  void schemaInTheDocsIsTheOneOfTheCode() throws IOException {
    assertThat(DOCS.resolve("job.schema.json"))
        .as("written by: ./framelog schema > docs/job.schema.json")
        .hasContent(reference.schema());
  }

  @Test
  void everyKeyOfAFullFileIsInTheSchema() throws Exception {
    for (String file : new String[] {"full.yaml", "wiring.yaml", "minimal.yaml"}) {
      JsonNode tree = YamlTree.parse(file, JobConfigTest.text(file), new Problems());
      requireKnown(tree, new ObjectMapper().readTree(reference.schema()), file);
    }
  }

  private static void requireKnown(JsonNode value, JsonNode schema, String path) {
    if (value.isObject() && schema.has("properties")) {
      value
          .properties()
          .forEach(
              property -> {
                String at = path + "." + property.getKey();
                JsonNode inner = schema.get("properties").path(property.getKey());
                JsonNode others = schema.path("additionalProperties");
                assertThat(inner.isObject() || others.isObject()).as(at).isTrue();
                requireKnown(property.getValue(), inner.isObject() ? inner : others, at);
              });
    } else if (value.isArray() && schema.has("items")) {
      value.forEach(element -> requireKnown(element, schema.get("items"), path + "[]"));
    }
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.KeyValue;
import org.apache.arrow.flatbuf.Schema;

/** A field of an Arrow schema as it stands in the file. */
record RawField(
    String name,
    boolean nullable,
    RawType type,
    List<RawField> children,
    Map<String, String> metadata) {

  static List<RawField> all(Schema schema) throws Damage {
    List<RawField> fields = new ArrayList<>();
    for (int i = 0; i < schema.fieldsLength(); i++) {
      fields.add(of(schema.fields(i)));
    }
    return fields;
  }

  private static RawField of(Field field) throws Damage {
    String name = field.name() == null ? "" : field.name();
    if (field.dictionary() != null) {
      throw new Damage(-1, "plain values in column " + name, "a dictionary");
    }
    List<RawField> children = new ArrayList<>();
    for (int i = 0; i < field.childrenLength(); i++) {
      children.add(of(field.children(i)));
    }
    Map<String, String> metadata = new LinkedHashMap<>();
    for (int i = 0; i < field.customMetadataLength(); i++) {
      put(metadata, field.customMetadata(i));
    }
    return new RawField(name, field.nullable(), RawType.of(field), children, metadata);
  }

  static Map<String, String> metadata(Schema schema) throws Damage {
    Map<String, String> metadata = new LinkedHashMap<>();
    for (int i = 0; i < schema.customMetadataLength(); i++) {
      put(metadata, schema.customMetadata(i));
    }
    return metadata;
  }

  private static void put(Map<String, String> metadata, KeyValue entry) throws Damage {
    String key = entry.key() == null ? "" : entry.key();
    if (metadata.put(key, entry.value() == null ? "" : entry.value()) != null) {
      throw new Damage(-1, "metadata " + key + " once", "twice");
    }
  }

  /** The type in full, such as {@code List<List<UInt8>>}, whatever the names of list items. */
  String typeText() {
    if (type.name().equals("Struct")) {
      List<String> parts = children.stream().map(c -> c.name + ": " + c.typeText()).toList();
      return "Struct{" + String.join(", ", parts) + "}";
    }
    return children.isEmpty() ? type.name() : type.name() + "<" + children.get(0).typeText() + ">";
  }
}

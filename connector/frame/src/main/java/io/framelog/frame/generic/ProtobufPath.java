/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.generic;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import java.util.ArrayList;
import java.util.List;

/**
 * The way to a field through the messages of a schema.
 *
 * @param text as it was written
 * @param steps from the message to the field, at least one
 */
record ProtobufPath(String text, List<Step> steps) {

  /**
   * One message deeper, or the field itself.
   *
   * @param index which of a repeated field's values; of others 0
   * @param key which of a map's values, as text; of others empty. The step into the map's entry is
   *     followed by one to its value
   */
  record Step(FieldDescriptor field, int index, String key) {}

  /** The field it leads to. */
  FieldDescriptor field() {
    return steps.get(steps.size() - 1).field();
  }

  /**
   * Finds the way.
   *
   * @throws IllegalArgumentException if the schema has no such field
   */
  static ProtobufPath of(Descriptor message, String text) {
    List<String> names = FieldPath.names(text);
    List<Step> steps = new ArrayList<>();
    Descriptor at = message;
    for (int i = 0; i < names.size(); i++) {
      FieldDescriptor field = at == null ? null : at.findFieldByName(names.get(i));
      if (field == null || field.getType() == FieldDescriptor.Type.GROUP) {
        throw none(message, text);
      }
      if (field.isMapField() && ++i < names.size()) {
        steps.add(new Step(field, /* index= */ 0, names.get(i)));
        field = field.getMessageType().findFieldByNumber(2);
        steps.add(new Step(field, /* index= */ 0, /* key= */ ""));
      } else if (field.isRepeated()) {
        if (++i == names.size()) {
          throw new IllegalArgumentException(
              "the field '%s' of %s has several values: its path must go on to one of them"
                  .formatted(text, message.getFullName()));
        }
        steps.add(new Step(field, index(message, text, names.get(i)), /* key= */ ""));
      } else {
        steps.add(new Step(field, /* index= */ 0, /* key= */ ""));
      }
      at = field.getJavaType() == FieldDescriptor.JavaType.MESSAGE ? field.getMessageType() : null;
    }
    return new ProtobufPath(text, List.copyOf(steps));
  }

  private static int index(Descriptor message, String text, String name) {
    try {
      int index = Integer.parseInt(name);
      if (index >= 0) {
        return index;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw none(message, text);
  }

  private static IllegalArgumentException none(Descriptor message, String text) {
    return new IllegalArgumentException(
        "%s has no field '%s'".formatted(message.getFullName(), text));
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values with named fields, each of a type of its own. */
public final class Structs extends Values {
  private record Part(String name, Values values, boolean nullable) {}

  private final List<Part> parts;

  private Structs(List<Part> parts, int size, @Nullable BitSet present) {
    super(size, present);
    this.parts = List.copyOf(parts);
    for (Part part : parts) {
      if (part.values.size() != size) {
        throw new IllegalArgumentException(
            "Field " + part.name + " has " + part.values.size() + " values, but there are " + size);
      }
      if (parts.stream().filter(p -> p.name.equals(part.name)).count() > 1) {
        throw new IllegalArgumentException("Field " + part.name + " is there twice");
      }
    }
  }

  /** Structs of one field, which is always there. More fields follow with {@link #and}. */
  public static Structs of(String name, Values values) {
    return new Structs(List.of(), values.size(), null).and(name, values);
  }

  /** The same structs with one more field, which is always there. */
  public Structs and(String name, Values values) {
    return with(new Part(name, values, values.absentCount() > 0));
  }

  /** The same structs with one more field, which may be absent. */
  public Structs andOptional(String name, Values values) {
    return with(new Part(name, values, /* nullable= */ true));
  }

  private Structs with(Part part) {
    List<Part> longer = new ArrayList<>(parts);
    longer.add(part);
    return new Structs(longer, size(), present());
  }

  static Structs read(
      List<ArrowField> fields, List<Values> values, int size, @Nullable BitSet present) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      parts.add(new Part(fields.get(i).name(), values.get(i), fields.get(i).nullable()));
    }
    return new Structs(parts, size, present);
  }

  /** The names of the fields, in order. */
  public List<String> names() {
    return parts.stream().map(Part::name).toList();
  }

  /** The values of one field, one for each struct. */
  public Optional<Values> field(String name) {
    return parts.stream().filter(p -> p.name.equals(name)).map(Part::values).findFirst();
  }

  @Override
  String describePresent(int index) {
    return parts.stream()
        .map(part -> part.name + ": " + part.values.describe(index))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  @Override
  Structs withPresent(BitSet marks) {
    return new Structs(parts, size(), marks);
  }

  @Override
  long byteSize() {
    return parts.stream().mapToLong(part -> part.values.byteSize()).sum();
  }

  @Override
  ArrowField field(String name, boolean nullable) {
    List<ArrowField> fields =
        parts.stream().map(part -> part.values.field(part.name, part.nullable)).toList();
    return new ArrowField(name, nullable, ArrowType.STRUCT, fields, Map.of());
  }

  @Override
  ArrowArray array() {
    List<ArrowArray> children = parts.stream().map(part -> part.values.array()).toList();
    return new ArrowArray(size(), absentCount(), List.of(validityBuffer()), children);
  }
}

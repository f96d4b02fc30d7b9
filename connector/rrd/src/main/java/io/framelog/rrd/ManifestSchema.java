/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All columns of a recording so far, in the order they came: timelines, components, and the type of
 * each component at each entity. Refuses what a recording cannot hold.
 */
final class ManifestSchema {
  /** A component of one entity. */
  record EntityColumn(
      EntityPath entity, ComponentDescriptor descriptor, ArrowField item, boolean isStatic) {
    EntityColumn markedStatic() {
      return new EntityColumn(entity, descriptor, item, /* isStatic= */ true);
    }
  }

  private record ColumnKey(EntityPath entity, String component) {}

  private record OnTimeline(ComponentDescriptor component, Timeline timeline) {}

  /** By the name in columns of the footer. */
  private final Map<String, Timeline> timelines = new LinkedHashMap<>();

  /** By the name in columns of the footer. */
  private final Map<String, ComponentDescriptor> components = new LinkedHashMap<>();

  private final Map<ColumnKey, EntityColumn> entityColumns = new LinkedHashMap<>();

  Collection<Timeline> timelines() {
    return Collections.unmodifiableCollection(timelines.values());
  }

  Collection<ComponentDescriptor> components() {
    return Collections.unmodifiableCollection(components.values());
  }

  Collection<EntityColumn> entityColumns() {
    return Collections.unmodifiableCollection(entityColumns.values());
  }

  /** The schema of the whole recording, as a footer has it. */
  List<ArrowField> fields() {
    List<ArrowField> fields = new ArrayList<>();
    fields.add(ChunkEncoder.rowIdField());
    timelines().forEach(t -> fields.add(ChunkEncoder.timeField(t)));
    for (EntityColumn column : entityColumns()) {
      Map<String, String> metadata = new LinkedHashMap<>();
      metadata.put(SorbetKeys.KIND, SorbetKeys.KIND_DATA);
      metadata.put(SorbetKeys.ENTITY_PATH, column.entity().toString());
      SorbetKeys.putDescriptor(metadata, column.descriptor());
      if (column.isStatic()) {
        metadata.put(SorbetKeys.IS_STATIC, SorbetKeys.TRUE);
      }
      String name = ManifestNames.of(column.entity(), column.descriptor());
      fields.add(ArrowField.listOf(name, column.item(), metadata));
    }
    return fields;
  }

  /** The inverse of {@link #fields()}. */
  static ManifestSchema of(List<ArrowField> fields) {
    ManifestSchema schema = new ManifestSchema();
    for (ArrowField field : fields) {
      String kind = field.metadata().getOrDefault(SorbetKeys.KIND, "");
      if (kind.equals(SorbetKeys.KIND_INDEX)) {
        schema.add(TimeDecoder.timeline(field));
      } else if (kind.equals(SorbetKeys.KIND_DATA)) {
        String entity = field.metadata().getOrDefault(SorbetKeys.ENTITY_PATH, "/");
        schema.add(
            new EntityColumn(
                EntityPath.parseEscaped(entity),
                ColumnDecoder.descriptor(field),
                field.children().get(0),
                field.metadata().containsKey(SorbetKeys.IS_STATIC)));
      }
    }
    return schema;
  }

  /** Refuses a chunk that contradicts what was written before; changes nothing. */
  void require(Chunk chunk) {
    chunk.times().forEach(t -> require(t.timeline()));
    for (ComponentColumn component : chunk.components()) {
      require(chunk.entity(), component.descriptor(), component.itemField());
    }
    if (hasNewNames(chunk)) {
      requireNames(
          chunk.times().stream().map(TimeColumn::timeline).toList(),
          chunk.components().stream().map(ComponentColumn::descriptor).toList());
    }
  }

  private boolean hasNewNames(Chunk chunk) {
    for (TimeColumn time : chunk.times()) {
      if (!timelines.containsValue(time.timeline())) {
        return true;
      }
    }
    for (ComponentColumn component : chunk.components()) {
      if (!components.containsValue(component.descriptor())) {
        return true;
      }
    }
    return false;
  }

  /** Refuses columns of another schema that contradict this one; changes nothing. */
  void requireAll(ManifestSchema other) {
    other.timelines().forEach(this::require);
    other.entityColumns().forEach(c -> require(c.entity(), c.descriptor(), c.item()));
    requireNames(other.timelines(), other.components());
  }

  /** A timeline with a colon in its name can be called what a component is on another timeline. */
  private void requireNames(
      Collection<Timeline> addedTimelines, Collection<ComponentDescriptor> addedComponents) {
    Set<Timeline> allTimelines = new LinkedHashSet<>(timelines());
    allTimelines.addAll(addedTimelines);
    if (allTimelines.stream().noneMatch(timeline -> timeline.name().contains(":"))) {
      return;
    }
    Set<ComponentDescriptor> allComponents = new LinkedHashSet<>(components());
    allComponents.addAll(addedComponents);
    Map<String, Object> names = new HashMap<>();
    for (Timeline timeline : allTimelines) {
      requireSame(names.put(ManifestNames.of(timeline), timeline), timeline);
      for (ComponentDescriptor component : allComponents) {
        OnTimeline added = new OnTimeline(component, timeline);
        requireSame(names.put(ManifestNames.of(timeline, component), added), added);
      }
    }
  }

  private void require(Timeline timeline) {
    if (timelines.containsValue(timeline)) {
      return;
    }
    requireSame(timelines.get(ManifestNames.of(timeline)), timeline);
  }

  private void require(EntityPath entity, ComponentDescriptor descriptor, ArrowField item) {
    EntityColumn known = entityColumns.get(new ColumnKey(entity, descriptor.component()));
    if (known == null) {
      requireSame(components.get(ManifestNames.of(descriptor)), descriptor);
    }
    if (known != null && !known.descriptor().equals(descriptor)) {
      throw new IllegalArgumentException(
          "Component "
              + descriptor.component()
              + " of "
              + entity
              + " was "
              + known.descriptor()
              + " in earlier chunks, but is now "
              + descriptor
              + "; use another name for it");
    }
    if (known != null && !known.item().sameLayout(item)) {
      throw new IllegalArgumentException(
          "Component "
              + descriptor.component()
              + " of "
              + entity
              + " was "
              + known.item().type()
              + " in earlier chunks, but is now "
              + item.type()
              + "; use another name for it");
    }
  }

  void add(Chunk chunk) {
    chunk.times().forEach(t -> add(t.timeline()));
    for (ComponentColumn component : chunk.components()) {
      add(
          new EntityColumn(
              chunk.entity(), component.descriptor(), component.itemField(), chunk.isStatic()));
    }
  }

  /** Takes in all columns of another schema. */
  void addAll(ManifestSchema other) {
    other.timelines().forEach(this::add);
    other.entityColumns().forEach(this::add);
  }

  void add(Timeline timeline) {
    if (!timelines.containsValue(timeline)) {
      timelines.putIfAbsent(ManifestNames.of(timeline), timeline);
    }
  }

  void add(EntityColumn column) {
    ColumnKey key = new ColumnKey(column.entity(), column.descriptor().component());
    EntityColumn known = entityColumns.get(key);
    if (known == null) {
      components.putIfAbsent(ManifestNames.of(column.descriptor()), column.descriptor());
      entityColumns.put(key, column);
    } else if (column.isStatic() && !known.isStatic()) {
      entityColumns.put(key, known.markedStatic());
    }
  }

  private static void requireSame(@Nullable Object known, Object added) {
    if (known != null && !known.equals(added)) {
      throw new IllegalArgumentException(
          added + " and, from earlier chunks, " + known + " would share a column of the footer");
    }
  }
}

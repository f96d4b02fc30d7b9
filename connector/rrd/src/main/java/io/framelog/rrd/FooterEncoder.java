/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * The footer of a stream: for each store one schema of all its columns, and one table with a row
 * for each chunk.
 */
final class FooterEncoder {
  private final List<ArrowField> fields = new ArrayList<>();
  private final List<ArrowArray> columns = new ArrayList<>();
  private final List<ManifestEntry> entries;

  private FooterEncoder(List<ManifestEntry> entries) {
    this.entries = entries;
  }

  /** Without bytes if no store has chunks: such stores have no manifest. */
  static Scatter encode(Collection<StoreManifest> stores) {
    List<Scatter> manifests =
        stores.stream().filter(s -> !s.entries().isEmpty()).map(FooterEncoder::manifest).toList();
    return Messages.rrdFooter(manifests);
  }

  private static Scatter manifest(StoreManifest store) {
    byte[] arrowSchema = IpcWriter.schemaStream(store.schema().fields(), Map.of());
    byte[] hash = ChunkNaming.sha256().digest(arrowSchema);
    Scatter data = new FooterEncoder(store.entries()).data(store.schema());
    return Messages.rrdManifest(store.store(), arrowSchema, hash, data);
  }

  private Scatter data(ManifestSchema schema) {
    addAlwaysThere();
    for (ComponentDescriptor component : schema.components()) {
      addHasStaticData(component);
    }
    for (Timeline timeline : schema.timelines()) {
      String name = ManifestNames.of(timeline);
      Map<String, String> metadata = Map.of(SorbetKeys.INDEX, timeline.name());
      addRange(name, timeline, metadata, e -> find(e.times(), timeline));
    }
    for (Timeline timeline : schema.timelines()) {
      for (ComponentDescriptor component : schema.components()) {
        if (entries.stream().anyMatch(e -> rows(e, timeline, component) > 0)) {
          addPair(timeline, component);
        }
      }
    }
    return IpcWriter.stream(fields, Map.of(), entries.size(), columns);
  }

  private void addAlwaysThere() {
    List<String> paths = entries.stream().map(e -> e.entity().toString()).toList();
    add(required("chunk_entity_path", ArrowType.UTF8), Texts.of(paths).array());
    ByteBuffer ids = ByteBuffer.allocate(Tuids.BYTES * entries.size());
    entries.forEach(e -> ids.putLong(e.id().high()).putLong(e.id().low()));
    addFixedWidth(required("chunk_id", ArrowType.TUID), ArrowBuffer.of(ids.flip()));
    addBooleans(required("chunk_is_static", ArrowType.BOOL), ManifestEntry::isStatic);
    addNumbers("chunk_num_rows", ManifestEntry::rows);
    addNumbers("chunk_byte_offset", ManifestEntry::byteOffset);
    addNumbers("chunk_byte_size", ManifestEntry::byteSize);
    addNumbers("chunk_byte_size_uncompressed", ManifestEntry::uncompressedSize);
  }

  private void addHasStaticData(ComponentDescriptor component) {
    addBooleans(
        required(ManifestNames.of(component) + ":has_static_data", ArrowType.BOOL)
            .withMetadata(metadata(SorbetKeys.INDEX_STATIC, component)),
        e -> e.isStatic() && stat(e, component).isPresent());
  }

  private void addPair(Timeline timeline, ComponentDescriptor component) {
    String name = ManifestNames.of(timeline, component);
    Map<String, String> metadata = metadata(timeline.name(), component);
    addRange(
        name, timeline, metadata, e -> stat(e, component).flatMap(s -> find(s.ranges(), timeline)));
    ArrowField rows = ArrowField.leaf(name + ":num_rows", true, ArrowType.UINT64);
    addFixedWidth(rows.withMetadata(metadata), longs(e -> rows(e, timeline, component)));
  }

  private void addRange(
      String name,
      Timeline timeline,
      Map<String, String> metadata,
      Function<ManifestEntry, Optional<ManifestEntry.TimeRange>> range) {
    BitSet present = new BitSet(entries.size());
    long[] starts = new long[entries.size()];
    long[] ends = new long[entries.size()];
    for (int i = 0; i < starts.length; i++) {
      Optional<ManifestEntry.TimeRange> found = range.apply(entries.get(i));
      present.set(i, found.isPresent());
      starts[i] = found.map(ManifestEntry.TimeRange::start).orElse(0L);
      ends[i] = found.map(ManifestEntry.TimeRange::end).orElse(0L);
    }
    ArrowType type = ArrowType.of(timeline.kind());
    add(
        ArrowField.leaf(name + ":start", true, type).withMetadata(metadata),
        nullable(present, ArrowBuffer.ofLongs(starts)));
    add(
        ArrowField.leaf(name + ":end", true, type).withMetadata(metadata),
        nullable(present, ArrowBuffer.ofLongs(ends)));
  }

  private ArrowArray nullable(BitSet present, ArrowBuffer data) {
    int nulls = entries.size() - present.cardinality();
    ArrowBuffer validity =
        nulls == 0 ? ArrowBuffer.EMPTY : ArrowBuffer.ofBits(present, entries.size());
    return new ArrowArray(entries.size(), nulls, List.of(validity, data), List.of());
  }

  private void addNumbers(String name, ToLongFunction<ManifestEntry> value) {
    addFixedWidth(required(name, ArrowType.UINT64), longs(value));
  }

  private void addBooleans(ArrowField field, Function<ManifestEntry, Boolean> value) {
    BitSet bits = new BitSet(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      bits.set(i, value.apply(entries.get(i)));
    }
    addFixedWidth(field, ArrowBuffer.ofBits(bits, entries.size()));
  }

  private void addFixedWidth(ArrowField field, ArrowBuffer data) {
    add(field, ArrowArray.ofFixedWidth(entries.size(), data));
  }

  private void add(ArrowField field, ArrowArray column) {
    fields.add(field);
    columns.add(column);
  }

  private ArrowBuffer longs(ToLongFunction<ManifestEntry> value) {
    return ArrowBuffer.ofLongs(entries.stream().mapToLong(value).toArray());
  }

  private static ArrowField required(String name, ArrowType type) {
    return ArrowField.leaf(name, /* nullable= */ false, type);
  }

  private static Map<String, String> metadata(String index, ComponentDescriptor component) {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put(SorbetKeys.INDEX, index);
    SorbetKeys.putDescriptor(metadata, component);
    return metadata;
  }

  private static long rows(ManifestEntry entry, Timeline timeline, ComponentDescriptor component) {
    return stat(entry, component)
        .filter(s -> find(s.ranges(), timeline).isPresent())
        .map(ManifestEntry.ComponentStat::presentRows)
        .orElse(0);
  }

  private static Optional<ManifestEntry.ComponentStat> stat(
      ManifestEntry entry, ComponentDescriptor component) {
    return entry.components().stream().filter(c -> c.descriptor().equals(component)).findFirst();
  }

  private static Optional<ManifestEntry.TimeRange> find(
      List<ManifestEntry.TimeRange> ranges, Timeline timeline) {
    return ranges.stream().filter(r -> r.timeline().equals(timeline)).findFirst();
  }
}

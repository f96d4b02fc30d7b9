/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import com.google.protobuf.WireFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which fields a protobuf message of Rerun 0.41 has. */
final class ProtoShape {
  static final ProtoShape TUID = new ProtoShape("Tuid").fixed64(1).fixed64(2);
  static final ProtoShape APPLICATION_ID = new ProtoShape("ApplicationId").bytes(1);
  static final ProtoShape STORE_ID = new ProtoShape("StoreId").varint(1).bytes(2).bytes(3);
  static final ProtoShape STORE_SOURCE = new ProtoShape("StoreSource").varint(1).bytes(2);
  static final ProtoShape STORE_SOURCE_EXTRA = new ProtoShape("StoreSourceExtra").bytes(1);

  /** Stands for bytes that are no message. */
  static final ProtoShape FREE_TEXT = new ProtoShape("text");

  private static final ProtoShape PYTHON_VERSION =
      new ProtoShape("PythonVersion").varint(1).varint(2).varint(3).bytes(4);
  private static final ProtoShape CRATE_INFO = new ProtoShape("CrateInfo").bytes(1).bytes(2);
  private static final ProtoShape FILE_SOURCE = new ProtoShape("FileSource").varint(1);
  static final ProtoShape STORE_VERSION = new ProtoShape("StoreVersion").varint(1);
  static final ProtoShape STORE_INFO =
      new ProtoShape("StoreInfo").bytes(1).bytes(2).bytes(5).bytes(6);
  static final ProtoShape SET_STORE_INFO = new ProtoShape("SetStoreInfo").bytes(1).bytes(2);
  static final ProtoShape ARROW_MSG =
      new ProtoShape("ArrowMsg").bytes(1).varint(2).varint(3).varint(4).bytes(5).bytes(6).varint(7);
  static final ProtoShape ACTIVATION =
      new ProtoShape("BlueprintActivationCommand").bytes(1).varint(2).varint(3);
  static final ProtoShape FOOTER = new ProtoShape("RrdFooter").repeatedBytes(1);
  static final ProtoShape MANIFEST =
      new ProtoShape("RrdManifest").bytes(1).bytes(2).bytes(3).bytes(4);
  static final ProtoShape SCHEMA = new ProtoShape("Schema").bytes(1);
  static final ProtoShape DATAFRAME =
      new ProtoShape("DataframePart").varint(1).bytes(2).varint(3).varint(4);

  /** By kind of source: none, C, Python, Rust, a file, the viewer, anything else. */
  private static final List<ProtoShape> SOURCE_EXTRAS =
      List.of(
          new ProtoShape("nothing"),
          new ProtoShape("nothing"),
          PYTHON_VERSION,
          CRATE_INFO,
          FILE_SOURCE,
          new ProtoShape("nothing"),
          FREE_TEXT);

  /** A field; of one that is not repeated the last counts. */
  record Field(int wireType, boolean repeated) {}

  private final String name;
  private final Map<Integer, Field> fields = new LinkedHashMap<>();

  private ProtoShape(String name) {
    this.name = name;
  }

  private ProtoShape varint(int number) {
    return put(number, new Field(WireFormat.WIRETYPE_VARINT, /* repeated= */ false));
  }

  private ProtoShape fixed64(int number) {
    return put(number, new Field(WireFormat.WIRETYPE_FIXED64, /* repeated= */ false));
  }

  private ProtoShape bytes(int number) {
    return put(number, new Field(WireFormat.WIRETYPE_LENGTH_DELIMITED, /* repeated= */ false));
  }

  private ProtoShape repeatedBytes(int number) {
    return put(number, new Field(WireFormat.WIRETYPE_LENGTH_DELIMITED, /* repeated= */ true));
  }

  private ProtoShape put(int number, Field field) {
    fields.put(number, field);
    return this;
  }

  /** What a StoreSource of a kind says of itself; null if there is no such kind. */
  static @Nullable ProtoShape sourceExtra(long kind) {
    return kind < 0 || kind >= SOURCE_EXTRAS.size() ? null : SOURCE_EXTRAS.get((int) kind);
  }

  Optional<Field> field(int number) {
    return Optional.ofNullable(fields.get(number));
  }

  @Override
  public String toString() {
    return name;
  }
}

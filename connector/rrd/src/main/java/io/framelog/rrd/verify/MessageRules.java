/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import io.framelog.rrd.StoreId;
import io.framelog.rrd.StoreKind;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Parses the messages of a stream other than its end, and reports what is wrong in them. */
final class MessageRules {
  private static final long ENCODING_ARROW_IPC = 1;
  private static final long KIND_BLUEPRINT = 2;

  private final FileIndex index;
  private final Findings findings;

  /** Of the stream: a field unknown to 0.41 is damage in what claims to be 0.41. */
  private final StreamVersion version;

  MessageRules(FileIndex index, Findings findings, StreamVersion version) {
    this.index = index;
    this.findings = findings;
    this.version = version;
  }

  void setStoreInfo(Place place) throws Damage {
    ProtoMessage message = parse(place, ProtoShape.SET_STORE_INFO);
    ProtoMessage info = message.message(2, ProtoShape.STORE_INFO);
    if (message.has(1)) {
      Tuid.of(message.message(1, ProtoShape.TUID));
    }
    ProtoMessage source = info.message(5, ProtoShape.STORE_SOURCE);
    if (!message.has(1) || !info.has(2) || !info.has(5)) {
      report(
          ProblemCode.BAD_STORE_INFO, place, "row id, store id and source", "one of them missing");
    }
    requireSource(source, place);
    if (info.has(6)) {
      long bits = info.message(6, ProtoShape.STORE_VERSION).number(1);
      if (bits != version.crateBits()) {
        report(
            ProblemCode.VERSION_MISMATCH,
            place,
            "version bits " + version.crateBits() + " as in the stream header",
            "" + bits);
      }
    }
    if (info.has(2)) {
      index.stores().add(storeId(info, 2, place));
    }
    message.oddities().addAll(info.oddities());
    message.oddities().addAll(source.oddities());
    reportOddities(message, place);
  }

  private void requireSource(ProtoMessage source, Place place) throws Damage {
    long kind = source.number(1);
    ProtoShape extra = ProtoShape.sourceExtra(kind);
    if (extra == null || (source.has(1) && kind == 0)) {
      report(ProblemCode.BAD_STORE_INFO, place, "a source of kind 1 to 6", "kind " + kind);
    } else if (source.has(2)) {
      ProtoMessage payload = source.message(2, ProtoShape.STORE_SOURCE_EXTRA);
      if (extra != ProtoShape.FREE_TEXT) {
        payload.message(1, extra);
        source.oddities().addAll(payload.oddities());
      } else {
        payload.text(1);
      }
    }
  }

  void activation(Place place) throws Damage {
    ProtoMessage message = parse(place, ProtoShape.ACTIVATION);
    StoreId store = storeId(message, 1, place);
    if (!index.stores().contains(store) || store.kind() != StoreKind.BLUEPRINT) {
      report(ProblemCode.UNKNOWN_ACTIVATION, place, "a blueprint of this file", "" + store);
    }
    requireBool(message, 2, place);
    requireBool(message, 3, place);
    reportOddities(message, place);
  }

  /** The chunk of a message; absent if it cannot be read, which is reported then. */
  Optional<ChunkEntry> arrowMsg(Place place, long streamOffset) throws Damage {
    ProtoMessage message = parse(place, ProtoShape.ARROW_MSG);
    StoreId store = storeId(message, 1, place);
    reportOddities(message, place);
    if (index.stores().add(store)) {
      report(ProblemCode.DATA_BEFORE_STORE_INFO, place, "a store info before its data", "" + store);
    }
    if (message.number(4) != ENCODING_ARROW_IPC) {
      report(ProblemCode.BAD_ENCODING, place, "encoding 1 (Arrow IPC)", "" + message.number(4));
      return Optional.empty();
    }
    Optional<ByteBuffer> ipc = expanded(message, place);
    Optional<RawChunk> read = ipc.isPresent() ? chunk(ipc.get(), place) : Optional.empty();
    if (read.isEmpty()) {
      return Optional.empty();
    }
    RawChunk chunk = read.get();
    Tuid id = chunkId(message, chunk, place);
    boolean isStatic = message.number(7) != 0;
    requireBool(message, 7, place);
    if (isStatic != chunk.times().isEmpty()) {
      findings.add(
          ProblemCode.STATIC_FLAG,
          place.messageAt(),
          chunk.entity(),
          "is_static " + chunk.times().isEmpty() + " for " + chunk.times().size() + " timelines",
          "" + isStatic);
    }
    return Optional.of(
        new ChunkEntry(
            store,
            id,
            chunk.entity(),
            place.messageAt(),
            streamOffset,
            place.payload().length,
            ipc.get().remaining(),
            chunk.rowIds(),
            chunk.times(),
            chunk.components().stream().map(ChunkEntry.Component::of).toList()));
  }

  /** The Arrow stream of a message; absent if it cannot be told, which is reported then. */
  private Optional<ByteBuffer> expanded(ProtoMessage message, Place place) {
    ByteBuffer stored = message.bytes(5);
    long declared = message.number(3);
    long compression = message.number(2);
    if (!Payloads.isKnown(compression) || (compression == 0 && message.has(2))) {
      report(ProblemCode.BAD_COMPRESSION, place, "compression 0, 1 or 2", "" + compression);
      return Optional.empty();
    }
    ByteBuffer expanded = stored;
    if (compression == Payloads.LZ4) {
      try {
        expanded = Payloads.expand(stored, declared);
      } catch (Damage e) {
        findings.add(ProblemCode.BAD_LZ4, place.offsetOf(e), null, e.expected(), e.found());
        return Optional.empty();
      }
    }
    // a stream without compression need not declare a size
    if (declared != expanded.remaining() && (compression == Payloads.LZ4 || message.has(3))) {
      report(
          ProblemCode.UNCOMPRESSED_SIZE,
          place,
          "an uncompressed size of " + expanded.remaining(),
          Long.toUnsignedString(declared));
    }
    return Optional.of(expanded);
  }

  private Optional<RawChunk> chunk(ByteBuffer ipc, Place place) {
    RawTable table;
    try {
      table = RawTable.read(ipc);
    } catch (Damage e) {
      findings.add(ProblemCode.BAD_ARROW, place.offsetOf(e, ipc), null, e.expected(), e.found());
      return Optional.empty();
    }
    return ChunkRules.read(table, place.messageAt(), findings);
  }

  private Tuid chunkId(ProtoMessage message, RawChunk chunk, Place place) throws Damage {
    ProtoMessage field = message.message(6, ProtoShape.TUID);
    Tuid id = Tuid.of(field);
    reportOddities(field, place);
    if (!message.has(6)) {
      findings.add(
          ProblemCode.NO_CHUNK_ID, place.messageAt(), chunk.entity(), chunk.idText(), "none");
    } else if (!id.isNamed(chunk.idText())) {
      findings.add(
          ProblemCode.CHUNK_ID_MISMATCH,
          place.messageAt(),
          chunk.entity(),
          "chunk_" + id + " in the schema",
          chunk.idText());
    }
    return id;
  }

  private StoreId storeId(ProtoMessage holder, int field, Place place) throws Damage {
    ProtoMessage id = holder.message(field, ProtoShape.STORE_ID);
    ProtoMessage application = id.message(3, ProtoShape.APPLICATION_ID);
    StoreId store = storeId(id, application);
    long kind = id.number(1);
    if (store.applicationId().isEmpty()
        || store.recordingId().isEmpty()
        || kind < 0
        || kind > 2
        || (kind == 0 && id.has(1))) {
      report(
          ProblemCode.BAD_STORE_INFO,
          place,
          "a store id with kind 1 or 2, application and recording",
          store + " of kind " + kind);
    }
    holder.oddities().addAll(application.oddities());
    return store;
  }

  static StoreId storeId(ProtoMessage holder, int field) throws Damage {
    ProtoMessage id = holder.message(field, ProtoShape.STORE_ID);
    return storeId(id, id.message(3, ProtoShape.APPLICATION_ID));
  }

  private static StoreId storeId(ProtoMessage id, ProtoMessage application) throws Damage {
    return new StoreId(
        id.number(1) == KIND_BLUEPRINT ? StoreKind.BLUEPRINT : StoreKind.RECORDING,
        application.text(1),
        id.text(2));
  }

  private ProtoMessage parse(Place place, ProtoShape shape) throws Damage {
    return ProtoMessage.parse(shape, ByteBuffer.wrap(place.payload()));
  }

  private void requireBool(ProtoMessage message, int field, Place place) {
    long value = message.number(field);
    if (value != 0 && value != 1) {
      report(ProblemCode.BAD_PROTOBUF, place, "0 or 1 in field " + field, "" + value);
    }
  }

  private void reportOddities(ProtoMessage message, Place place) {
    if (version.isNewer()) {
      return;
    }
    for (Damage oddity : message.oddities()) {
      findings.add(
          ProblemCode.UNKNOWN_FIELD,
          place.offsetOf(oddity),
          null,
          oddity.expected(),
          oddity.found());
    }
  }

  private void report(ProblemCode code, Place place, String expected, String found) {
    findings.add(code, place.messageAt(), null, expected, found);
  }
}

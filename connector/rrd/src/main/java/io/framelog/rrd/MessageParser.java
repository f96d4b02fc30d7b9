/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jpountz.lz4.LZ4Exception;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4SafeDecompressor;

/**
 * The protobuf messages of a recording, bytes → value. Field numbers are those of {@link Messages}.
 */
final class MessageParser {
  /** LZ4 cannot shrink by more than this, so a larger size is damage, not a reason to allocate. */
  private static final long MAX_LZ4_RATIO = 255;

  private static final List<String> SOURCE_KINDS =
      List.of("UNSPECIFIED", "C_SDK", "PYTHON_SDK", "RUST_SDK", "FILE", "VIEWER", "OTHER");
  private static final int SOURCE_KIND_OTHER = 6;

  private final Decoding decoding;
  private final KnownApplications applications;

  /**
   * @param applications of earlier messages; {@link #setStoreInfo} adds to it
   */
  MessageParser(Decoding decoding, KnownApplications applications) {
    this.decoding = decoding;
    this.applications = applications;
  }

  StoreInfo setStoreInfo(ByteBuffer message) throws RrdFormatException {
    ProtoFields info = parse(message).message(2);
    ProtoFields store = info.message(2);
    if (!store.has(3) && info.has(1)) {
      applications.put(storeKind(store), store.text(2), info.message(1).text(1));
      requireFew(applications);
    }
    ProtoFields storeSource = info.message(5);
    long kind = storeSource.number(1);
    String name =
        kind >= 0 && kind < SOURCE_KINDS.size() ? SOURCE_KINDS.get((int) kind) : "kind " + kind;
    if (kind == SOURCE_KIND_OTHER) {
      name = name + " " + storeSource.message(2).text(1);
    }
    return new StoreInfo(storeId(store), name);
  }

  /** They stay in memory as long as the reader does. */
  private void requireFew(KnownApplications known) throws RrdFormatException {
    long most = decoding.limits().maxDecodedBytes();
    if (known.bytes() > most) {
      throw decoding.malformed(
          "stores with ids of at most " + most + " bytes (ReadLimits.maxDecodedBytes)",
          "ids of " + known.bytes());
    }
  }

  BlueprintActivation blueprintActivation(ByteBuffer message) throws RrdFormatException {
    StoreId store = storeId(parse(message).message(1));
    if (store.kind() != StoreKind.BLUEPRINT) {
      throw decoding.malformed("the store of a blueprint", "that of a recording");
    }
    return new BlueprintActivation(store);
  }

  /** Absent for a chunk without rows or components, which stores ignore, too. */
  Optional<StoredChunk> arrowMsg(ByteBuffer message, long offsetInStream)
      throws RrdFormatException {
    int byteSize = message.remaining();
    ProtoFields fields = parse(message);
    StoreId store = storeId(fields.message(1));
    if (fields.number(4) != Messages.ENCODING_ARROW_IPC) {
      throw decoding.malformed("encoding 1 (Arrow IPC)", "encoding " + fields.number(4));
    }
    Compression compression = compression(fields.number(2));
    ByteBuffer payload = payload(compression, fields.bytes(5), fields.number(3));
    int uncompressedSize = payload.remaining();
    IpcStream ipc = SorbetMigration.migrated(IpcReader.read(decoding, payload));
    return ChunkDecoder.decode(decoding, ipc, compression)
        .map(chunk -> new StoredChunk(store, chunk, offsetInStream, byteSize, uncompressedSize));
  }

  RecordingFooter rrdFooter(ByteBuffer message) throws RrdFormatException {
    List<StoreIndex> stores = new ArrayList<>();
    for (ByteBuffer bytes : parse(message).all(1)) {
      ProtoFields manifest = parse(bytes.duplicate());
      ProtoFields data = manifest.message(4);
      if (data.number(1) != Messages.ENCODER_VERSION) {
        throw decoding.malformed("a table of version 1", "version " + data.number(1));
      }
      ByteBuffer payload = payload(compression(data.number(3)), data.bytes(2), data.number(4));
      StoreId store = storeId(manifest.message(1));
      stores.add(new StoreIndex(store, FooterDecoder.entries(decoding, payload)));
    }
    return new RecordingFooter(stores);
  }

  private StoreId storeId(ProtoFields fields) throws RrdFormatException {
    StoreKind kind = storeKind(fields);
    String recordingId = fields.text(2);
    String application =
        fields.has(3) ? fields.message(3).text(1) : applications.find(kind, recordingId);
    if (application == null) {
      throw decoding.malformed(
          "a store id with an application id, here or where the store begins", "none");
    }
    return new StoreId(kind, application, recordingId);
  }

  private static StoreKind storeKind(ProtoFields storeId) {
    return storeId.number(1) == StoreKind.BLUEPRINT.number()
        ? StoreKind.BLUEPRINT
        : StoreKind.RECORDING;
  }

  private Compression compression(long number) throws RrdFormatException {
    if (number == 0 || number == Compression.NONE.number()) {
      return Compression.NONE;
    }
    if (number == Compression.LZ4.number()) {
      return Compression.LZ4;
    }
    throw decoding.malformed("compression 0, 1 (none) or 2 (LZ4)", "compression " + number);
  }

  private ByteBuffer payload(Compression compression, ByteBuffer stored, long uncompressedSize)
      throws RrdFormatException {
    return switch (compression) {
      case NONE -> stored;
      case LZ4 -> decompressed(stored, uncompressedSize);
    };
  }

  private ByteBuffer decompressed(ByteBuffer stored, long size) throws RrdFormatException {
    if (size < 0 || size > stored.remaining() * MAX_LZ4_RATIO) {
      throw decoding.malformed(
          "an LZ4 block for " + Long.toUnsignedString(size) + " bytes",
          stored.remaining() + " bytes, which cannot hold so many");
    }
    long most = decoding.limits().maxDecompressedBytes();
    if (size > most) {
      throw decoding.malformed(
          "an LZ4 block for at most " + most + " bytes (ReadLimits.maxDecompressedBytes)",
          "one for " + size);
    }
    byte[] all = new byte[(int) size];
    int length;
    try {
      // checked arrays only: other instances go round them, where damage could crash the process
      LZ4SafeDecompressor safe = LZ4Factory.safeInstance().safeDecompressor();
      int start = stored.arrayOffset() + stored.position();
      length = safe.decompress(stored.array(), start, stored.remaining(), all, 0);
    } catch (LZ4Exception e) {
      throw decoding.malformed("an LZ4 block of " + size + " bytes", e);
    }
    if (length != size) {
      throw decoding.malformed("an LZ4 block of " + size + " bytes", "one of " + length);
    }
    return ByteBuffer.wrap(all);
  }

  private ProtoFields parse(ByteBuffer message) throws RrdFormatException {
    return ProtoFields.parse(decoding, message);
  }
}

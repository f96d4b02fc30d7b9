/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The protobuf messages of a recording, value → bytes. Each field stands with its number. */
final class Messages {
  static final int ENCODING_ARROW_IPC = 1;
  static final int ENCODER_VERSION = 1;

  private static final String SOURCE = "framelog";

  /** StoreSource: any program that is none of Rerun's own. */
  private static final int SOURCE_KIND_OTHER = 6;

  private Messages() {}

  static byte[] storeId(StoreId id) {
    return Proto.message(
        out -> {
          // 1: kind
          out.writeEnum(1, id.kind().number());
          // 2: recording_id
          out.writeString(2, id.recordingId());
          // 3: application_id { 1: id }
          out.writeByteArray(3, Proto.message(app -> app.writeString(1, id.applicationId())));
        });
  }

  static byte[] tuid(long high, long low) {
    return Proto.message(
        out -> {
          // 1: time_ns
          out.writeFixed64(1, high);
          // 2: inc
          out.writeFixed64(2, low);
        });
  }

  static byte[] setStoreInfo(StoreId id) {
    byte[] source =
        Proto.message(
            out -> {
              // 1: kind
              out.writeEnum(1, SOURCE_KIND_OTHER);
              // 2: extra { 1: payload, free text for this kind }
              byte[] text = SOURCE.getBytes(StandardCharsets.UTF_8);
              out.writeByteArray(2, Proto.message(extra -> extra.writeByteArray(1, text)));
            });
    byte[] info =
        Proto.message(
            out -> {
              // 2: store_id
              out.writeByteArray(2, storeId(id));
              // 5: store_source
              out.writeByteArray(5, source);
              // 6: store_version { 1: crate_version_bits }
              out.writeByteArray(
                  6, Proto.message(v -> v.writeInt32(1, StreamHeader.WRITTEN_VERSION)));
            });
    return Proto.message(
        out -> {
          // 1: row_id, which only orders several infos of one store
          out.writeByteArray(1, tuid(0, 0));
          // 2: info
          out.writeByteArray(2, info);
        });
  }

  /** An ArrowMsg up to its payload, so that the payload need not be copied. */
  static byte[] arrowMsgPrefix(
      StoreId id, Compression compression, long uncompressedSize, int payloadLength) {
    return Proto.message(
        out -> {
          // 1: store_id
          out.writeByteArray(1, storeId(id));
          // 2: compression
          out.writeEnum(2, compression.number());
          // 3: uncompressed_size
          out.writeUInt64(3, uncompressedSize);
          // 4: encoding
          out.writeEnum(4, ENCODING_ARROW_IPC);
          // 5: payload
          Proto.writeStart(out, 5, payloadLength);
        });
  }

  /** An ArrowMsg after its payload. */
  static byte[] arrowMsgSuffix(ChunkId chunkId, boolean isStatic) {
    return Proto.message(
        out -> {
          // 6: chunk_id
          out.writeByteArray(6, tuid(chunkId.high(), chunkId.low()));
          // 7: is_static
          if (isStatic) {
            out.writeBool(7, true);
          }
        });
  }

  /** Of a recording's footer: the manifest of one store. */
  static Scatter rrdManifest(StoreId id, byte[] schema, byte[] schemaHash, Scatter data) {
    Scatter dataframe = new Scatter();
    // 1: encoder_version
    dataframe.put(Proto.message(out -> out.writeEnum(1, ENCODER_VERSION)));
    // 2: payload
    Proto.put(dataframe, 2, data);
    dataframe.put(
        Proto.message(
            out -> {
              // 3: compression
              out.writeEnum(3, Compression.NONE.number());
              // 4: uncompressed_size
              out.writeUInt64(4, data.length());
            }));
    Scatter manifest = new Scatter();
    manifest.put(
        Proto.message(
            out -> {
              // 1: store_id
              out.writeByteArray(1, storeId(id));
              // 2: sorbet_schema { 1: arrow_schema }
              out.writeByteArray(2, Proto.message(s -> s.writeByteArray(1, schema)));
              // 3: sorbet_schema_sha256
              out.writeByteArray(3, schemaHash);
            }));
    // 4: data
    Proto.put(manifest, 4, dataframe);
    return manifest;
  }

  static Scatter rrdFooter(List<Scatter> manifests) {
    Scatter footer = new Scatter();
    // 1: manifests
    manifests.forEach(manifest -> Proto.put(footer, 1, manifest));
    return footer;
  }

  static byte[] blueprintActivation(StoreId blueprint, BlueprintUse use) {
    return Proto.message(
        out -> {
          // 1: blueprint_id
          out.writeByteArray(1, storeId(blueprint));
          // 2: make_active
          out.writeBool(2, use.isActive());
          // 3: make_default
          out.writeBool(3, use.isDefault());
        });
  }
}

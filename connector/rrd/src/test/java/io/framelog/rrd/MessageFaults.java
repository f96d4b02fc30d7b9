/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import static io.framelog.rrd.HandmadeFile.FRAME;
import static io.framelog.rrd.HandmadeFile.ROW_IDS;
import static io.framelog.rrd.HandmadeFile.SCALAR;

import io.framelog.rrd.verify.ProblemCode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Files with one odd message or column each. */
final class MessageFaults {
  private static final ChunkId ID = new ChunkId(1, 2);

  private final Map<ProblemCode, byte[]> files = new LinkedHashMap<>();

  private MessageFaults() {}

  static Map<ProblemCode, byte[]> files() {
    MessageFaults faults = new MessageFaults();
    faults.messages();
    faults.schemas();
    faults.rowIds();
    faults.columns();
    return faults.files;
  }

  private void messages() {
    byte[] suffix = Messages.arrowMsgSuffix(ID, /* isStatic= */ false);
    Map<String, String> schema = HandmadeFile.schema(ID);
    put(
        ProblemCode.BAD_STORE_INFO,
        HandmadeFile.empty().message(MessageHeader.SET_STORE_INFO, new byte[0]));
    put(ProblemCode.DATA_BEFORE_STORE_INFO, HandmadeFile.empty().chunk(ROW_IDS, FRAME, SCALAR));
    put(
        ProblemCode.UNKNOWN_ACTIVATION,
        HandmadeFile.begun()
            .message(
                MessageHeader.BLUEPRINT_ACTIVATION,
                Messages.blueprintActivation(
                    new StoreId(StoreKind.BLUEPRINT, "tests", "none"), BlueprintUse.ACTIVE)));
    put(
        ProblemCode.NO_CHUNK_ID,
        HandmadeFile.begun().chunk(schema, new byte[0], ROW_IDS, FRAME, SCALAR));
    put(
        ProblemCode.CHUNK_ID_MISMATCH,
        HandmadeFile.begun()
            .chunk(HandmadeFile.schema(new ChunkId(3, 4)), suffix, ROW_IDS, FRAME, SCALAR));
    put(
        ProblemCode.STATIC_FLAG,
        HandmadeFile.begun()
            .chunk(
                schema, Messages.arrowMsgSuffix(ID, /* isStatic= */ true), ROW_IDS, FRAME, SCALAR));
    HandmadeFile twice = HandmadeFile.begun().chunk(ROW_IDS, FRAME, SCALAR);
    put(ProblemCode.DUPLICATE_CHUNK_ID, twice.chunk(ROW_IDS, FRAME, SCALAR));
    put(
        ProblemCode.DUPLICATE_ROW_ID,
        HandmadeFile.begun()
            .chunk(ROW_IDS, FRAME, SCALAR)
            .chunk(new ChunkId(3, 4), ROW_IDS, FRAME, SCALAR));
    put(
        ProblemCode.TIMELINE_KIND,
        HandmadeFile.begun()
            .chunk(ROW_IDS, FRAME, SCALAR)
            .chunk(
                new ChunkId(3, 4),
                HandmadeFile.rowIds(3, 4),
                HandmadeFile.time("frame", TimelineKind.DURATION_NANOS, 1, 2),
                SCALAR));
    put(
        ProblemCode.BAD_FOOTER,
        HandmadeFile.begun().message(MessageHeader.END, new byte[] {0x0A, 0x05}));
    put(
        ProblemCode.MANIFEST_INCOMPLETE,
        HandmadeFile.begun().chunk(ROW_IDS, FRAME, SCALAR).message(MessageHeader.END, new byte[0]));
  }

  private void schemas() {
    schema(ProblemCode.CHUNK_METADATA, SorbetKeys.CHUNK_ID, null);
    schema(ProblemCode.SORBET_VERSION, SorbetKeys.VERSION, "0.1.9");
    schema(ProblemCode.UNKNOWN_METADATA, "rerun:mood", "good");
    schema(ProblemCode.ENTITY_PATH, SorbetKeys.ENTITY_PATH, "odd");
  }

  private void schema(ProblemCode code, String key, @Nullable String value) {
    Map<String, String> schema = HandmadeFile.schema(ID);
    if (value == null) {
      schema.remove(key);
    } else {
      schema.put(key, value);
    }
    byte[] suffix = Messages.arrowMsgSuffix(ID, /* isStatic= */ false);
    put(code, HandmadeFile.begun().chunk(schema, suffix, ROW_IDS, FRAME, SCALAR));
  }

  private void rowIds() {
    HandmadeFile.Column descending = HandmadeFile.rowIds(2, 1);
    chunk(ProblemCode.ROW_IDS, FRAME, SCALAR);
    chunk(ProblemCode.ROW_ID_MARKS, ROW_IDS.named("ids"), FRAME, SCALAR);
    chunk(ProblemCode.ROW_IDS_UNSORTED, descending, FRAME, SCALAR);
    chunk(
        ProblemCode.ROW_IDS_CLAIM_SORTED,
        descending.with(SorbetKeys.IS_SORTED, SorbetKeys.TRUE),
        FRAME,
        SCALAR);
  }

  private void columns() {
    HandmadeFile.Column back = HandmadeFile.time("frame", TimelineKind.SEQUENCE, 2, 1);
    chunk(ProblemCode.INDEX_UNSORTED, ROW_IDS, back, SCALAR);
    chunk(
        ProblemCode.INDEX_CLAIMS_SORTED,
        ROW_IDS,
        back.with(SorbetKeys.IS_SORTED, SorbetKeys.TRUE),
        SCALAR);
    chunk(ProblemCode.COLUMN_KIND, ROW_IDS, FRAME, SCALAR.with(SorbetKeys.KIND, "other"));
    chunk(ProblemCode.COLUMN_NAME, ROW_IDS, FRAME, SCALAR.named("scalars"));
    chunk(ProblemCode.DUPLICATE_COLUMN, ROW_IDS, FRAME, SCALAR, SCALAR);
    chunk(ProblemCode.COLUMN_ORDER, ROW_IDS, SCALAR, FRAME);
    chunk(ProblemCode.INDEX_TYPE, OddColumns.fractionalTime());
    chunk(ProblemCode.INDEX_NULLS, OddColumns.rowWithoutTime());
    chunk(ProblemCode.COMPONENT_TYPE, OddColumns.binaryBlob());
  }

  private void chunk(ProblemCode code, HandmadeFile.Column... columns) {
    put(code, HandmadeFile.begun().chunk(columns));
  }

  private void put(ProblemCode code, HandmadeFile file) {
    files.put(code, file.bytes());
  }
}

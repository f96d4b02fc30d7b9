/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import static io.framelog.rrd.HandmadeFile.FRAME;
import static io.framelog.rrd.HandmadeFile.ROWS;
import static io.framelog.rrd.HandmadeFile.ROW_IDS;
import static io.framelog.rrd.HandmadeFile.SCALAR;

import io.framelog.rrd.HandmadeFile.Column;
import java.util.List;
import org.apache.arrow.flatbuf.Type;

/** Columns of chunks of which one has another Arrow type, or nulls where none may be. */
final class OddColumns {
  private OddColumns() {}

  static Column[] fractionalTime() {
    Column fractions =
        new Column(
            ArrowField.leaf("frame", /* nullable= */ true, ArrowType.FLOAT64)
                .withMetadata(FRAME.field().metadata()),
            ArrowArray.ofFixedWidth(ROWS, ArrowBuffer.ofDoubles(1, 2)));
    return new Column[] {ROW_IDS, fractions, SCALAR};
  }

  static Column[] rowWithoutTime() {
    ArrowArray half =
        new ArrowArray(
            ROWS,
            1,
            List.of(ArrowBuffer.ofBooleans(true, false), ArrowBuffer.ofLongs(1, 0)),
            List.of());
    return new Column[] {ROW_IDS, new Column(FRAME.field(), half), SCALAR};
  }

  static Column[] binaryBlob() {
    ArrowArray binary =
        new ArrowArray(
            ROWS,
            0,
            List.of(
                ArrowBuffer.EMPTY, ArrowBuffer.ofInts(0, 3, 4), ArrowBuffer.ofBytes(new byte[4])),
            List.of());
    Column blobs =
        HandmadeFile.component(
            "EncodedImage:blob",
            "Blob",
            ArrowField.leaf("item", /* nullable= */ true, new ArrowType.Plain(Type.Binary)),
            binary);
    return new Column[] {ROW_IDS, FRAME, blobs};
  }

  static Column[] narrowScalar() {
    Column floats =
        HandmadeFile.component(
            "Scalars:scalars",
            "Scalar",
            ArrowField.leaf("item", /* nullable= */ true, ArrowType.FLOAT32),
            ArrowArray.ofFixedWidth(ROWS, ArrowBuffer.ofFloats(1, 2)));
    return new Column[] {ROW_IDS, FRAME, floats};
  }

  static Column[] scalarWithoutList() {
    Column bare =
        new Column(
            ArrowField.leaf("Scalars:scalars", /* nullable= */ true, ArrowType.FLOAT64)
                .withMetadata(HandmadeFile.describing("Scalars:scalars", "Scalar")),
            ArrowArray.ofFixedWidth(ROWS, ArrowBuffer.ofDoubles(1, 2)));
    return new Column[] {ROW_IDS, FRAME, bare};
  }
}

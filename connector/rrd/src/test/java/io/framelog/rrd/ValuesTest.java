/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValuesTest {
  private static final ComponentDescriptor V = ComponentDescriptor.userValue("v");

  /** The values after a file. */
  private static Values written(Values values) throws Exception {
    Chunk chunk =
        Chunk.staticRow(
            Samples.PART, Samples.LEFT, ArchetypeColumns.of(ComponentColumn.oneRow(V, values)));
    Chunk read = Samples.read(Samples.write(List.of(chunk))).get(0);
    ChunkAssert.assertSame(read, chunk);
    return read.component(V).orElseThrow().values();
  }

  @Test
  void numbersOfEveryTypeAreWrittenAndRead() throws Exception {
    assertThat(written(Numbers.int8((byte) -1))).hasToString("[-1]");
    assertThat(written(Numbers.uint8((byte) -1))).hasToString("[255]");
    assertThat(written(Numbers.int16((short) -1))).hasToString("[-1]");
    assertThat(written(Numbers.uint16((short) -1))).hasToString("[65535]");
    assertThat(written(Numbers.int32(-1))).hasToString("[-1]");
    assertThat(written(Numbers.uint32(-1))).hasToString("[4294967295]");
    assertThat(written(Numbers.int64(-1))).hasToString("[-1]");
    assertThat(written(Numbers.uint64(-1))).hasToString("[18446744073709551615]");
    assertThat(written(Numbers.float32(0.1f))).hasToString("[0.1]");
    assertThat(written(Numbers.float64(0.1))).hasToString("[0.1]");
  }

  @Test
  void numbersAreWidened() {
    assertThat(Numbers.uint64(-1).doubleValue(0)).isEqualTo(0x1p64);
    assertThat(Numbers.uint64(Long.MIN_VALUE + 1).doubleValue(0)).isEqualTo(0x1p63);
    assertThat(Numbers.uint8((byte) -56).doubleValue(0)).isEqualTo(200);
    assertThat(Numbers.float64(-2.9).longValue(0)).isEqualTo(-2);
  }

  @Test
  void numbersOf16BitsAreTheirValues() {
    Numbers numbers =
        Numbers.float16Bits(
            (short) 0x3C00,
            (short) 0xC000,
            (short) 0x0001,
            (short) 0x7BFF,
            (short) 0x7C00,
            (short) 0xFC00,
            (short) 0x7E00,
            (short) 0x8000);
    assertThat(numbers.doubleValue(0)).isEqualTo(1);
    assertThat(numbers.doubleValue(1)).isEqualTo(-2);
    assertThat(numbers.doubleValue(2)).isEqualTo(0x1p-24);
    assertThat(numbers.doubleValue(3)).isEqualTo(65504);
    assertThat(numbers.doubleValue(4)).isInfinite().isPositive();
    assertThat(numbers.doubleValue(5)).isInfinite().isNegative();
    assertThat(numbers.doubleValue(6)).isNaN();
    assertThat(1 / numbers.doubleValue(7)).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void nestedValuesAreWrittenAndRead() throws Exception {
    assertThat(written(FixedLists.of(3, Numbers.float32(1, 2, 3, 4, 5, 6))))
        .hasToString("[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]");
    assertThat(written(Lists.of(Cells.ofCounts(1, 0, Cells.ABSENT), Texts.of("a"))))
        .hasToString("[[a], [], absent]");
    assertThat(
            written(
                Structs.of("at", FixedLists.of(2, Numbers.int16((short) 1, (short) 2)))
                    .andOptional("by", Texts.of("").presentWhere(false))))
        .hasToString("[{at: [1, 2], by: absent}]");
    assertThat(written(Lists.of(Cells.ofCounts(2), Blobs.of(new byte[3], new byte[0]))))
        .hasToString("[[3 bytes, 0 bytes]]");
  }

  @Test
  void absentValuesAreWrittenAndReadInEveryKind() throws Exception {
    assertThat(written(Numbers.int32(1, 2).presentWhere(false, true))).hasToString("[absent, 2]");
    assertThat(written(Booleans.of(true, true).presentWhere(true, false)))
        .hasToString("[true, absent]");
    assertThat(written(Texts.of("a", "b").presentWhere(false, true))).hasToString("[absent, b]");
    assertThat(written(Blobs.of(new byte[1], new byte[2]).presentWhere(false, true)))
        .hasToString("[absent, 2 bytes]");
    assertThat(
            written(FixedLists.of(1, Numbers.int8((byte) 1, (byte) 2)).presentWhere(false, true)))
        .hasToString("[absent, [2]]");
    assertThat(written(FixedLists.of(2, Numbers.int32(1, 2).presentWhere(false, true))))
        .hasToString("[[absent, 2]]");
    assertThat(
            written(Lists.of(Cells.ofCounts(1, 1), Numbers.int32(1, 2)).presentWhere(false, true)))
        .hasToString("[absent, [2]]");
    assertThat(written(Structs.of("a", Numbers.int32(1, 2)).presentWhere(false, true)))
        .hasToString("[absent, {a: 2}]");
  }

  @Test
  void fieldsOfStructsAreFoundByName() {
    Structs structs = Structs.of("a", Numbers.int32(1)).and("b", Texts.of("x"));
    assertThat(structs.names()).containsExactly("a", "b");
    assertThat(structs.field("b")).get().hasToString("[x]");
    assertThat(structs.field("c")).isEmpty();
  }

  @Test
  void aBlobIsASliceOfItsBuffer() {
    ByteBuffer buffer = ByteBuffer.wrap(new byte[] {0, 1, 2, 3}, 1, 2);
    Blobs blobs = Blobs.ofBuffers(List.of(buffer));
    buffer.position(0);
    assertThat(blobs.copy(0)).containsExactly(1, 2);
    assertThat(blobs.length(0)).isEqualTo(2);
    assertThat(blobs.value(0).isReadOnly()).isTrue();
  }

  @Test
  void moreBlobsThanAnArrowListTakesAreRefused() {
    byte[] large = new byte[1 << 20];
    assertThatThrownBy(() -> Blobs.ofArrays(Collections.nCopies(2048, large)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most 2147483647 bytes of blobs")
        .hasMessageContaining("spread the rows over several chunks");
  }

  @Test
  void whatDoesNotFitTogetherIsRefused() {
    assertThatThrownBy(() -> FixedLists.of(3, Numbers.int32(1, 2)))
        .hasMessage(
            "Lists of width 3 need a width of at least 1 and a multiple of it in items, but there"
                + " are 2");
    assertThatThrownBy(() -> FixedLists.of(0, Numbers.int32())).hasMessageContaining("width 0");
    assertThatThrownBy(() -> Lists.of(Cells.ofCounts(2), Numbers.int32(1)))
        .hasMessage("The lists take 2 values, but there are 1");
    assertThatThrownBy(() -> Structs.of("a", Numbers.int32(1)).and("b", Numbers.int32(1, 2)))
        .hasMessage("Field b has 2 values, but there are 1");
    assertThatThrownBy(() -> Structs.of("a", Numbers.int32(1)).and("a", Numbers.int32(1)))
        .hasMessage("Field a is there twice");
    assertThatThrownBy(() -> Numbers.int32(1).presentWhere(true, false))
        .hasMessage("Each of 1 values needs a mark, but there are 2 marks");
  }

  @Test
  void longValuesAreCutForPeople() {
    assertThat(Numbers.int32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9))
        .hasToString("[0, 1, 2, 3, 4, 5, 6, 7, … 2 more]");
    assertThat(Texts.of("x".repeat(100)).describe(0)).hasSize(81).endsWith("x…");
    ComponentColumn column =
        ComponentColumn.of(V, Cells.ofCounts(Cells.ABSENT, 0, 1), Texts.of("x"));
    assertThat(column.describe(0)).isEqualTo("absent");
    assertThat(column.describe(1)).isEqualTo("[]");
    assertThat(column.describe(2)).isEqualTo("[x]");
  }
}

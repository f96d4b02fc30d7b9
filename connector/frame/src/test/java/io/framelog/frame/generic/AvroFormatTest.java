/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.framelog.frame.FrameFormats;
import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameMessage;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.RejectReason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.message.BinaryMessageEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvroFormatTest {
  private static final String SCHEMA =
      """
      {"type":"record","name":"Picture","namespace":"acme","fields":[
        {"name":"stamp","type":{"type":"long","logicalType":"timestamp-micros"}},
        {"name":"robot","type":{"type":"record","name":"Robot","fields":[
          {"name":"name","type":"string"},
          {"name":"kind","type":{"type":"enum","name":"Kind","symbols":["arm","rover"]}}]}},
        {"name":"i","type":"int"},{"name":"f","type":"float"},{"name":"d","type":"double"},
        {"name":"b","type":"boolean"},{"name":"nothing","type":"null"},
        {"name":"maybe","type":["null","string"]},
        {"name":"hash","type":{"type":"fixed","name":"Hash","size":4}},
        {"name":"numbers","type":{"type":"array","items":"long"}},
        {"name":"tags","type":{"type":"map","values":["string","long"]}},
        {"name":"data","type":"bytes"}]}""";

  static final String LINKED =
      """
      {"type":"record","name":"Node","fields":[
        {"name":"data","type":"bytes"},{"name":"next","type":["null","Node"]}]}""";

  private static final Map<String, String> PICTURE =
      Map.of("schema", SCHEMA, "data-path", "data", "time-path", "stamp");

  @Test
  void everyScalarIsAFieldByItsPath() throws Exception {
    FrameMessage frame = Messages.decode("avro", PICTURE, bare(picture()));

    assertThat(frame.payload()).isEqualTo(Messages.JPEG);
    assertThat(frame.captureNanos()).isEqualTo(1_764_000_000_123_456_000L);
    assertThat(frame.fields().text("stamp")).contains("1764000000123456");
    assertThat(frame.fields().text("robot.name")).contains("r7");
    assertThat(frame.fields().text("robot.kind")).contains("rover");
    assertThat(frame.fields().text("i")).contains("-7");
    assertThat(frame.fields().text("f")).contains("0.5");
    assertThat(frame.fields().text("d")).contains("1.25");
    assertThat(frame.fields().text("b")).contains("true");
    assertThat(frame.fields().text("maybe")).contains("yes");
    assertThat(frame.fields().text("numbers.1")).contains("6");
    assertThat(frame.fields().text("tags.a\\.b")).contains("9");
    assertThat(frame.fields().text("nothing")).isEmpty();
    assertThat(frame.fields().text("hash")).isEmpty();
    assertThat(frame.fields().text("robot")).isEmpty();
  }

  @Test
  void theSingleObjectEncodingSaysItsSchema() throws Exception {
    GenericData.Record picture = picture();
    byte[] message =
        bytes(new BinaryMessageEncoder<>(GenericData.get(), picture.getSchema()).encode(picture));
    Map<String, String> options = Messages.with(PICTURE, "framing", "single-object");

    assertThat(Messages.decode("avro", options, message).payload()).isEqualTo(Messages.JPEG);
    message[3] ^= 1;
    assertThatThrownBy(() -> Messages.decode("avro", options, message))
        .hasMessageStartingWith("the Avro message is of the schema with fingerprint");
    assertThatThrownBy(() -> Messages.decode("avro", options, bare(picture)))
        .hasMessage("the Avro message must begin with C3 01 and the fingerprint of its schema");
  }

  @Test
  void pixelsCanBeFixedAndTextCanBeBase64() throws Exception {
    Map<String, String> fixed =
        Map.of(
            "schema", "{'type':'fixed','name':'P','size':6}".replace('\'', '"'), "data-path", "p");
    assertThatThrownBy(() -> FrameFormats.named("avro").decoder(fixed))
        .hasMessage("the schema has no field 'p' for the picture");

    FrameMessage pixels =
        Messages.decode(
            "avro",
            Messages.with(
                PICTURE,
                "data-path",
                "hash",
                "picture",
                "raw",
                "width",
                "4",
                "height",
                "1",
                "encoding",
                "mono8"),
            bare(picture()));
    assertThat(pixels.payload()).containsExactly(1, 2, 3, 4);

    FrameMessage text =
        Messages.decode(
            "avro",
            Map.of(
                "schema",
                "{'type':'record','name':'P','fields':[{'name':'d','type':'string'}]}"
                    .replace('\'', '"'),
                "data-path",
                "d",
                "data-encoding",
                "base64"),
            string(Base64.getEncoder().encodeToString(Messages.JPEG)));
    assertThat(text.payload()).isEqualTo(Messages.JPEG);
  }

  @ParameterizedTest
  @CsvSource({
    "00, TRUNCATED_MESSAGE, the Avro message ends within a field",
    "0a00, TRUNCATED_MESSAGE, 'the Avro message claims a field of 5 bytes, but has 1 left'",
    "feffffff0f, TRUNCATED_MESSAGE, 'the Avro message claims a field of 2147483647 bytes, but has 0"
        + " left'",
    "01, TRUNCATED_MESSAGE, 'the Avro message claims a field of -1 bytes, but has 0 left'",
    "ffffffffffffffffffffffff, MALFORMED_MESSAGE, the Avro message is broken",
    "0004, MALFORMED_MESSAGE, the Avro message has member of a union 2 of 2",
    "0001, MALFORMED_MESSAGE, the Avro message has member of a union -1 of 2",
    "00000000, MALFORMED_MESSAGE, the Avro message goes on for 2 bytes after its last field",
    "0000, EMPTY_PICTURE, the message has no data in its field 'data'",
  })
  void whatIsNoFrameIsRefusedWithItsReason(String hex, RejectReason reason, String message) {
    Map<String, String> options = Map.of("schema", LINKED, "data-path", "data");

    assertThatThrownBy(() -> Messages.decode("avro", options, HexFormat.of().parseHex(hex)))
        .isInstanceOf(FrameRejectedException.class)
        .hasMessageStartingWith(message)
        .extracting(e -> ((FrameRejectedException) e).reason())
        .isEqualTo(reason);
  }

  @Test
  void aListThatLinksToItselfIsReadToABoundedDepth() {
    Map<String, String> options = Map.of("schema", LINKED, "data-path", "data");

    assertThatThrownBy(
            () -> Messages.decode("avro", options, HexFormat.of().parseHex("0002".repeat(100))))
        .hasMessage("the Avro message nests deeper than 64");
  }

  @ParameterizedTest
  @CsvSource({
    "feffffffffffffff7f, the Avro message is broken",
    "feffffff0f, the Avro message is broken: Cannot read collections larger than",
    "64, 'the Avro message claims 50 items, more than it has bytes'",
    "6300, 'the Avro message claims 50 items, more than it has bytes'",
    "feffffff0e, the Avro message claims 2013265919 items",
  })
  void itemsOfNoSizeCannotBeClaimedWithoutEnd(String hex, String message) {
    Map<String, String> options =
        Map.of(
            "schema",
            ("{'type':'record','name':'P','fields':["
                    + "{'name':'n','type':{'type':'array','items':'null'}},"
                    + "{'name':'d','type':'bytes'}]}")
                .replace('\'', '"'),
            "data-path",
            "d");

    assertThatThrownBy(() -> Messages.decode("avro", options, HexFormat.of().parseHex(hex)))
        .isInstanceOf(FrameRejectedException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void aPictureAboveTheLimitIsRefusedUncopied() throws Exception {
    byte[] message = bare(picture());

    assertThatThrownBy(() -> Messages.decode("avro", PICTURE, message, new FrameLimits(100, 166)))
        .hasMessage("the picture has 167 bytes, above the limit of 166");
  }

  @Test
  void aSchemaCanLieInAFile(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("picture.avsc");
    Files.writeString(file, SCHEMA);
    Map<String, String> options = Map.of("schema-file", file.toString(), "data-path", "data");

    assertThat(Messages.decode("avro", options, bare(picture())).payload())
        .isEqualTo(Messages.JPEG);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "schema|{|an Avro schema in JSON was expected",
        "data-path|image|the schema has no field 'image' for the picture",
        "data-path|maybe|the field 'maybe' for the picture must be bytes or fixed, or a string of"
            + " base64 where data-encoding says so, but is string",
        "time-path|i|the message does not say how it writes the time 'i': state time-unit",
        "framing|confluent|the option 'framing' of format 'avro' is one of none, single-object, but"
            + " was 'confluent'",
      })
  void aWrongOptionIsToldWithWhatIsExpected(String name, String value, String message) {
    assertThatThrownBy(
            () -> FrameFormats.named("avro").decoder(Messages.with(PICTURE, name, value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }

  private static GenericData.Record picture() {
    Schema schema = new Schema.Parser().parse(SCHEMA);
    Schema robot = schema.getField("robot").schema();
    return new GenericRecordBuilder(schema)
        .set("stamp", 1_764_000_000_123_456L)
        .set(
            "robot",
            new GenericRecordBuilder(robot)
                .set("name", "r7")
                .set("kind", new GenericData.EnumSymbol(robot.getField("kind").schema(), "rover"))
                .build())
        .set("i", -7)
        .set("f", 0.5f)
        .set("d", 1.25)
        .set("b", true)
        .set("nothing", null)
        .set("maybe", "yes")
        .set(
            "hash",
            new GenericData.Fixed(schema.getField("hash").schema(), new byte[] {1, 2, 3, 4}))
        .set("numbers", List.of(5L, 6L))
        .set("tags", Map.of("a.b", 9L))
        .set("data", ByteBuffer.wrap(Messages.JPEG))
        .build();
  }

  private static byte[] bare(GenericData.Record record) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, /* reuse= */ null);
    new GenericDatumWriter<>(record.getSchema()).write(record, encoder);
    encoder.flush();
    return out.toByteArray();
  }

  private static byte[] string(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, /* reuse= */ null);
    encoder.writeString(text);
    encoder.flush();
    return out.toByteArray();
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.TextFormat;
import io.framelog.frame.FrameFormats;
import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameMessage;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.RejectReason;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtobufFormatTest {
  private static final Map<String, String> PICTURE =
      Map.of(
          "descriptor-set",
          AcmeSchema.base64(),
          "message",
          AcmeSchema.MESSAGE,
          "data-path",
          "data",
          "time-path",
          "stamp");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a_double: 1.5|a_double|1.5",
        "a_float: -0.25|a_float|-0.25",
        "a_int64: -9223372036854775808|a_int64|-9223372036854775808",
        "a_uint64: 18446744073709551615|a_uint64|18446744073709551615",
        "a_int32: -5|a_int32|-5",
        "a_fixed64: 18446744073709551615|a_fixed64|18446744073709551615",
        "a_fixed32: 4294967295|a_fixed32|4294967295",
        "a_bool: true|a_bool|true",
        "a_string: 'é'|a_string|é",
        "a_uint32: 4294967295|a_uint32|4294967295",
        "a_sfixed32: -7|a_sfixed32|-7",
        "a_sfixed64: -7|a_sfixed64|-7",
        "a_sint32: -2147483648|a_sint32|-2147483648",
        "a_sint64: -9223372036854775808|a_sint64|-9223372036854775808",
        "kind: jpeg|kind|jpeg",
        "kind: 77|kind|77",
        "stamp { seconds: 1764000000 nanos: 5 }|stamp|1764000000.000000005",
        "stamp { seconds: -1 nanos: 999999999 }|stamp|-0.000000001",
        "stamp { seconds: -2 nanos: 500000000 }|stamp|-1.500000000",
        "stamp { seconds: -2 }|stamp|-2.000000000",
        "stamp { seconds: 7 nanos: 5 }|stamp.seconds|7",
        "box { inner { inner { label: 'deep' } } }|box.inner.inner.label|deep",
        "boxes { label: 'a' } boxes { label: 'b' }|boxes.1.label|b",
        "numbers: [4, -5, 6]|numbers.1|-5",
        "labels { key: 'a.b' value: 'x' } labels { key: 'c' value: 'y' }|labels.a\\.b|x",
        "labels { key: 'a' value: 'x' } labels { key: 'c' value: 'y' }|labels.c|y",
        "by_number { key: -3 value { label: 'three' } }|by_number.-3.label|three",
        "by_number { key: 0 value { label: 'none' } }|by_number.0.label|none",
        "index: 0|index|0",
        "box { label: 'a' }|box.x|0",
        "by_number { value { label: 'none' } }|by_number.0.x|0",
      })
  void everyScalarIsAFieldByItsPath(String message, String path, String expected) throws Exception {
    assertThat(decode(message).fields().text(path)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "a_int32, 0",
    "a_double, 0.0",
    "a_bool, false",
    "kind, raw",
    "index,",
    "a_string,",
    "a_bytes,",
    "stamp,",
    "box,",
    "box.x,",
    "box.label,",
    "boxes.0.x,",
    "boxes.first.x,",
    "boxes,",
    "numbers.5,",
    "labels.a,",
    "nothing,",
    "kind.nothing,",
    "data,",
  })
  void whatIsNotThereIsItsDefaultOrNothing(String path, String expected) throws Exception {
    FrameMessage frame = decode("numbers: [1]");

    if (expected == null) {
      assertThat(frame.fields().text(path)).isEmpty();
    } else {
      assertThat(frame.fields().text(path)).contains(expected);
    }
    assertThat(frame.captureNanos()).isNull();
  }

  @Test
  void theLastOfSeveralValuesCountsAndMessagesMerge() throws Exception {
    ByteArrayOutputStream twice = new ByteArrayOutputStream();
    twice.writeBytes(
        AcmeSchema.message("data: 'old' box { label: 'old' x: 1 } stamp { seconds: 1 nanos: 2 }"));
    twice.writeBytes(whole("box { label: 'new' } stamp { seconds: 7 }"));

    FrameMessage frame = Messages.decode("protobuf", PICTURE, twice.toByteArray());

    assertThat(frame.payload()).isEqualTo(Messages.JPEG);
    assertThat(frame.fields().text("box.label")).contains("new");
    assertThat(frame.fields().text("box.x")).contains("1");
  }

  @Test
  void valuesOfARepeatedFieldCountOnOverPackedAndSingleOnes() throws Exception {
    ByteArrayOutputStream mixed = new ByteArrayOutputStream();
    mixed.writeBytes(whole("numbers: [10, 11]"));
    mixed.writeBytes(HexFormat.of().parseHex("3818" + "3a021a1c")); // 12, then packed 13, 14

    FrameMessage frame = Messages.decode("protobuf", PICTURE, mixed.toByteArray());

    for (int i = 0; i < 5; i++) {
      assertThat(frame.fields().text("numbers." + i)).contains(Integer.toString(10 + i));
    }
    assertThat(frame.fields().text("numbers.5")).isEmpty();
  }

  @Test
  void unknownFieldsAndGroupsAreSkipped() throws Exception {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    message.writeBytes(HexFormat.of().parseHex("c33ec83e05c43e")); // group 1000 with field 1001
    message.writeBytes(whole("a_int32: 3"));

    assertThat(Messages.decode("protobuf", PICTURE, message.toByteArray()).fields().text("a_int32"))
        .contains("3");
  }

  @Test
  void timestampsAreCaptureTimes() throws Exception {
    assertThat(decode("stamp { seconds: 1764000000 nanos: 123456789 }").captureNanos())
        .isEqualTo(1_764_000_000_123_456_789L);
    assertThat(decode("stamp { seconds: -1 nanos: 999999999 }").captureNanos()).isEqualTo(-1);
    assertThat(
            decode(Messages.with(PICTURE, "time-path", "a_int64", "time-unit", "us"), "a_int64: 5")
                .captureNanos())
        .isEqualTo(5000);
    assertThatThrownBy(() -> decode("stamp { nanos: 1000000000 }"))
        .hasMessage(
            "the Protobuf message has a Timestamp with 1000000000 nanoseconds, but they are 0 to"
                + " 999999999");
  }

  @Test
  void aStringOfBase64IsAPicture() throws Exception {
    FrameMessage frame =
        Messages.decode(
            "protobuf",
            Messages.with(PICTURE, "data-path", "text_data", "data-encoding", "base64"),
            AcmeSchema.message(
                "text_data: '" + Base64.getEncoder().encodeToString(Messages.JPEG) + "'"));

    assertThat(frame.payload()).isEqualTo(Messages.JPEG);
  }

  @ParameterizedTest
  @CsvSource({
    "0a05ffd8, MALFORMED_MESSAGE, the Protobuf message is broken",
    "0affffffff0f, MALFORMED_MESSAGE, the Protobuf message is broken",
    "0affffffffffffffffffff01, MALFORMED_MESSAGE, the Protobuf message is broken",
    "0801, MALFORMED_MESSAGE, 'the Protobuf message has wire type 0 for acme.Picture.data, which"
        + " has 2'",
    "0c, MALFORMED_MESSAGE, 'the Protobuf message has wire type 4 for acme.Picture.data, which has"
        + " 2'",
    "c43e, MALFORMED_MESSAGE, the Protobuf message is broken",
    "00, MALFORMED_MESSAGE, the Protobuf message is broken",
    "0a00, EMPTY_PICTURE, the message has no data in its field 'data'",
    "5001, EMPTY_PICTURE, the message has no data in its field 'data'",
    "'', EMPTY_PICTURE, the message has no data in its field 'data'",
  })
  void whatIsNoFrameIsRefusedWithItsReason(String hex, RejectReason reason, String message) {
    assertThatThrownBy(() -> Messages.decode("protobuf", PICTURE, HexFormat.of().parseHex(hex)))
        .isInstanceOf(FrameRejectedException.class)
        .hasMessageStartingWith(message)
        .extracting(e -> ((FrameRejectedException) e).reason())
        .isEqualTo(reason);
  }

  @Test
  void aPictureAboveTheLimitIsRefusedUncopied() throws Exception {
    byte[] message = whole("");

    assertThatThrownBy(
            () ->
                Messages.decode(
                    "protobuf", PICTURE, message, new FrameLimits(100, Messages.JPEG.length - 1)))
        .hasMessage("the picture has 167 bytes, above the limit of 166");
  }

  @Test
  void aBrokenFieldBesideAWholePictureHasNoValue() throws Exception {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    message.writeBytes(whole(""));
    message.writeBytes(HexFormat.of().parseHex("2a020a05")); // box whose label is cut

    FrameMessage frame = Messages.decode("protobuf", PICTURE, message.toByteArray());

    assertThat(frame.payload()).isEqualTo(Messages.JPEG);
    assertThat(frame.fields().text("box.label")).isEmpty();
  }

  @Test
  void descriptorsCanLieInAFile(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("acme.binpb");
    Files.write(file, Base64.getDecoder().decode(AcmeSchema.base64()));

    FrameMessage frame =
        Messages.decode(
            "protobuf",
            Map.of(
                "descriptor-set-file",
                file.toString(),
                "message",
                AcmeSchema.MESSAGE,
                "data-path",
                "data"),
            whole(""));

    assertThat(frame.payload()).isEqualTo(Messages.JPEG);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "message|acme.Photo|the descriptor set has no message 'acme.Photo'; it has acme.Box,"
            + " acme.Picture, google.protobuf.Timestamp",
        "data-path|image|acme.Picture has no field 'image'",
        "data-path|text_data|the field 'text_data' for the picture must be of type BYTES, but is"
            + " STRING",
        "data-path|boxes|the field 'boxes' of acme.Picture has several values: its path must go on"
            + " to one of them",
        "data-path|boxes.-1.label|acme.Picture has no field 'boxes.-1.label'",
        "time-path|box.x|the message does not say how it writes the time 'box.x': state time-unit",
        "descriptor-set|AAAA|a descriptor set as protoc --descriptor_set_out writes it was expected",
        "descriptor-set|!|the descriptor set has no message 'acme.Picture'; it has ",
        "descriptor-set-file|/nowhere|either 'descriptor-set' or 'descriptor-set-file' must be"
            + " given, but both were",
      })
  void aWrongOptionIsToldWithWhatIsExpected(String name, String value, String message) {
    assertThatThrownBy(
            () -> FrameFormats.named("protobuf").decoder(Messages.with(PICTURE, name, value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void aSetWithoutItsImportsIsRefusedWithTheWayOut() {
    assertThatThrownBy(
            () ->
                FrameFormats.named("protobuf")
                    .decoder(
                        Messages.with(
                            PICTURE, "descriptor-set", AcmeSchema.base64WithoutImports())))
        .hasMessage(
            "the descriptor set lacks what 'acme.proto' imports: write it with protoc"
                + " --include_imports");
  }

  private static FrameMessage decode(String text) throws Exception {
    return decode(PICTURE, text);
  }

  private static FrameMessage decode(Map<String, String> options, String text) throws Exception {
    return Messages.decode("protobuf", options, whole(text));
  }

  /** A message with a picture and what the text says besides. */
  private static byte[] whole(String text) throws TextFormat.ParseException {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    message.writeBytes(AcmeSchema.message(text));
    message.writeBytes(new byte[] {0x0A, (byte) (Messages.JPEG.length | 0x80), 1});
    message.writeBytes(Messages.JPEG);
    return message.toByteArray();
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameRecord;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.RecordHeader;
import io.framelog.frame.RecordPosition;
import io.framelog.frame.RejectReason;
import io.framelog.frame.envelope.Envelope.Opened;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvelopesTest {
  private static final FrameLimits SMALL = new FrameLimits(100, 10_000);

  @Test
  void envelopesStackFromTheOutsideIn() throws Exception {
    Envelope stack =
        Envelopes.stack(
            List.of(
                Envelopes.named("cloudevents", Map.of()),
                Envelopes.named("confluent", Map.of("message-indexes", "protobuf"))));

    Opened opened = stack.open(event("ce_source", "/robots/r7"), body("00000000070041"), SMALL);

    assertThat(text(opened)).isEqualTo("A");
    assertThat(opened.fields().text("ce.source")).contains("/robots/r7");
    assertThat(opened.fields().text("confluent.schema_id")).contains("7");
    assertThat(opened.fields().text("glue.schema_version_id")).isEmpty();
  }

  @Test
  void noEnvelopeLeavesTheBodyAsItIs() throws Exception {
    Opened opened = Envelopes.stack(List.of()).open(record(), body("41"), SMALL);

    assertThat(text(opened)).isEqualTo("A");
  }

  @Test
  void anUnknownEnvelopeIsRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> Envelopes.named("avro", Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "an envelope is one of apicurio, cloudevents, confluent, glue, savant, but was 'avro'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "confluent | indexes | x | envelope 'confluent' has no option 'indexes'; it takes"
            + " message-indexes, schema-id-in",
        "confluent | schema-id-in | key | the option 'schema-id-in' of envelope 'confluent' is one of"
            + " header, value, but was 'key'",
        "glue | compression | zlib | envelope 'glue' has no option 'compression': it takes none",
        "apicurio | header | id | envelope 'apicurio' reads header 'id' only where schema-id-in is"
            + " 'header'",
      })
  void aWrongOptionIsToldWithWhatIsExpected(
      String name, String option, String value, String message) {
    assertThatThrownBy(() -> Envelopes.named(name, Map.of(option, value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource({
    "0000000001, must hold the count of message indexes of 1 bytes",
    "000000000103, has -2 message indexes",
    "00000000018201, has 65 message indexes",
    "00000000010402, must hold a message index of 1 bytes",
    "00000000010201, has the message index -1",
    "0000000001ffffffff7f, has a number of more than 32 bits",
    "0000000001ffffffffff, has a number of more than 32 bits",
  })
  void hostileMessageIndexesAreRefused(String hex, String message) {
    Envelope confluent = Envelopes.named("confluent", Map.of("message-indexes", "protobuf"));

    assertThatThrownBy(() -> confluent.open(record(), body(hex), SMALL))
        .isInstanceOf(FrameRejectedException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aHeaderWithMoreThanTheSchemaIsRefused() {
    Envelope confluent = Envelopes.named("confluent", Map.of("schema-id-in", "header"));
    RecordHeader header =
        new RecordHeader("__value_schema_id", HexFormat.of().parseHex("000000000700"));

    assertThatThrownBy(() -> confluent.open(record(header), body("41"), SMALL))
        .hasMessage(
            "header '__value_schema_id' has 1 bytes after the schema's id: are they message"
                + " indexes?");
    assertThatThrownBy(() -> confluent.open(record(), body("41"), SMALL))
        .hasMessage("header '__value_schema_id' must hold the schema's id");
  }

  @Test
  void aBombIsInflatedToTheLimitAndNoFurther() {
    Envelope glue = Envelopes.named("glue", Map.of());
    byte[] bomb = glueZlib(new byte[10_001]);

    assertThatThrownBy(() -> glue.open(record(), ByteBuffer.wrap(bomb), SMALL))
        .hasMessage("the zlib body inflates to more than the limit of 10000 bytes")
        .extracting(e -> ((FrameRejectedException) e).reason())
        .isEqualTo(RejectReason.TOO_LARGE);
  }

  @Test
  void aBodyOfExactlyTheLimitIsInflated() throws Exception {
    Opened opened =
        Envelopes.named("glue", Map.of())
            .open(record(), ByteBuffer.wrap(glueZlib(new byte[10_000])), SMALL);

    assertThat(opened.body().remaining()).isEqualTo(10_000);
  }

  @ParameterizedTest
  @CsvSource({
    "0401, 'the message must begin with Glue''s version byte 03, but began with 04'",
    "030100112233445566778899aabbccddeeff, 'Glue''s compression byte is 00 or 05, but was 01'",
    "0300001122, 'the message must hold a schema version id of 16 bytes, but only 3 are left'",
  })
  void whatIsNotGluesIsRefused(String hex, String message) {
    assertThatThrownBy(() -> Envelopes.named("glue", Map.of()).open(record(), body(hex), SMALL))
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource({
    "000000000105, 'Apicurio''s Ref says its length is 5 bytes, but 0 are left'",
    "0000000001ffffffff0f, 'Apicurio''s Ref says its length is 4294967295 bytes, but 0 are left'",
    "0000000001020a05, 'Apicurio''s Ref is no valid message: '",
    "000000000101, 'Apicurio''s Ref says its length is 1 bytes, but 0 are left'",
    "01, 'the message must begin with Apicurio''s magic byte 00, but began with 01'",
  })
  void aHostileRefIsRefused(String hex, String message) {
    Envelope apicurio = Envelopes.named("apicurio", Map.of("message-type", "ref"));

    assertThatThrownBy(() -> apicurio.open(record(), body(hex), SMALL))
        .isInstanceOf(FrameRejectedException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void anEmptyRefPrecedesTheMessage() throws Exception {
    Opened opened =
        Envelopes.named("apicurio", Map.of("message-type", "ref"))
            .open(record(), body("00000000010041"), SMALL);

    assertThat(text(opened)).isEqualTo("A");
    assertThat(opened.fields().text("apicurio.message_name")).isEmpty();
  }

  @Test
  void aHeaderOfAnyNameHoldsApicuriosId() throws Exception {
    Envelope apicurio =
        Envelopes.named("apicurio", Map.of("schema-id-in", "header", "header", "my-id"));

    Opened opened = apicurio.open(record(RecordHeader.text("my-id", "frames")), body("41"), SMALL);

    assertThat(opened.fields().text("apicurio.schema_id")).contains("frames");
    assertThatThrownBy(() -> apicurio.open(record(), body("41"), SMALL))
        .hasMessage("header 'my-id' must hold the schema's id");
  }

  private static FrameRecord event(String header, String value) {
    return record(RecordHeader.text("ce_specversion", "1.0"), RecordHeader.text(header, value));
  }

  private static FrameRecord record(RecordHeader... headers) {
    return new FrameRecord(
        new RecordPosition("frames", 0, 0), 0, /* key= */ null, new byte[0], List.of(headers));
  }

  private static ByteBuffer body(String hex) {
    return ByteBuffer.wrap(HexFormat.of().parseHex(hex));
  }

  private static String text(Opened opened) {
    return StandardCharsets.UTF_8.decode(opened.body().duplicate()).toString();
  }

  private static byte[] glueZlib(byte[] message) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(HexFormat.of().parseHex("030500112233445566778899aabbccddeeff"));
    try (DeflaterOutputStream zlib = new DeflaterOutputStream(out)) {
      zlib.write(message);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.generic;

import com.google.protobuf.TextFormat;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;

/** Options and messages of formats that need a schema, for tests elsewhere. */
public final class GenericSchemas {

  /** Protobuf with a field of every type. */
  public static final Map<String, String> PROTOBUF =
      Map.of(
          "descriptor-set",
          AcmeSchema.base64(),
          "message",
          AcmeSchema.MESSAGE,
          "data-path",
          "data",
          "time-path",
          "stamp");

  public static final Map<String, String> SAVANT = FieldVectorsTest.SAVANT;

  /** Avro that nests without end. */
  public static final Map<String, String> LINKED_AVRO =
      Map.of("schema", AvroFormatTest.LINKED, "data-path", "data");

  private GenericSchemas() {}

  /** Messages of these, and of JSON. */
  public static Stream<byte[]> messages() {
    try {
      return Stream.of(
          AcmeSchema.message(
              "data: '\\377\\330\\377\\331' stamp { seconds: 1764000000 nanos: 5 } kind: jpeg"
                  + " box { inner { label: 'deep' } } boxes { x: 1 } boxes { x: 2 }"
                  + " numbers: [1, 2, 3] labels { key: 'a' value: 'x' }"
                  + " by_number { key: 0 value { label: 'zero' } } index: 0"),
          jpeg(AcmeSchema.message("index: 7 numbers: [5, 6, 7]")),
          linkedAvro(),
          Messages.utf8(
              "{\"k\":\"jpeg\",\"d\":\"%s\",\"a\":[1]}"
                  .formatted(Base64.getEncoder().encodeToString(Messages.JPEG))),
          Messages.utf8(
              "{\"d\":[1,2,-3,255],\"w\":2,\"h\":2,\"e\":\"mono8\",\"s\":2,"
                  + "\"t\":\"2025-11-24T16:00:00.5Z\"}"));
    } catch (TextFormat.ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] jpeg(byte[] message) {
    byte[] data = HexFormat.of().parseHex("0aa701");
    return concat(concat(data, Messages.JPEG), message);
  }

  private static byte[] linkedAvro() {
    byte[] node = concat(HexFormat.of().parseHex("ce02"), Messages.JPEG);
    return concat(node, HexFormat.of().parseHex("02000200" + "00"));
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}

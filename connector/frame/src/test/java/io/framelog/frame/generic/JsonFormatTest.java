/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.framelog.frame.Content;
import io.framelog.frame.FileFormat;
import io.framelog.frame.FrameFormats;
import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameMessage;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.PixelEncoding;
import io.framelog.frame.RejectReason;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFormatTest {
  private static final Map<String, String> IMAGE = Map.of("data-path", "image.bytes");
  private static final Map<String, String> RAW =
      Map.of(
          "data-path",
          "d",
          "picture",
          "raw",
          "width-path",
          "w",
          "height",
          "1",
          "encoding",
          "mono8");
  private static final String BASE64 = Base64.getEncoder().encodeToString(Messages.JPEG);

  @Test
  void everyScalarIsAFieldByItsPath() throws Exception {
    FrameMessage frame =
        image(
            """
            {"image":{"bytes":"%s","kind":"jpeg"},"robot":{"name":"r7","a.b\\\\c":1},
             "seq":7,"temp":-1.50,"on":true,"off":false,"none":null,
             "boxes":[{"label":"cat"},[1,2]],"\\u00fc":"\\ud83d\\ude00"}"""
                .formatted(BASE64));

    assertThat(frame.payload()).isEqualTo(Messages.JPEG);
    assertThat(frame.content()).isInstanceOf(Content.File.class);
    assertThat(((Content.File) frame.content()).format()).isEqualTo(FileFormat.JPEG);
    assertThat(frame.captureNanos()).isNull();
    assertThat(frame.fields().text("image.kind")).contains("jpeg");
    assertThat(frame.fields().text("robot.name")).contains("r7");
    assertThat(frame.fields().text("robot.a\\.b\\\\c")).contains("1");
    assertThat(frame.fields().text("seq")).contains("7");
    assertThat(frame.fields().text("temp")).contains("-1.50");
    assertThat(frame.fields().text("on")).contains("true");
    assertThat(frame.fields().text("off")).contains("false");
    assertThat(frame.fields().text("boxes.0.label")).contains("cat");
    assertThat(frame.fields().text("boxes.1.1")).contains("2");
    assertThat(frame.fields().text("ü")).contains("😀");
    assertThat(frame.fields().text("none")).isEmpty();
    assertThat(frame.fields().text("robot")).isEmpty();
    assertThat(frame.fields().text("image.bytes")).isEmpty();
  }

  @Test
  void base64IsReadWithEscapesAndWithoutPadding() throws Exception {
    String slashes = BASE64.replace("/", "\\/").replace("=", "");

    assertThat(image("{\"image\":{\"bytes\":\"" + slashes + "\"}}").payload())
        .isEqualTo(Messages.JPEG);
    assertThat(image("{\"image\":{\"bytes\":\"" + BASE64.replace("=", "") + "\"}}").payload())
        .isEqualTo(Messages.JPEG);
  }

  @Test
  void bytesCanBeAnArrayOfNumbersWithAndWithoutSign() throws Exception {
    String signed = Arrays.toString(Messages.JPEG);
    String unsigned =
        IntStream.range(0, Messages.JPEG.length)
            .mapToObj(i -> Integer.toString(Messages.JPEG[i] & 0xFF))
            .collect(Collectors.joining(",", "[", "]"));
    Map<String, String> options = Messages.with(IMAGE, "data-encoding", "array");

    for (String array : new String[] {signed, unsigned}) {
      FrameMessage frame =
          Messages.decode(
              "json", options, Messages.utf8("{\"image\":{\"bytes\":" + array + ",\"n\":1}}"));

      assertThat(frame.payload()).isEqualTo(Messages.JPEG);
      assertThat(frame.fields().text("image.n")).contains("1");
    }
  }

  @Test
  void aByteOrderMarkIsPartOfNothing() throws Exception {
    assertThat(image("\uFEFF{\"image\":{\"bytes\":\"" + BASE64 + "\"}}").payload())
        .isEqualTo(Messages.JPEG);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ms| |{'d':'AQ==','w':1,'t':1764000000123}|1764000000123000000",
        "s| |{'d':'AQ==','w':1,'t':1764000000.123456789}|1764000000123456789",
        "rfc3339| |{'d':'AQ==','w':1,'t':'2025-11-24T17:30:00.5+01:30'}|1764000000500000000",
        "s|n|{'d':'AQ==','w':1,'t':1764000000,'n':5}|1764000000000000005",
        "s|n|{'d':'AQ==','w':1,'t':1764000000}|1764000000000000000",
        "s|n|{'d':'AQ==','w':1,'t':0,'n':0}|",
        "ns| |{'d':'AQ==','w':1,'t':0}|",
        "ns| |{'d':'AQ==','w':1,'t':null}|",
        "ns| |{'d':'AQ==','w':1}|",
      })
  void timesOfAllUnitsAreExact(String unit, String nanosPath, String json, Long expected)
      throws Exception {
    Map<String, String> options = Messages.with(RAW, "time-path", "t", "time-unit", unit);
    if (nanosPath != null) {
      options = Messages.with(options, "time-nanos-path", nanosPath);
    }

    FrameMessage frame = Messages.decode("json", options, Messages.utf8(quoted(json)));

    assertThat(frame.captureNanos()).isEqualTo(expected);
  }

  @Test
  void aConstantCountsWhereTheMessageSaysNothing() throws Exception {
    Map<String, String> options = Messages.with(RAW, "width", "2");

    assertThat(decode(options, "{'d':'AQID','w':3}").content())
        .isEqualTo(new Content.Pixels(PixelEncoding.MONO8, 3, 1, 3));
    assertThat(decode(options, "{'d':'AQID'}").content())
        .isEqualTo(new Content.Pixels(PixelEncoding.MONO8, 2, 1, 2));
  }

  @Test
  void theMessageCanSayWhatItsPictureIs() throws Exception {
    Map<String, String> options = Messages.with(RAW, "picture-path", "k");

    assertThat(decode(options, "{'k':'jpeg','d':'" + BASE64 + "'}").content())
        .isInstanceOf(Content.File.class);
    assertThat(decode(options, "{'k':'h264','d':'AAAAAWWI'}").content())
        .isInstanceOf(Content.AccessUnit.class);
    assertThat(decode(options, "{'k':'raw','w':3,'d':'AQID'}").content())
        .isInstanceOf(Content.Pixels.class);
    assertThatThrownBy(() -> decode(options, "{'k':'bmp','d':'AQID'}"))
        .hasMessageStartingWith(
            "the message says in 'k' that its picture is 'bmp', but it is one of")
        .extracting(e -> ((FrameRejectedException) e).reason())
        .isEqualTo(RejectReason.UNSUPPORTED_FORMAT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'w':1}|EMPTY_PICTURE|the message has no data in its field 'd'",
        "{'d':'','w':1}|EMPTY_PICTURE|the message has no data in its field 'd'",
        "{'d':null,'w':1}|EMPTY_PICTURE|the message has no data in its field 'd'",
        "{'d':'A','w':1}|MALFORMED_MESSAGE|the picture is no valid base64",
        "{'d':'A_-A','w':1}|MALFORMED_MESSAGE|the picture is no valid base64",
        "{'d':5,'w':1}|MALFORMED_MESSAGE|the JSON message must have base64, but has VALUE_NUMBER_INT",
        "{'d':'AQ=='}|BAD_GEOMETRY|the message has no field 'w' for the width",
        "{'d':'AQ==','w':-1}|BAD_GEOMETRY|the width of a picture is a number, but was '-1'",
        "{'d':'AQ==','w':1.5}|BAD_GEOMETRY|the width of a picture is a number, but was '1.5'",
        "{'d':'AQ==','w':0}|BAD_GEOMETRY|the picture says its size is 0x1",
        "{'d':'AQ==','w':2}|SHORT_PIXELS|a picture of 2x1",
        "{'d':'AQ==','w':9999999999}|TOO_LARGE|the picture says its size is 9999999999x1",
        "{'d':'AQ==','w':1|MALFORMED_MESSAGE|the JSON message is broken at byte",
        "{'d':'AQ==','w':1}{}|MALFORMED_MESSAGE|the JSON message goes on after its value",
        "|MALFORMED_MESSAGE|the JSON message is empty",
        "5|EMPTY_PICTURE|the message has no data",
      })
  void whatIsNoFrameIsRefusedWithItsReason(String json, RejectReason reason, String message) {
    assertThatThrownBy(() -> decode(RAW, json == null ? "" : json))
        .isInstanceOf(FrameRejectedException.class)
        .hasMessageStartingWith(message)
        .extracting(e -> ((FrameRejectedException) e).reason())
        .isEqualTo(reason);
  }

  @Test
  void aMessageDeeperThanTheBoundIsRefused() {
    assertThatThrownBy(() -> image("[".repeat(65)))
        .hasMessageContaining("Document nesting depth (65) exceeds the maximum allowed (64");
  }

  @Test
  void anotherEncodingThanUtf8IsRefused() {
    byte[] utf16 =
        ("{\"image\":{\"bytes\":\"" + BASE64 + "\"}}").getBytes(StandardCharsets.UTF_16LE);

    assertThatThrownBy(() -> Messages.decode("json", IMAGE, utf16))
        .hasMessage("the JSON message must be UTF-8");
  }

  @Test
  void longTextsAndManyFieldsCostNoPicture() throws Exception {
    String text = "x".repeat(5_000_000);
    String many =
        IntStream.range(0, 10_000).mapToObj(Integer::toString).collect(Collectors.joining(","));

    FrameMessage frame =
        image(
            "{\"first\":1,\"text\":\"%s\",\"many\":[%s],\"image\":{\"bytes\":\"%s\"}}"
                .formatted(text, many, BASE64));

    assertThat(frame.payload()).isEqualTo(Messages.JPEG);
    assertThat(frame.fields().text("first")).contains("1");
    assertThat(frame.fields().text("text")).isEmpty();
    assertThat(frame.fields().text("many.4000")).contains("4000");
    assertThat(frame.fields().text("many.4100")).isEmpty();
  }

  @Test
  void aPictureAboveTheLimitIsRefusedUndecoded() {
    FrameLimits limits = new FrameLimits(100, /* maxPayloadBytes= */ 150);
    byte[] base64 = Messages.utf8("{\"image\":{\"bytes\":\"" + BASE64 + "\"}}");
    byte[] array = Messages.utf8("{\"image\":{\"bytes\":" + Arrays.toString(Messages.JPEG) + "}}");

    assertThatThrownBy(() -> Messages.decode("json", IMAGE, base64, limits))
        .hasMessage("the picture has 168 bytes or more, above the limit of 150");
    assertThatThrownBy(
            () ->
                Messages.decode(
                    "json", Messages.with(IMAGE, "data-encoding", "array"), array, limits))
        .hasMessage("the picture has 151 bytes or more, above the limit of 150");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[1,256]", "[1,-129]", "[1,1.5]", "[1,[2]]", "[1,99999999999]", "[1", "5"})
  void anArrayHoldsBytesOnly(String array) {
    assertThatThrownBy(
            () ->
                Messages.decode(
                    "json",
                    Messages.with(IMAGE, "data-encoding", "array"),
                    Messages.utf8("{\"image\":{\"bytes\":" + array + "}}")))
        .isInstanceOf(FrameRejectedException.class)
        .extracting(e -> ((FrameRejectedException) e).reason())
        .isEqualTo(RejectReason.MALFORMED_MESSAGE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "data-path| |format 'json' needs the option 'data-path'",
        "data-path|a..b|the path of a field is names joined by dots, but was 'a..b'",
        "data-encoding|hex|the option 'data-encoding' of format 'json' is one of array, base64, but"
            + " was 'hex'",
        "picture|bmp|the option 'picture' of format 'json' is one of",
        "picture|raw|raw pictures need the option 'width' or 'width-path'",
        "width|5|width, height, step, encoding and is-bigendian describe raw pictures: state"
            + " picture: raw",
        "width|zero|the option 'width' of format 'json' is a number from 1 to 2147483647, but was"
            + " 'zero'",
        "time-path|t|the message does not say how it writes the time 't': state time-unit",
        "time-unit|s|time-nanos-path, time-unit and time-zone need a time-path, which is missing",
        "data|x|format 'json' has no option 'data'; it takes data-encoding, data-path",
      })
  void aWrongOptionIsToldWithWhatIsExpected(String name, String value, String message) {
    Map<String, String> options = Messages.with(IMAGE, name, value == null ? "" : value);

    assertThatThrownBy(() -> FrameFormats.named("json").decoder(options))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "java-timestamp| | |times in the notation 'java-timestamp' say no zone: state time-zone",
        "s|UTC| |time-zone is for times in the notation 'java-timestamp' only, but was 'UTC'",
        "java-timestamp|Nowhere| |time-zone must be such as UTC, Europe/Berlin or +02:00, but was"
            + " 'Nowhere'",
        "ms| |n|time-nanos-path counts on from seconds, but time-unit was 'ms'",
        "min| | |a time is written as one of s, ms, us, ns, rfc3339, java-timestamp, but was 'min'",
      })
  void optionsOfTimesHaveToFitEachOther(
      String unit, String zone, String nanosPath, String message) {
    Map<String, String> options = new HashMap<>(IMAGE);
    options.put("time-path", "t");
    options.put("time-unit", unit);
    if (zone != null) {
      options.put("time-zone", zone);
    }
    if (nanosPath != null) {
      options.put("time-nanos-path", nanosPath);
    }

    assertThatThrownBy(() -> FrameFormats.named("json").decoder(options))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  private static FrameMessage image(String json) throws FrameRejectedException {
    return Messages.decode("json", IMAGE, Messages.utf8(json));
  }

  private static FrameMessage decode(Map<String, String> options, String json)
      throws FrameRejectedException {
    return Messages.decode("json", options, Messages.utf8(quoted(json)));
  }

  private static String quoted(String json) {
    return json.replace('\'', '"');
  }
}

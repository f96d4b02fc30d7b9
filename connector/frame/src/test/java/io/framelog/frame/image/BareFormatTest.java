/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.framelog.frame.Content;
import io.framelog.frame.FrameFormats;
import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameRecord;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.PixelEncoding;
import io.framelog.frame.RecordHeader;
import io.framelog.frame.RecordPosition;
import io.framelog.frame.RejectReason;
import io.framelog.frame.StreamFormat;
import io.framelog.frame.vectors.FrameVector;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BareFormatTest {
  private static final byte[] PIXELS = new byte[24];

  private final List<RecordHeader> headers = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "bare-h264-key, H264",
    "bare-h265-key, H265",
    "bare-av1-key, AV1",
  })
  void streamsAreToldByTheirFirstBytes(String vector, StreamFormat format) throws Exception {
    assertThat(decode("bare", Map.of(), FrameVector.named(vector).value()))
        .isEqualTo(new Content.AccessUnit(format));
  }

  @ParameterizedTest
  @CsvSource({"bare-jpeg, JPEG", "bare-png, PNG", "bare-webp-lossy, WEBP"})
  void filesAreToldByTheirFirstBytes(String vector, String format) throws Exception {
    for (String name : List.of("bare", "image")) {
      assertThat(decode(name, Map.of(), FrameVector.named(vector).value()))
          .asString()
          .endsWith(format.toLowerCase(Locale.ROOT));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "frame-format, h264",
    "frame-format, avc",
    "content-type, video/h264",
    "content-type, Video/H264; rate=30"
  })
  void headersStateTheKind(String header, String value) throws Exception {
    header(header, value);

    assertThat(decode("bare", Map.of(), FrameVector.named("bare-h264-key").value()))
        .isEqualTo(new Content.AccessUnit(StreamFormat.H264));
  }

  @Test
  void typesThatAreNoPictureSayNothing() throws Exception {
    header("content-type", "application/octet-stream");

    assertThat(decode("bare", Map.of(), FrameVector.named("bare-jpeg").value()).wireName())
        .isEqualTo("jpeg");
  }

  @Test
  void headerThatTheBytesContradictIsRefused() {
    header("frame-format", "png");
    assertRejected(
        "image",
        FrameVector.named("bare-jpeg").value(),
        RejectReason.UNSUPPORTED_FORMAT,
        "header 'frame-format' says 'png', but its bytes are 'jpeg'");
    assertRejected(
        "h264",
        FrameVector.named("bare-h264-key").value(),
        RejectReason.UNSUPPORTED_FORMAT,
        "header 'frame-format' says 'png', but the route says 'h264'");
    headers.clear();
    header("frame-format", "avif");
    assertRejected(
        "bare",
        PIXELS,
        RejectReason.UNSUPPORTED_FORMAT,
        "the headers say the value is 'avif'; jpeg, png, webp, raw, h264, h265 and av1 are read"
            + " here");
  }

  @Test
  void optionsSayWhatHeadersDoNot() throws Exception {
    Map<String, String> options =
        Map.of("width", "4", "height", "2", "encoding", "rgb8", "is-bigendian", "true");
    assertThat(decode("raw", options, PIXELS))
        .isEqualTo(new Content.Pixels(PixelEncoding.RGB8, 4, 2, 12));

    header("cols", "2");
    header("rows", "3");
    header("type", "2");
    header("step", "8");
    assertThat(decode("raw", options, PIXELS))
        .isEqualTo(new Content.Pixels(PixelEncoding.MONO16_BE, 2, 3, 8));
    header("is_bigendian", "0");
    assertThat(decode("raw", options, PIXELS))
        .isEqualTo(new Content.Pixels(PixelEncoding.MONO16_LE, 2, 3, 8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "width|x|BAD_GEOMETRY|header 'width' must be a number of pixels or bytes, but was 'x'",
        "height|-2|BAD_GEOMETRY|header 'height' must be a number of pixels or bytes, but was '-2'",
        "step|1e3|BAD_STEP|header 'step' must be a number of pixels or bytes, but was '1e3'",
        "is-bigendian|yes|UNSUPPORTED_FORMAT|header 'is-bigendian' must be 0, 1, false or true, b"
      })
  void headersThatSayNothingOfUseAreRefused(
      String name, String value, RejectReason reason, String message) {
    header("width", "4");
    header("height", "2");
    header("encoding", "rgb8");
    header(name, value);

    assertRejected("raw", PIXELS, reason, message);
  }

  @Test
  void whatNobodySaysIsMissing() {
    header("width", "4");
    header("height", "2");
    assertRejected(
        "raw",
        PIXELS,
        RejectReason.UNSUPPORTED_FORMAT,
        "header 'encoding' is missing, and the route has no such option");
  }

  @Test
  void optionsAreChecked() {
    assertThatThrownBy(() -> FrameFormats.named("raw").decoder(Map.of("width", "0")))
        .hasMessageContaining("'width' of format 'raw'");
    assertThatThrownBy(() -> FrameFormats.named("bare").decoder(Map.of("stride", "1")))
        .hasMessageStartingWith("format 'bare' has no option 'stride'");
    assertThatThrownBy(() -> FrameFormats.named("av1").decoder(Map.of("x", "1")))
        .hasMessage("format 'av1' has no option 'x': it takes none");
    assertThatThrownBy(() -> FrameFormats.named("av2"))
        .hasMessageStartingWith("a format is one of ")
        .hasMessageEndingWith("but was 'av2'");
  }

  private void header(String name, String value) {
    headers.add(RecordHeader.text(name, value));
  }

  private Content decode(String format, Map<String, String> options, byte[] value)
      throws FrameRejectedException {
    FrameRecord record =
        new FrameRecord(new RecordPosition("t", 0, 0), 0, /* key= */ null, value, headers);
    return FrameFormats.named(format)
        .decoder(options)
        .decode(record, ByteBuffer.wrap(value), FrameLimits.defaults())
        .content();
  }

  private void assertRejected(String format, byte[] value, RejectReason reason, String message) {
    FrameRejectedException rejected =
        catchThrowableOfType(FrameRejectedException.class, () -> decode(format, Map.of(), value));
    assertThat(rejected).hasMessageStartingWith(message);
    assertThat(rejected.reason()).isEqualTo(reason);
  }
}

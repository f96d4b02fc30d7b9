/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.foxglove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.framelog.frame.Content;
import io.framelog.frame.FrameFormats;
import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameMessage;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.RejectReason;
import io.framelog.frame.vectors.FrameVector;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonMessagesTest {
  private static final String JPEG =
      Base64.getEncoder().encodeToString(FrameVector.named("bare-jpeg").value());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"sec\":1764000000,\"nsec\":5}|1764000000000000005",
        "{\"nanos\":5,\"seconds\":1764000000,\"x\":[1]}|1764000000000000005",
        "\"2025-11-24T16:00:00.000000005Z\"|1764000000000000005",
        "\"2025-11-24T17:30:00.000000005+01:30\"|1764000000000000005",
        "{}|",
        "null|"
      })
  void timesAreWrittenInThreeWays(String time, Long captureNanos) throws Exception {
    FrameMessage message =
        decode("CompressedImage", "{\"timestamp\":%s,\"data\":\"%s\"}".formatted(time, JPEG));

    assertThat(message.captureNanos()).isEqualTo(captureNanos);
  }

  @Test
  void namesAreThoseOfTheSchemaOrOfProtobufsJson() throws Exception {
    assertThat(
            decode("CompressedImage", "{\"frameId\":\"a\",\"data\":\"" + JPEG + "\"}")
                .fields()
                .text("frame_id"))
        .contains("a");
  }

  @Test
  void lastOfAFieldCounts() throws Exception {
    assertThat(
            decode(
                    "CompressedImage",
                    "{\"data\":\"\",\"format\":\"x\",\"format\":\"y\",\"data\":\"" + JPEG + "\"}")
                .fields()
                .text("format"))
        .contains("y");
  }

  @Test
  void calibrationIsRead() throws Exception {
    Content calibration =
        decode("CameraCalibration", "{\"width\":4,\"height\":3,\"K\":[1,0,2,0,1.5,2,0,0,1]}")
            .content();

    assertThat(calibration)
        .isEqualTo(
            new Content.Calibration(
                4,
                3,
                "",
                new double[0],
                new double[] {1, 0, 2, 0, 1.5, 2, 0, 0, 1},
                new double[0],
                new double[0]));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[]|MALFORMED_MESSAGE",
        "{\"data\":5}|MALFORMED_MESSAGE",
        "{\"data\":\"***\"}|MALFORMED_MESSAGE",
        "{\"width\":-1}|MALFORMED_MESSAGE",
        "{\"width\":4294967296}|MALFORMED_MESSAGE",
        "{\"width\":\"4\"}|MALFORMED_MESSAGE",
        "{\"width\":1e99999}|MALFORMED_MESSAGE",
        "{\"encoding\":5}|MALFORMED_MESSAGE",
        "{\"timestamp\":5}|MALFORMED_MESSAGE",
        "{\"timestamp\":{\"sec\":1.5}}|MALFORMED_MESSAGE",
        "{\"timestamp\":{\"sec\":1,\"nsec\":1000000000}}|BAD_CAPTURE_TIME",
        "{\"timestamp\":\"yesterday\"}|BAD_CAPTURE_TIME",
        "{\"width\":4|MALFORMED_MESSAGE",
        "{} {}|MALFORMED_MESSAGE",
        "{}|UNSUPPORTED_FORMAT",
        "{\"encoding\":\"rgb8\",\"width\":1,\"height\":1,\"step\":3}|EMPTY_PICTURE"
      })
  void faultsHaveTheirReasons(String json, RejectReason reason) {
    FrameRejectedException rejected =
        catchThrowableOfType(FrameRejectedException.class, () -> decode("RawImage", json));

    assertThat(rejected).as(json).isNotNull();
    assertThat(rejected.reason()).as(rejected.getMessage()).isEqualTo(reason);
  }

  @Test
  void numbersOfARowAreBounded() {
    assertThat(
            catchThrowableOfType(
                FrameRejectedException.class,
                () -> decode("CameraCalibration", "{\"D\":[" + "1,".repeat(1025) + "1]}")))
        .hasMessageContaining("must have numbers in 'D', at most 1024 of them");
  }

  private static FrameMessage decode(String type, String json) throws FrameRejectedException {
    return FrameFormats.named("foxglove." + type + "+json")
        .decoder(Map.of())
        .decode(
            FrameVector.named("bare-jpeg").record(),
            ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8)),
            FrameLimits.defaults());
  }
}

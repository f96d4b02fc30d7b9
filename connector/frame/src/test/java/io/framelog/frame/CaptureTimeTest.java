/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptureTimeTest {

  @ParameterizedTest
  @CsvSource({
    "s, 1764000000, 1764000000000000000",
    "s, 1764000000.123456789, 1764000000123456789",
    "s, 1764000000.1234567899, 1764000000123456789",
    "s, 1.764000000123456789E9, 1764000000123456789",
    "s, -0.5, -500000000",
    "ms, 1764000000123, 1764000000123000000",
    "ms, 1764000000123.456789, 1764000000123456789",
    "us, 1764000000123456, 1764000000123456000",
    "ns, 1764000000123456789, 1764000000123456789",
    "ns, -9223372036854775808, -9223372036854775808",
    "ns, 9223372036854775807, 9223372036854775807",
    "ns, 1e-999999999, 0",
    "rfc3339, 2025-11-24T16:00:00.123456789Z, 1764000000123456789",
    "rfc3339, 2025-11-24T17:30:00.5+01:30, 1764000000500000000",
    "rfc3339, 2025-11-24t16:00:00z, 1764000000000000000",
    "rfc3339, 1969-12-31T23:59:59.999999999-00:00, -1",
    "java-timestamp, 2025-11-24 16:00:00.0, 1764000000000000000",
    "java-timestamp, 2025-11-24 16:00:00.123456789, 1764000000123456789",
  })
  void everyNotationIsExactToTheNanosecond(String notation, String text, long nanos)
      throws Exception {
    assertThat(CaptureTime.in(TimeNotation.named(notation)).nanos(text)).isEqualTo(nanos);
  }

  @ParameterizedTest
  @CsvSource({
    "s, 9223372037",
    "s, -9223372037",
    "s, 1e999999999",
    "ms, 9223372036855",
    "ns, 9223372036854775808",
    "rfc3339, 2263-01-01T00:00:00Z",
    "rfc3339, 1677-01-01T00:00:00Z",
  })
  void aTimeThatDoesNotFitIsRefusedAndNeverWraps(String notation, String text) {
    assertThatThrownBy(() -> CaptureTime.in(TimeNotation.named(notation)).nanos(text))
        .isInstanceOf(FrameRejectedException.class)
        .hasMessageContaining("does not fit 64 bits of nanoseconds");
  }

  @ParameterizedTest
  @CsvSource({
    "s, noon",
    "s, NaN",
    "ns, ''",
    "ns, 0x10",
    "rfc3339, 2025-11-24",
    "rfc3339, 2025-11-24T16:00:00",
    "rfc3339, 2025-11-24 16:00:00Z",
    "rfc3339, 2025-02-30T16:00:00Z",
    "rfc3339, 2025-11-24T16:00:60Z",
    "rfc3339, 2025-11-24T16:00:00.1234567891Z",
    "rfc3339, 1764000000",
    "java-timestamp, 2025-11-24T16:00:00",
  })
  void whatIsNoTimeIsRefusedWithTheNotationAndTheText(String notation, String text) {
    assertThatThrownBy(() -> CaptureTime.in(TimeNotation.named(notation)).nanos(text))
        .isInstanceOf(FrameRejectedException.class)
        .hasMessage(
            "a time in the notation '%s' was expected, but was '%s'".formatted(notation, text))
        .extracting(e -> ((FrameRejectedException) e).reason())
        .isEqualTo(RejectReason.BAD_CAPTURE_TIME);
  }

  @Test
  void integersAreReadWithoutText() throws Exception {
    assertThat(CaptureTime.in(TimeNotation.MILLIS).nanos(1_764_000_000_123L))
        .isEqualTo(1_764_000_000_123_000_000L);
    assertThatThrownBy(() -> CaptureTime.in(TimeNotation.SECONDS).nanos(Long.MAX_VALUE))
        .hasMessage("the time 9223372036854775807 does not fit 64 bits of nanoseconds");
    assertThatThrownBy(() -> CaptureTime.in(TimeNotation.RFC_3339).nanos(5))
        .hasMessage("a time in the notation 'rfc3339' was expected, but was a number");
  }

  @Test
  void aPairOfSecondsAndNanosecondsCoversTheWholeRange() throws Exception {
    assertThat(CaptureTime.nanos(1_764_000_000, 123_456_789)).isEqualTo(1_764_000_000_123_456_789L);
    assertThat(CaptureTime.nanos(-1, 999_999_999)).isEqualTo(-1);
    assertThat(CaptureTime.nanos(-9_223_372_037L, 145_224_192)).isEqualTo(Long.MIN_VALUE);
    assertThat(CaptureTime.nanos(9_223_372_036L, 854_775_807)).isEqualTo(Long.MAX_VALUE);
    assertThatThrownBy(() -> CaptureTime.nanos(9_223_372_036L, 854_775_808))
        .hasMessage("the time 9223372036 s does not fit 64 bits of nanoseconds");
    assertThatThrownBy(() -> CaptureTime.nanos(0, 1_000_000_000))
        .hasMessage("the nanoseconds of a time are 0 to 999999999, but were 1000000000");
  }

  @Test
  void localTimesAreOfTheZoneThatIsStated() throws Exception {
    CaptureTime berlin = new CaptureTime(TimeNotation.JAVA_TIMESTAMP, ZoneId.of("Europe/Berlin"));

    assertThat(berlin.nanos("2025-11-24 17:00:00.123")).isEqualTo(1_764_000_000_123_000_000L);
  }

  @Test
  void aLongTextIsRefusedUnread() {
    assertThatThrownBy(() -> CaptureTime.in(TimeNotation.NANOS).nanos("1".repeat(65)))
        .hasMessage("a time has at most 64 characters, but had 65");
  }

  @Test
  void anUnknownNotationIsRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> TimeNotation.named("minutes"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a time is written as one of s, ms, us, ns, rfc3339, java-timestamp,"
                + " but was 'minutes'");
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video.bitstream;

import static io.framelog.video.bitstream.BitWriter.annexB;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Whatever bytes come: an answer or an {@link AccessUnitException}, and nothing else. */
class HostileBytesTest {
  private static final int ROUNDS = 5_000;

  private record Subject(Supplier<StreamInspector> inspector, byte[] unit) {}

  private static final List<Subject> SUBJECTS =
      List.of(
          new Subject(
              StreamInspector::h264,
              annexB(Units.h264SpsReordering(1), Units.H264_PPS, Units.H264_IDR)),
          new Subject(
              StreamInspector::h265,
              annexB(Units.H265_VPS, Units.h265Sps(0), Units.H265_PPS, Units.H265_IDR)),
          new Subject(
              StreamInspector::av1,
              Units.concat(Units.av1SequenceHeader(), Units.av1Frame(0, true))));

  private static boolean inspects(Subject subject, byte[] unit) {
    try {
      AccessUnit answer = subject.inspector().get().inspect(unit);
      assertThat(answer.picture().length).isLessThanOrEqualTo(2 * unit.length);
      return true;
    } catch (AccessUnitException e) {
      assertThat(e).hasMessageMatching("(The|An?|H\\.26.|AV1) .+");
      return false;
    }
  }

  @Test
  void everyCutIsAnsweredOrRefused() {
    for (Subject subject : SUBJECTS) {
      assertThat(inspects(subject, subject.unit())).isTrue();
      for (int length = 0; length < subject.unit().length; length++) {
        inspects(subject, Arrays.copyOf(subject.unit(), length));
      }
    }
  }

  @Test
  void changedBytesAreAnsweredOrRefused() {
    Random random = new Random(5);
    int refused = 0;
    for (Subject subject : SUBJECTS) {
      for (int round = 0; round < ROUNDS; round++) {
        byte[] unit = subject.unit().clone();
        for (int change = random.nextInt(4); change >= 0; change--) {
          unit[random.nextInt(unit.length)] = (byte) random.nextInt();
        }
        refused += inspects(subject, unit) ? 0 : 1;
      }
    }
    assertThat(refused).as("some changes matter").isGreaterThan(ROUNDS / 10);
  }

  @Test
  void noiseIsAnsweredOrRefused() {
    Random random = new Random(6);
    for (Subject subject : SUBJECTS) {
      for (int round = 0; round < ROUNDS; round++) {
        byte[] unit = new byte[random.nextInt(64)];
        random.nextBytes(unit);
        inspects(subject, unit);
      }
    }
  }
}

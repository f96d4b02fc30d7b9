/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.examples.check.EntityKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FrameTrialTest {
  private static final ChaosCamera CAMERA =
      new ChaosCamera(6, ChaosCamera.JPEG, Habit.LATE, /* framesPerSecond= */ 10);
  private static final ChaosFrame FRAME = frame(3);

  /** One of those that are sent seconds after their time. */
  private static final ChaosFrame LATE_FRAME = frame(10);

  private static final EntityKey PLACE = EntityKey.of("drive", "/robot/cam6");

  @Test
  void aFrameInOneObjectIsFine() {
    assertThat(judge(FRAME, List.of(sighting(FRAME, "a.rrd"))).isClean()).isTrue();
  }

  @Test
  void aFrameInNoObjectIsLost() {
    assertThat(judge(FRAME, List.of()).examples())
        .containsExactly("LOST: frame 3 of camera 6 captured at 1003 for drive");
  }

  @Test
  void aFrameInTwoObjectsIsDoubled() {
    assertThat(judge(FRAME, List.of(sighting(FRAME, "a.rrd"), sighting(FRAME, "b.rrd"))).examples())
        .containsExactly("DOUBLED: frame 3 of camera 6 in a.rrd and in b.rrd");
  }

  @Test
  void aNumberUnderAnotherCaptureTimeIsWrongAndItsFrameLost() {
    Sighting moved = new Sighting(PLACE, 77, Path.of("a.rrd"), Optional.of(FRAME.number()));

    Verdict verdict = judge(FRAME, List.of(moved));

    assertThat(verdict.count(Charge.WRONG)).isEqualTo(1);
    assertThat(verdict.count(Charge.LOST)).isEqualTo(1);
  }

  @Test
  void aNumberInAnotherRecordingIsWrong() {
    Sighting strayed =
        new Sighting(
            EntityKey.of("walk", "/robot/cam6"),
            FRAME.captureNanos(),
            Path.of("a.rrd"),
            Optional.of(FRAME.number()));

    assertThat(judge(FRAME, List.of(strayed)).count(Charge.WRONG)).isEqualTo(1);
  }

  @Test
  void aPictureWithoutANumberIsUndecodable() {
    Sighting grey = new Sighting(PLACE, 5, Path.of("a.rrd"), Optional.empty());

    assertThat(judge(FRAME, List.of(sighting(FRAME, "a.rrd"), grey)).examples())
        .containsExactly("UNDECODABLE: drive:/robot/cam6 at 5: a.rrd");
  }

  @Test
  void aLateFrameMayBeSetAside() {
    assertThat(judge(LATE_FRAME, List.of(), setAside(LATE_FRAME)).isClean()).isTrue();
  }

  @Test
  void aLateFrameMayNotBeSetAsideAndStored() {
    assertThat(
            judge(LATE_FRAME, List.of(sighting(LATE_FRAME, "a.rrd")), setAside(LATE_FRAME))
                .count(Charge.SET_ASIDE))
        .isEqualTo(1);
  }

  @Test
  void aFrameInTimeMayNotBeSetAside() {
    assertThat(judge(FRAME, List.of(), setAside(FRAME)).count(Charge.SET_ASIDE)).isEqualTo(1);
  }

  @Test
  void aFileThatNoFrameAccountsForIsUnexplained() {
    Verdict verdict = new Verdict();
    new FrameTrial(Map.of(), Map.of(), verdict)
        .judge(new Storage(List.of(), Set.of(), List.of(), Set.of(Path.of("stray"))));

    assertThat(verdict.examples()).containsExactly("UNEXPLAINED: stray");
  }

  private static ChaosFrame frame(int number) {
    return new ChaosFrame(
        CAMERA, new FrameNumber(6, number), 1_000 + number, "drive", /* blockPixels= */ 8);
  }

  private static Sighting sighting(ChaosFrame frame, String object) {
    return new Sighting(PLACE, frame.captureNanos(), Path.of(object), Optional.of(frame.number()));
  }

  private static Map<DeadLetters.Key, String> setAside(ChaosFrame frame) {
    return Map.of(new DeadLetters.Key("cam6", frame.captureNanos()), "late");
  }

  private static Verdict judge(ChaosFrame sent, List<Sighting> sightings) {
    return judge(sent, sightings, Map.of());
  }

  private static Verdict judge(
      ChaosFrame sent, List<Sighting> sightings, Map<DeadLetters.Key, String> deadLetters) {
    Verdict verdict = new Verdict();
    new FrameTrial(Map.of(sent.number(), sent), deadLetters, verdict)
        .judge(new Storage(sightings, Set.of(), List.of(), Set.of()));
    return verdict;
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.connector.element.PartName;
import io.framelog.frame.CameraId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.core.fs.Path;
import org.junit.jupiter.api.Test;

class ObjectLayoutTest {
  private static final List<String> NAMES =
      List.of(
          "front",
          "Front",
          "../..",
          "..",
          ".",
          "...",
          ".hidden",
          "a/b",
          "a",
          "b",
          "a\u0000b",
          "a\\b",
          "~",
          "~~",
          "~2F",
          "a~2Fb",
          "%2F",
          "a ",
          "a b",
          "a:b",
          "-",
          "_conflict",
          "前".repeat(200),
          "前".repeat(199) + "後",
          "x".repeat(200),
          "x".repeat(199) + "y",
          "😀",
          "\u202e.txt",
          "s3://bucket",
          "*?[]{}");

  @Test
  void keyIsReadableWhereNamesArePlain() {
    assertThat(ObjectLayout.keyOf(part("app", "run_1", "robot-7", "front.left")))
        .isEqualTo(
            "app/run_1/20251123T101500.000000000Z/robot-7/front.left/1763892900123456789.rrd");
  }

  @Test
  void emptyDeviceHasAnElementOfItsOwn() {
    assertThat(ObjectLayout.keyOf(part("app", "run", "", "front"))).contains("Z/~/front/");
  }

  @Test
  void namesNeverBecomePathSyntax() {
    for (String name : NAMES) {
      String element = ObjectLayout.element(name);
      assertThat(element).as(name).matches("[A-Za-z0-9_~-][A-Za-z0-9._~-]*");
      assertThat(element.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(255);
    }
    assertThat(ObjectLayout.element("../..")).isEqualTo("~2E.~2F..");
    assertThat(ObjectLayout.element("a\u0000b")).isEqualTo("a~00b");
  }

  @Test
  void differentNamesGiveDifferentKeysBelowTheSinksDirectory() {
    Map<String, PartName> byKey = new HashMap<>();
    for (String first : NAMES) {
      for (String second : NAMES) {
        assertUnique(byKey, part("app", "run", first, second));
        assertUnique(byKey, part(first, second, "robot", "front"));
      }
      assertUnique(byKey, part("app", "run", "", first));
    }
  }

  private static void assertUnique(Map<String, PartName> byKey, PartName part) {
    String key = ObjectLayout.keyOf(part);
    PartName other = byKey.put(key, part);
    assertThat(other == null || other.equals(part)).as("%s and %s", part, other).isTrue();
    assertThat(key.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(900);
    // Flink's path keeps it as it is: no element vanishes, none is normalised
    assertThat(new Path("file:/base", key).getPath()).isEqualTo("/base/" + key);
    assertThat(key.split("/")).hasSize(6);
  }

  @Test
  void longestKeyStaysBelowTheLimitOfS3WithItsConflictForm() {
    String longest = "前".repeat(200);
    String key = ObjectLayout.keyOf(part(longest, longest, longest, longest));

    assertThat(ObjectLayout.conflictKey(key, Integer.MAX_VALUE)).hasSizeLessThan(1024 - 256);
  }

  @Test
  void cutsOfOneSecondAndTimesBeforeTheEpochHaveDifferentKeys() {
    PartName negative =
        new PartName("app", "run", new CameraId("", "c"), "/c", -1_500_000_000L, 0, -1);

    assertThat(ObjectLayout.keyOf(negative))
        .isEqualTo("app/run/19691231T235958.500000000Z/~/c/-1.rrd");
  }

  @Test
  void conflictKeyKeepsTheKeyReadable() {
    assertThat(ObjectLayout.conflictKey("app/run/x/1.rrd", 2))
        .isEqualTo("_conflict/app/run/x/1~2.rrd");
  }

  private static PartName part(String application, String recording, String device, String camera) {
    return new PartName(
        application,
        recording,
        new CameraId(device, camera),
        "/entity",
        1_763_892_900_000_000_000L,
        1_763_892_960_000_000_000L,
        1_763_892_900_123_456_789L);
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.framelog.connector.element.PartName;
import io.framelog.frame.CameraId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.core.fs.Path;
import org.junit.jupiter.api.Test;

class ObjectLayoutTest {
  private static final ObjectLayout STANDARD = ObjectLayout.standard();
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
    assertThat(STANDARD.keyOf(part("app", "run_1", "robot-7", "front.left")))
        .isEqualTo("app/run_1/20251123T101500.000000000Z/robot-7/front.left/1763892900123456789");
  }

  @Test
  void emptyDeviceHasAnElementOfItsOwn() {
    assertThat(STANDARD.keyOf(part("app", "run", "", "front"))).contains("Z/~/front/");
  }

  @Test
  void namesNeverBecomePathSyntax() {
    for (String name : NAMES) {
      String element = PathText.of(name);
      assertThat(element).as(name).matches("[A-Za-z0-9_~-][A-Za-z0-9._~-]*");
      assertThat(element.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(255);
    }
    assertThat(PathText.of("../..")).isEqualTo("~2E.~2F..");
    assertThat(PathText.of("a\u0000b")).isEqualTo("a~00b");
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
    String key = STANDARD.keyOf(part);
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
    PartKeys keys =
        new PartKeys(STANDARD.keyOf(part(longest, longest, longest, longest)), Integer.MAX_VALUE);

    assertThat(keys.manifest()).hasSizeLessThan(1024 - 256);
    assertThat(keys.object(PartKeys.videoSuffix(Long.MIN_VALUE))).hasSizeLessThan(1024 - 256);
  }

  @Test
  void cutsOfOneSecondAndTimesBeforeTheEpochHaveDifferentKeys() {
    PartName negative =
        new PartName("app", "run", new CameraId("", "c"), "/c", -1_500_000_000L, 0, -1);

    assertThat(STANDARD.keyOf(negative)).isEqualTo("app/run/19691231T235958.500000000Z/~/c/-1");
  }

  @Test
  void conflictKeyKeepsTheKeyReadable() {
    PartKeys keys = PartKeys.wanted("app/run/x/1").next().next();

    assertThat(keys.recording()).isEqualTo("_conflict/app/run/x/1~2.rrd");
    assertThat(keys.manifest()).isEqualTo("_conflict/app/run/x/1~2.rrd.manifest.json");
    assertThat(keys.object(PartKeys.videoSuffix(-5))).isEqualTo("_conflict/app/run/x/1~2~at-5.mp4");
    assertThat(PartKeys.videoFirstNanos(PartKeys.videoSuffix(-5))).isEqualTo(-5);
  }

  @Test
  void aLayoutMayBeMadeForHive() {
    ObjectLayout layout =
        ObjectLayout.parseForOneApplication(
            "date={date}/hour={hour}/{recording}/{device}@{camera}/{first_capture}");

    assertThat(layout.keyOf(part("app", "run/1", "robot", "front")))
        .isEqualTo("date=2025-11-23/hour=10/run~2F1/robot@front/1763892900123456789");
  }

  @Test
  void differentNamesGiveDifferentKeysAlsoWithinOneElement() {
    ObjectLayout layout =
        ObjectLayout.parse(
            "{application}/{recording}/{date}T{hour}/{device}+{camera}/{first_capture}");
    Map<String, PartName> byKey = new HashMap<>();
    List<String> shortNames =
        NAMES.stream().filter(name -> name.getBytes(UTF_8).length < 20).toList();
    for (String device : shortNames) {
      for (String camera : shortNames) {
        PartName part = part("app", "run", device, camera);
        assertThat(byKey.put(layout.keyOf(part), part)).as(layout.keyOf(part)).isNull();
      }
    }
  }

  @Test
  void aLayoutInWhichTwoPartsCouldShareAKeyIsRefused() {
    assertRefused("{application}/{recording}/{device}/{camera}", "lacks {first_capture}");
    assertRefused("{application}/{date}/{first_capture}", "{recording} and {device} and {camera}");
    assertRefused(
        "{recording}/{device}/{camera}/{first_capture}", "lacks {application}: parts that differ");
    assertRefused(
        "{application}/{recording}/{device}-{camera}/{first_capture}",
        "two names in {device}-{camera} could run together: put one of = , + @ or a slash between");
    assertRefused(
        "{application}/{recording}/{device}{hour}{camera}/{first_capture}", "could run together");
  }

  @Test
  void whatIsNoPathIsRefused() {
    assertRefused("", "before and behind every slash");
    assertRefused("/{application}", "before and behind every slash");
    assertRefused("a//{application}", "before and behind every slash");
    assertRefused("../{application}", "begins with a dot");
    assertRefused("a/.{application}", "begins with a dot");
    assertRefused("a b/{application}", "no  ");
    assertRefused("a\\b", "no \\");
    assertRefused("{application", "a { has no }");
    assertRefused("{robot}", "there is no {robot}, only {application} {recording}");
    assertRefused("x~1/{application}", "no ~");
  }

  @Test
  void aLayoutThatIsTooLongForAStoreIsRefused() {
    assertRefused("{application}/{recording}={device}={camera}/{first_capture}", "at most 250 fit");
    ObjectLayout layout = ObjectLayout.parse("x".repeat(150) + "/" + ObjectLayout.standard());
    assertThatThrownBy(() -> layout.requireFitsBelow("s3://bucket/" + "y".repeat(300)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("but S3 takes 1024");
  }

  @Test
  void thePlaceOfConflictsIsNobodys() {
    ObjectLayout layout =
        ObjectLayout.parseForOneApplication("{recording}/{device}/{camera}/{first_capture}");

    assertThat(layout.keyOf(part("app", "_conflict", "robot", "front")))
        .startsWith("~5Fconflict/robot/");
  }

  private static void assertRefused(String template, String why) {
    assertThatThrownBy(() -> ObjectLayout.parse(template))
        .as(template)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("layout " + template)
        .hasMessageContaining(why);
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

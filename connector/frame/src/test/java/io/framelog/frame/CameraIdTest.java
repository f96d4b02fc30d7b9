/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CameraIdTest {

  @Test
  void differentCamerasHaveDifferentKeys() {
    List<String> names =
        List.of("a", "b", "a/b", "a\\", "a\\/b", "\\", "b/a", "a/", "/a", "\\/", "a\\/", "/a/b");
    Map<String, CameraId> byKey = new HashMap<>();
    for (String camera : names) {
      assertUnique(byKey, new CameraId("", camera));
      for (String device : names) {
        assertUnique(byKey, new CameraId(device, camera));
      }
    }
  }

  private static void assertUnique(Map<String, CameraId> byKey, CameraId camera) {
    CameraId other = byKey.put(camera.key(), camera);
    assertThat(other).as("has the key %s too", camera.key()).isNull();
  }

  @Test
  void plainNamesAreTheKeyAsTheyAre() {
    assertThat(new CameraId("", "front").key()).isEqualTo("front");
    assertThat(new CameraId("robot-1", "front").key()).isEqualTo("robot-1/front");
  }

  @Test
  void namesHaveAnUpperBoundAndCamerasANonBlankOne() {
    assertThat(new CameraId("d".repeat(200), "c".repeat(200)).key()).hasSize(401);
    assertThatThrownBy(() -> new CameraId("d".repeat(201), "c"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("device and camera names may have at most 200 characters, but had 201 and 1");
    assertThatThrownBy(() -> new CameraId("robot", "\t"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a camera needs a name, but it was '\t'");
  }
}

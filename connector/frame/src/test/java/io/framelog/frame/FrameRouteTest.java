/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FrameRouteTest {

  @Test
  void templateIsExpandedWithDeviceAndCamera() {
    assertThat(entity("/fleet/{device}/cams/{camera}", new CameraId("r1", "front")))
        .isEqualTo("/fleet/r1/cams/front");
    assertThat(entity("{camera}-{camera}", new CameraId("", "a"))).isEqualTo("a-a");
    assertThat(entity("/{device}/{camera}", new CameraId("", "a"))).isEqualTo("//a");
    assertThat(entity("/{x}/{camera}/{", new CameraId("", "a"))).isEqualTo("/{x}/a/{");
  }

  @Test
  void namesThatLookLikePlaceholdersAreNotExpandedAgain() {
    assertThat(entity("/{device}/{camera}", new CameraId("{camera}", "{device}")))
        .isEqualTo("/{camera}/{device}");
  }

  @Test
  void templateMustNameTheCamera() {
    assertThatThrownBy(() -> route("/{device}", "run", 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the entity template of route 'cams' must contain {camera}, so that no two cameras share"
                + " an entity, but was '/{device}'");
  }

  @Test
  void routeRefusesWhatWouldFailLaterWithARecord() {
    assertThatThrownBy(() -> route("/{camera}", " ", 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the recording of route 'cams' must not be blank, but was ' '");
    assertThatThrownBy(() -> route("/{camera}", "r".repeat(201), 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the recording of route 'cams' may have at most 200 characters, but had 201");
    assertThatThrownBy(() -> route("/{camera}", "run", -1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("earliestNanos must not be negative but was -1");
    assertThatThrownBy(() -> route("/{camera}", "run", 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("maxPixels must be at least 1 but was 0");
    assertThatThrownBy(() -> FrameRoute.named(""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a route needs a name, but it was blank");
  }

  private static String entity(String template, CameraId camera) {
    return route(template, "run", 0, 1).entityOf(camera);
  }

  private static FrameRoute route(
      String entity, @Nullable String recording, long earliestNanos, long maxPixels) {
    return new FrameRoute("cams", entity, recording, earliestNanos, maxPixels);
  }
}

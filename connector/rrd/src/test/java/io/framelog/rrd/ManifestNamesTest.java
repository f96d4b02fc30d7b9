/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.rrd.archetype.EncodedImage;
import io.framelog.rrd.archetype.RecordingInfo;
import org.junit.jupiter.api.Test;

class ManifestNamesTest {
  private static final Timeline TIME = Timeline.timestampNanos("capture time");

  @Test
  void aBuiltInComponentGoesByItsIdentifier() {
    assertThat(ManifestNames.of(EncodedImage.BLOB)).isEqualTo("EncodedImage:blob");
    assertThat(ManifestNames.of(TIME, EncodedImage.BLOB))
        .isEqualTo("capture_time:EncodedImage:blob");
  }

  @Test
  void archetypesOfOthersComeFirst() {
    assertThat(ManifestNames.of(new ComponentDescriptor("gain", "my.Camera", null)))
        .isEqualTo("my_Camera:gain");
    assertThat(
            ManifestNames.of(new ComponentDescriptor("V:x", "rerun.blueprint.archetypes.V", null)))
        .isEqualTo("V:x");
  }

  @Test
  void someCharactersBecomeUnderscoresAndLeadingOnesAreCut() {
    assertThat(ManifestNames.of(ComponentDescriptor.userValue("__exposure-us, a.b\\c")))
        .isEqualTo("exposure_us__a_b_c");
  }

  @Test
  void propertiesHaveNamesOfTheirOwn() {
    ComponentDescriptor name = RecordingInfo.NAME;
    assertThat(ManifestNames.of(EntityPath.of("cam", "left"), name))
        .isEqualTo("/cam/left:RecordingInfo:name");
    assertThat(ManifestNames.of(EntityPath.of("__properties"), name))
        .isEqualTo("property:RecordingInfo:name");
    assertThat(ManifestNames.of(EntityPath.of("__properties", "run", "x"), name))
        .isEqualTo("property:run/x:RecordingInfo:name");
  }
}

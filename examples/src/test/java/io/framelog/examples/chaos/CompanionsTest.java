/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanionsTest {

  @ParameterizedTest
  @CsvSource({
    "dir/5.rrd.manifest.json, true",
    "dir/5~at77.mp4, true",
    "dir/6.rrd.manifest.json, false",
    "other/5.rrd.manifest.json, false",
    "dir/5.json, false",
    "dir/5.mp4, false",
  })
  void onlyFilesNamedAfterARecordingBesideThemAreItsOwn(Path file, boolean expected) {
    assertThat(Companions.areOf(Set.of(Path.of("dir/5.rrd")), file)).isEqualTo(expected);
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.job.check.DecodedMedia;
import io.framelog.rrd.verify.FileReport;
import io.framelog.rrd.verify.MediaDepth;
import io.framelog.rrd.verify.RecordingVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultyFilesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void everyFaultIsNamedWithItsCodePlaceAndWords(Fault fault) throws IOException {
    PlainRecording file = fault.sound();
    assertThat(verify(file).problems()).as("of the sound file").isEmpty();

    long offset = fault.damage(file);

    FileReport report = verify(file);
    assertThat(report.isGood()).isFalse();
    assertThat(report.problems())
        .as("%s at %d", fault.code(), offset)
        .anySatisfy(
            problem -> {
              assertThat(problem.code()).isEqualTo(fault.code());
              assertThat(problem.byteOffset()).isEqualTo(offset);
              assertThat(problem.text()).contains(fault.says());
            });
  }

  private FileReport verify(PlainRecording recording) throws IOException {
    Path file = Files.write(folder.resolve("a.rrd"), recording.bytes());
    return RecordingVerifier.of(new DecodedMedia(), MediaDepth.DECODE).verify(file);
  }
}

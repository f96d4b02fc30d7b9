/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.examples.oracle.RerunOracle;
import io.framelog.examples.oracle.Verdict;
import io.framelog.job.check.DecodedMedia;
import io.framelog.rrd.verify.MediaDepth;
import io.framelog.rrd.verify.RecordingVerifier;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our verdict and the official one on the same files. */
class VerifyAgreementTest {
  private static final List<String> GOLDENS =
      List.of("asset_video.rrd", "encoded_image.rrd", "static.rrd", "video_stream.rrd");

  @BeforeAll
  static void oracle() {
    RerunOracle.assumeAvailable();
  }

  @Test
  void soundFilesAreGoodAndFaultyOnesBadForBoth(@TempDir Path folder) throws IOException {
    for (String golden : GOLDENS) {
      try (InputStream in = VerifyAgreementTest.class.getResourceAsStream("/golden/" + golden)) {
        Files.copy(in, folder.resolve("golden-" + golden));
      }
    }
    for (Fault fault : Fault.values()) {
      PlainRecording file = fault.sound();
      // few are different, and the official tools take a second for each
      Files.write(folder.resolve("sound-" + file.bytes().length + ".rrd"), file.bytes());
      fault.damage(file);
      Files.write(folder.resolve("faulty-" + fault + ".rrd"), file.bytes());
    }

    Verdict verdict = RerunOracle.check(folder);

    Set<String> theirs = new TreeSet<>();
    verdict
        .json()
        .path("files")
        .forEach(
            file -> {
              if (!file.path("ok").asBoolean()) {
                theirs.add("" + Path.of(file.path("file").asText()).getFileName());
              }
            });
    assertThat(badOnes(folder)).isEqualTo(theirs).hasSize(Fault.values().length);
  }

  private static Set<String> badOnes(Path folder) throws IOException {
    Set<String> bad = new TreeSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        // each by itself: all of them are of the same recordings
        if (!RecordingVerifier.of(new DecodedMedia(), MediaDepth.DECODE).verify(file).isGood()) {
          bad.add("" + file.getFileName());
        }
      }
    }
    return bad;
  }
}

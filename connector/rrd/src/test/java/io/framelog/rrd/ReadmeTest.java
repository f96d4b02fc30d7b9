/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {
  private static final Path MODULE =
      Path.of(System.getProperty("framelog.root", "../..")).resolve("connector/rrd");

  @Test
  void itsExampleIsTheOneThatIsCompiled() throws IOException {
    String source = Files.readString(MODULE.resolve("src/test/java/io/framelog/rrd/TenLines.java"));
    String method = source.substring(source.indexOf("throws IOException {\n") + 21);
    String body = method.substring(0, method.indexOf("\n  }\n")).stripIndent();

    assertThat(Files.readString(MODULE.resolve("README.md")))
        .contains("```java\n" + body + "\n```");
  }

  @Test
  void itsExampleWritesARecording(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("ten.rrd");

    TenLines.write(file, Samples.pictures(0, 3, "jpg"), Samples.captureNanos(0, 3));

    assertThat(Samples.read(Files.readAllBytes(file)))
        .singleElement()
        .satisfies(chunk -> assertThat(chunk.rows()).isEqualTo(3));
  }
}

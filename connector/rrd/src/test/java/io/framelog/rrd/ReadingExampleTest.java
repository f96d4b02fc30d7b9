/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the documentation do what it says, and stand there as they are compiled. */
class ReadingExampleTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("// example: [^\n]*\n(.*?)\n *// end", Pattern.DOTALL);

  @Test
  void theExamplesOfTheDocumentationAreTheseExamples() throws IOException {
    Path module = Path.of("").toAbsolutePath();
    String source =
        Files.readString(module.resolve("src/test/java/io/framelog/rrd/ReadingExample.java"));
    String document = Files.readString(module.resolve("README.md"));
    Matcher examples = EXAMPLE.matcher(source);
    int count = 0;
    while (examples.find()) {
      count++;
      assertThat(document).contains("```java\n" + examples.group(1).stripIndent() + "\n```");
    }
    assertThat(count).as("examples").isEqualTo(2);
  }

  @Test
  void theExamplesReadWhatTheySay(@TempDir Path directory) throws IOException {
    List<Chunk> chunks =
        List.of(Samples.jpegs(Samples.LEFT, 0, 3), Samples.jpegs(Samples.RIGHT, 0, 3));
    Path file = Files.write(directory.resolve("a.rrd"), Samples.write(chunks));
    long second = Samples.START_NANOS + Samples.FRAME_NANOS;
    List<byte[]> pictures = Samples.pictures(1, 2, "jpg");
    assertThat(ReadingExample.pictureSizes(file, second, Long.MAX_VALUE))
        .containsExactly(pictures.get(0).length, pictures.get(1).length);
    try (RecordingFile opened = RecordingFile.open(file)) {
      long bytes =
          opened.stores().get(0).chunks().stream().mapToLong(ManifestEntry::byteSize).sum();
      assertThat(ReadingExample.bytesOfChunks(file)).isEqualTo(bytes);
    }
  }
}

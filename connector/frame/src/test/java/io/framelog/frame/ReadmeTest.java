/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.framelog.frame.vectors.FrameVector;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadmeTest {
  private static final Path MODULE =
      Path.of(System.getProperty("framelog.root", "../..")).resolve("connector/frame");
  private static final String FORMAT_AT = "src/test/java/io/framelog/frame/example/AcmeFormat.java";

  @Test
  void itsFormatIsTheOneThatIsCompiled() throws IOException {
    String source = Files.readString(MODULE.resolve(FORMAT_AT));
    String format = source.substring(source.indexOf("/** Acme's"));

    assertThat(format.lines()).hasSizeLessThanOrEqualTo(30);
    assertThat(readme()).contains("```java\n" + format + "```");
  }

  @Test
  void itsFormatIsFoundAndReadsItsMessages() throws Exception {
    FrameVector jpeg = FrameVector.named("bare-jpeg");
    ByteBuffer body = ByteBuffer.allocate(9 + jpeg.value().length);
    body.put((byte) 1).putLong(1_764_000_000_123_456L).put(jpeg.value()).flip();
    FrameDecoder acme = FrameFormats.named("acme").decoder(Map.of());

    FrameMessage message = acme.decode(jpeg.record(), body, FrameLimits.defaults());

    assertThat(message.captureNanos()).isEqualTo(1_764_000_000_123_456_000L);
    assertThat(message.payload()).isEqualTo(jpeg.value());
    assertThat(
            catchThrowableOfType(
                FrameRejectedException.class,
                () -> acme.decode(jpeg.record(), ByteBuffer.allocate(8), FrameLimits.defaults())))
        .hasMessage("a message of Acme begins with 01 and 8 bytes of time");
  }

  @Test
  void itNamesEveryFormat() throws IOException {
    assertThat(FrameFormats.names())
        .filteredOn(name -> !name.equals("acme"))
        .allSatisfy(name -> assertThat(readme()).contains("`" + name.replace("+json", "") + "`"));
  }

  private static String readme() throws IOException {
    return Files.readString(MODULE.resolve("README.md"));
  }
}

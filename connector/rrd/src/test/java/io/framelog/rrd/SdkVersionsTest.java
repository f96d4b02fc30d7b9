/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.framelog.rrd.archetype.EncodedImage;
import io.framelog.rrd.archetype.Scalars;
import io.framelog.rrd.archetype.TextDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files that older SDKs wrote, all with the same program: the chunks of today are what counts, in
 * whatever way a version said it.
 */
class SdkVersionsTest {
  private static final long START_NANOS = 1_700_000_000_000_000_000L;
  private static final long FRAME_NANOS = 33_333_333L;
  private static final EntityPath CAMERA = EntityPath.of("cam", "front left");
  private static final EntityPath PLOT = EntityPath.of("plot");

  private static List<Row> rows(String name, EntityPath entity, ComponentDescriptor component)
      throws IOException {
    try (RecordingFile file = RecordingFile.open(new BytesSource(Samples.golden(name)))) {
      assertThat(file.isFinished()).isTrue();
      return file.rows(ChunkQuery.ofEntity(entity))
          .filter(row -> row.chunk().component(component.component()).isPresent())
          .toList();
    }
  }

  private static void requireTimes(Row row, int frame) {
    assertThat(row.time(Timeline.sequence("frame"))).hasValue(frame);
    assertThat(row.time(Timeline.timestampNanos("time")))
        .hasValue(START_NANOS + frame * FRAME_NANOS);
    assertThat(row.time(Timeline.durationNanos("elapsed"))).hasValue(frame * FRAME_NANOS);
    assertThat(row.time("log_time")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sdk-0.23-encoded-image.rrd",
        "sdk-0.28-encoded-image.rrd",
        "sdk-0.32-encoded-image.rrd"
      })
  void picturesAreRead(String name) throws IOException {
    List<Row> rows = rows(name, CAMERA, EncodedImage.BLOB);
    assertThat(rows).hasSize(2);
    for (int frame = 0; frame < 2; frame++) {
      requireTimes(rows.get(frame), frame);
      ByteBuffer jpeg = rows.get(frame).blob(EncodedImage.BLOB).orElseThrow();
      assertThat(jpeg.getShort(0)).isEqualTo((short) 0xFFD8);
      assertThat(jpeg.getShort(jpeg.limit() - 2)).isEqualTo((short) 0xFFD9);
      assertThat(rows.get(frame).text(EncodedImage.MEDIA_TYPE)).contains("image/jpeg");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sdk-0.23-values.rrd",
        "sdk-0.24-values.rrd",
        "sdk-0.26-values.rrd",
        "sdk-0.32-values.rrd"
      })
  void valuesAreRead(String name) throws IOException {
    List<Row> scalars = rows(name, PLOT, Scalars.SCALARS);
    assertThat(scalars).hasSize(3);
    for (int frame = 0; frame < 3; frame++) {
      requireTimes(scalars.get(frame), frame);
      assertThat(scalars.get(frame).real(Scalars.SCALARS)).hasValue(frame * 0.5);
      assertThat(scalars.get(frame).chunk().components().get(0).descriptor())
          .isEqualTo(Scalars.SCALARS);
    }
    ComponentDescriptor exposure = ComponentDescriptor.userValue("exposure_us");
    List<Row> values = rows(name, PLOT, exposure);
    assertThat(values).hasSize(1);
    requireTimes(values.get(0), 1);
    assertThat(values.get(0).integer(exposure)).hasValue(100);
    assertThat(values.get(0).text(ComponentDescriptor.userValue("note"))).contains("n1");
    List<Row> texts = rows(name, EntityPath.of("label"), TextDocument.TEXT);
    assertThat(texts).hasSize(1);
    assertThat(texts.get(0).isStatic()).isTrue();
    assertThat(texts.get(0).text(TextDocument.TEXT)).contains("static text");
  }

  @Test
  void indicatorsOfOldVersionsAreNoChunks() throws IOException {
    List<StoreInfo> infos = new ArrayList<>();
    int chunks = 0;
    try (RecordingReader reader =
        RecordingReader.over(
            "old", new ByteArrayInputStream(Samples.golden("sdk-0.23-values.rrd")))) {
      for (Optional<RrdMessage> next = reader.next(); next.isPresent(); next = reader.next()) {
        if (next.get() instanceof StoreInfo info) {
          infos.add(info);
        } else if (next.get() instanceof StoredChunk) {
          chunks++;
        }
      }
      assertThat(reader.isFinished()).isTrue();
    }
    assertThat(chunks).as("two of the plot, one of the label").isEqualTo(3);
    assertThat(infos)
        .containsOnly(
            new StoreInfo(new StoreId(StoreKind.RECORDING, "golden", "values"), "PYTHON_SDK"));
  }

  @Test
  void chunksOfOldVersionsAreWrittenAsToday() throws IOException {
    for (String name :
        new String[] {"sdk-0.23-values.rrd", "sdk-0.23-encoded-image.rrd", "sdk-0.24-values.rrd"}) {
      List<Chunk> chunks = Samples.read(Samples.golden(name));
      ChunkAssert.assertSame(Samples.read(Samples.write(chunks)), chunks);
    }
  }

  @Test
  void aVersionBefore023IsRefused() throws IOException {
    byte[] bytes = Samples.golden("sdk-0.24-values.rrd");
    bytes[5] = 22;
    assertThatThrownBy(() -> Samples.read(bytes))
        .isInstanceOf(RrdFormatException.class)
        .hasMessage(
            "test: at byte 4 expected a stream of Rerun 0.23 or later, but found version 0.22");
    bytes[5] = 0;
    assertThatThrownBy(() -> Samples.read(bytes))
        .hasMessageContaining("expected a stream of Rerun 0.23 or later");
  }

  @Test
  void aNewerVersionIsRead() throws IOException {
    byte[] bytes = Samples.golden("encoded_image.rrd");
    bytes[4] = 9;
    assertThat(Samples.read(bytes)).hasSize(2);
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.framelog.rrd.archetype.EncodedImage;
import io.framelog.rrd.archetype.ImageFormat;
import io.framelog.rrd.archetype.ImageFormats;
import io.framelog.rrd.archetype.Scalars;
import io.framelog.rrd.archetype.VideoStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are written across failures are the files written in one go. */
class RowWriterResumeTest {
  private static final int CUTS = 20;
  private static final int STEPS = 600;
  private static final StoreId MAIN = StoreId.recording(Samples.ID);
  private static final StoreId OTHER = StoreId.recording(new RecordingId("robots", "other"));
  private static final StoreId BLUEPRINT = StoreId.blueprint("robots", "grid");
  private static final Timeline FRAME = Timeline.sequence("frame");
  private static final ChunkSizes SIZES = new ChunkSizes(40_000, 40, 20, 150_000);

  private interface Step {
    void apply(RowWriter rows) throws IOException;
  }

  /** Rows and chunks of several stores and entities, late ones and equal times among them. */
  private static List<Step> steps(long seed) {
    Random random = new Random(seed);
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < STEPS; i++) {
      StoreId store = random.nextInt(4) == 0 ? OTHER : MAIN;
      EntityPath entity = EntityPath.of("e" + random.nextInt(5));
      long time = Math.max(0, i / 3 - (random.nextInt(8) == 0 ? random.nextInt(20) : 0));
      int number = i;
      steps.add(
          switch (random.nextInt(10)) {
            case 0 -> chunk(random, store, i);
            case 1 -> video(random, store, i);
            case 2 ->
                rows ->
                    rows.logStatic(
                        store,
                        entity,
                        ArchetypeColumns.of(
                            ComponentColumn.onePerRow(
                                ComponentDescriptor.userValue("static"), Numbers.int64(number))));
            case 3 ->
                rows ->
                    rows.log(
                        BLUEPRINT,
                        EntityPath.of("viewport"),
                        List.of(new TimePoint(Timeline.sequence("blueprint"), 0)),
                        text("b", "view " + number));
            default -> row(random, store, entity, time);
          });
    }
    return steps;
  }

  private static Step chunk(Random random, StoreId store, int number) {
    int rows = 1 + random.nextInt(30);
    Compression compression = random.nextBoolean() ? Compression.LZ4 : Compression.NONE;
    Chunk chunk =
        Chunk.timed(
                ChunkNaming.ofPart("chunks " + number),
                EntityPath.of("numbers"),
                Samples.CAPTURE,
                Samples.captureNanos(number, rows),
                Scalars.columns(random.doubles(rows).toArray()))
            .withCompression(Compression.LZ4)
            .withCompression(compression);
    return writer -> writer.add(store, chunk);
  }

  private static Step video(Random random, StoreId store, int number) {
    byte[] sample = new byte[200 + random.nextInt(3000)];
    random.nextBytes(sample);
    ArchetypeColumns row =
        ArchetypeColumns.of(ComponentColumn.onePerRow(VideoStream.SAMPLE, Blobs.of(sample)));
    ArchetypeColumns marked =
        random.nextInt(5) == 0
            ? row.and(ComponentColumn.onePerRow(VideoStream.IS_KEYFRAME, Booleans.of(true)))
            : row;
    return writer ->
        writer.log(store, EntityPath.of("video"), List.of(new TimePoint(FRAME, number)), marked);
  }

  private static Step row(Random random, StoreId store, EntityPath entity, long time) {
    List<TimePoint> times =
        random.nextInt(3) == 0
            ? List.of(new TimePoint(Samples.CAPTURE, time))
            : List.of(
                new TimePoint(Samples.CAPTURE, time), new TimePoint(FRAME, random.nextInt(99)));
    ArchetypeColumns columns =
        switch (random.nextInt(4)) {
          case 0 -> text("note", "row " + random.nextInt());
          case 1 ->
              ArchetypeColumns.of(
                  ComponentColumn.of(
                      ComponentDescriptor.userValue("pair"),
                      Cells.ofCounts(2),
                      Numbers.float64(random.nextDouble(), random.nextDouble())));
          case 2 ->
              ArchetypeColumns.of(
                  ComponentColumn.onePerRow(
                      ComponentDescriptor.userValue("format"),
                      ImageFormats.values(List.of(ImageFormat.nv12(8, 8)))));
          default -> {
            byte[] blob = new byte[random.nextInt(9000)];
            random.nextBytes(blob);
            yield ArchetypeColumns.of(ComponentColumn.onePerRow(EncodedImage.BLOB, Blobs.of(blob)))
                .and(text("note", "blob"));
          }
        };
    return writer -> writer.log(store, entity, times, columns);
  }

  private static ArchetypeColumns text(String name, String text) {
    return ArchetypeColumns.of(
        ComponentColumn.onePerRow(ComponentDescriptor.userValue(name), Texts.of(text)));
  }

  private static RowWriter open(ByteArrayOutputStream bytes) throws IOException {
    return RowWriter.over(RecordingWriter.create(bytes, Samples.ID), Samples.PART, SIZES);
  }

  private static byte[] write(List<Step> steps, Set<Integer> cuts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RowWriter writer = open(bytes);
    for (int i = 0; i < steps.size(); i++) {
      if (cuts.contains(i)) {
        byte[] snapshot = writer.snapshot();
        // what is written after the snapshot is lost with the writer
        byte[] kept = bytes.toByteArray();
        steps.get(i).apply(writer);
        writer.close();
        bytes = new ByteArrayOutputStream();
        bytes.writeBytes(kept);
        writer = RowWriter.resume(snapshot, Channels.newChannel(bytes));
        assertThat(writer.position()).isEqualTo(kept.length);
        assertThat(writer.snapshot()).as("snapshot of a resumed writer").isEqualTo(snapshot);
      }
      steps.get(i).apply(writer);
    }
    writer.finish();
    writer.close();
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void aFileWrittenWithTwentyCutsIsTheFileWrittenInOneGo(long seed) throws IOException {
    List<Step> steps = steps(seed);
    byte[] inOneGo = write(steps, Set.of());
    Random random = new Random(-seed);
    Set<Integer> cuts = new TreeSet<>();
    while (cuts.size() < CUTS) {
      cuts.add(random.nextInt(steps.size()));
    }

    assertThat(write(steps, cuts)).as("cuts at %s", cuts).isEqualTo(inOneGo);
    assertThat(Samples.read(inOneGo)).hasSizeGreaterThan(CUTS);
  }

  @Test
  void rowsThatWentOutAreForgottenWithOrWithoutACut() throws IOException {
    EntityPath entity = EntityPath.of("log");
    Chunk chunk =
        Chunk.timed(
                ChunkNaming.ofPart("other"),
                entity,
                Samples.CAPTURE,
                new long[] {25},
                text("note", "d".repeat(15_000)))
            .withCompression(Compression.LZ4);
    List<Step> steps =
        List.of(
            rows -> rows.log(entity, Samples.CAPTURE, 10, text("note", "a".repeat(30_000))),
            rows -> rows.log(entity, Samples.CAPTURE, 30, text("note", "b".repeat(30_000))),
            rows -> rows.log(entity, Samples.CAPTURE, 20, text("note", "c".repeat(15_000))),
            rows -> rows.add(chunk));

    byte[] inOneGo = write(steps, Set.of());

    assertThat(write(steps, Set.of(3))).isEqualTo(inOneGo);
    assertThat(Samples.read(inOneGo)).extracting(Chunk::rows).containsExactly(1, 1, 2);
  }

  @Test
  void whatIsNoSnapshotIsRefused() throws IOException {
    byte[] snapshot;
    try (RowWriter writer = open(new ByteArrayOutputStream())) {
      for (Step step : steps(3).subList(0, 12)) {
        step.apply(writer);
      }
      snapshot = writer.snapshot();
    }
    for (int length = 0; length < snapshot.length; length += 1 + length / 100) {
      byte[] cut = Arrays.copyOf(snapshot, length);
      assertThatThrownBy(
              () -> RowWriter.resume(cut, Channels.newChannel(new ByteArrayOutputStream())))
          .isInstanceOf(RrdFormatException.class);
    }
  }
}

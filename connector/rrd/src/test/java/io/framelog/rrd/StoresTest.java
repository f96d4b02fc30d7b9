/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoresTest {
  private static final StoreId MAIN = StoreId.recording(Samples.ID);
  private static final StoreId OTHER = StoreId.recording(new RecordingId("robots", "robot-8"));
  private static final StoreId BLUEPRINT = StoreId.blueprint("robots", "grid");

  private static Chunk shown() {
    return Chunk.builder(ChunkNaming.ofPart("blueprint"), EntityPath.of("viewport"), 0)
        .time(Timeline.sequence("blueprint"), 0)
        .component(
            ComponentColumn.onePerRow(ComponentDescriptor.userValue("auto"), Booleans.of(true)))
        .build();
  }

  private static byte[] twoRecordingsAndABlueprint() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (RecordingWriter writer = RecordingWriter.create(bytes, Samples.ID)) {
      writer.write(BLUEPRINT, shown());
      writer.activate(BLUEPRINT, BlueprintUse.DEFAULT);
      writer.write(Samples.jpegs(Samples.LEFT, 0, 2));
      writer.write(OTHER, Samples.jpegs(Samples.LEFT, 0, 2));
      writer.write(Samples.jpegs(Samples.LEFT, 2, 2));
      writer.finish();
    }
    return bytes.toByteArray();
  }

  @Test
  void aStoreBeginsWithItsFirstChunk() throws IOException {
    byte[] bytes = twoRecordingsAndABlueprint();

    List<String> messages = new ArrayList<>();
    try (RecordingReader reader = RecordingReader.over("test", new ByteArrayInputStream(bytes))) {
      for (var next = reader.next(); next.isPresent(); next = reader.next()) {
        RrdMessage message = next.get();
        if (message instanceof StoreInfo info) {
          messages.add("info " + info.store().recordingId());
        } else if (message instanceof StoredChunk chunk) {
          messages.add("chunk " + chunk.store().recordingId());
        } else if (message instanceof BlueprintActivation activation) {
          messages.add("activation " + activation.store().recordingId());
        } else if (message instanceof RecordingFooter footer) {
          footer
              .stores()
              .forEach(
                  m ->
                      messages.add(
                          "manifest " + m.store().recordingId() + " " + m.chunks().size()));
        }
      }
    }
    String main = Samples.ID.recordingId();
    assertThat(messages)
        .containsExactly(
            "info grid",
            "chunk grid",
            "activation grid",
            "info " + main,
            "chunk " + main,
            "info robot-8",
            "chunk robot-8",
            "chunk " + main,
            "manifest " + main + " 2",
            "manifest grid 1",
            "manifest robot-8 1");
  }

  @Test
  void anRblHasOnlyABlueprint() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (RecordingWriter writer = RecordingWriter.create(Channels.newChannel(bytes), BLUEPRINT)) {
      writer.write(shown());
      writer.activate(BLUEPRINT, BlueprintUse.ACTIVE_AND_DEFAULT);
      writer.finish();
    }
    assertThat(Samples.read(bytes.toByteArray())).hasSize(1);
    // field 2 make_active, field 3 make_default, both true, then the header of End
    assertThat(HexDump.of(bytes.toByteArray())).contains("10 01 18 01");
  }

  @Test
  void onlyABlueprintOfTheStreamIsActivated() throws IOException {
    try (RecordingWriter writer = RecordingWriter.create(new ByteArrayOutputStream(), Samples.ID)) {
      assertThatThrownBy(() -> writer.activate(MAIN, BlueprintUse.ACTIVE))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("Only a blueprint can be activated, but StoreId[kind=RECORDING");
      assertThatThrownBy(() -> writer.activate(BLUEPRINT, BlueprintUse.ACTIVE))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageEndingWith("has no chunks in this stream; write them before its activation");
    }
  }

  @Test
  void aMainStoreWithoutChunksIsNotActivated() throws IOException {
    try (RecordingWriter writer =
        RecordingWriter.create(Channels.newChannel(new ByteArrayOutputStream()), BLUEPRINT)) {
      assertThatThrownBy(() -> writer.activate(BLUEPRINT, BlueprintUse.ACTIVE))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageEndingWith("has no chunks in this stream; write them before its activation");
    }
  }

  @Test
  void eachStoreHasTypesAndIdsOfItsOwn() throws IOException {
    ComponentDescriptor gain = ComponentDescriptor.userValue("gain");
    ChunkNaming naming = ChunkNaming.ofPart("p");
    Chunk whole =
        Chunk.builder(naming, Samples.LEFT, 1)
            .component(ComponentColumn.onePerRow(gain, Numbers.int64(1)))
            .build();
    Chunk fraction =
        Chunk.builder(naming, Samples.LEFT, 2)
            .component(ComponentColumn.onePerRow(gain, Numbers.float64(0.5)))
            .build();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (RecordingWriter writer = RecordingWriter.create(bytes, Samples.ID)) {
      writer.write(whole);
      writer.write(OTHER, whole);
      assertThatThrownBy(() -> writer.write(OTHER, fraction))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("Component gain of /cam/left was Int[bitWidth=64");
      writer.finish();
    }
    assertThat(Samples.read(bytes.toByteArray())).hasSize(2);
  }
}

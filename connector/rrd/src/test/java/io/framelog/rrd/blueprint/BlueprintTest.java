/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.blueprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.framelog.rrd.Chunk;
import io.framelog.rrd.EntityPath;
import io.framelog.rrd.RecordingId;
import io.framelog.rrd.RecordingReader;
import io.framelog.rrd.RecordingWriter;
import io.framelog.rrd.RrdMessage;
import io.framelog.rrd.StoreId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlueprintTest {
  private static final EntityPath LEFT = EntityPath.of("cam", "left");
  private static final Blueprint TWO_VIEWS =
      Blueprint.of(
              Container.grid(
                  2,
                  View.spatial2d("Left", LEFT),
                  View.spatial2d("Right", EntityPath.of("cam", "right"))))
          .withTimePanel(TimePanel.onTimeline("capture_time"))
          .withPanel(Panel.SELECTION, PanelState.COLLAPSED);

  @Test
  void eachPartIsOneRowAtZero() {
    assertThat(TWO_VIEWS.chunks())
        .extracting(BlueprintTest::part)
        .containsExactly(
            "/view/UUID ViewBlueprint:class_identifier=[2D] ViewBlueprint:display_name=[Left]"
                + " ViewBlueprint:space_origin=[/cam/left]",
            "/view/UUID/ViewContents ViewContents:query=[$origin/**]",
            "/view/UUID ViewBlueprint:class_identifier=[2D] ViewBlueprint:display_name=[Right]"
                + " ViewBlueprint:space_origin=[/cam/right]",
            "/view/UUID/ViewContents ViewContents:query=[$origin/**]",
            "/container/UUID ContainerBlueprint:container_kind=[4]"
                + " ContainerBlueprint:contents=[view/UUID, view/UUID]"
                + " ContainerBlueprint:grid_columns=[2]",
            "/viewport ViewportBlueprint:auto_layout=[false] ViewportBlueprint:auto_views=[false]"
                + " ViewportBlueprint:root_container=[UUID]",
            "/selection_panel PanelBlueprint:state=[2]",
            "/time_panel TimePanelBlueprint:timeline=[capture_time]");
    assertThat(TWO_VIEWS.chunks())
        .allSatisfy(chunk -> assertThat(chunk.time("blueprint").get().values()).containsExactly(0));
  }

  private static String part(Chunk chunk) {
    StringBuilder text = new StringBuilder(chunk.entity().toString());
    chunk
        .components()
        .forEach(
            column ->
                text.append(' ')
                    .append(column.descriptor().component())
                    .append('=')
                    .append(column.describe(0)));
    return text.toString()
        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "UUID")
        .replaceAll("\\[\\[[0-9, ]+ … 8 more]]", "[UUID]");
  }

  @Test
  void equalBlueprintsHaveEqualIdsAndOthersHaveOthers() {
    Blueprint other = TWO_VIEWS.withTimePanel(TimePanel.onTimeline("frame"));
    assertThat(TWO_VIEWS.chunks()).extracting(Chunk::id).doesNotHaveDuplicates();
    assertThat(Blueprint.of(TWO_VIEWS.root()).withTimePanel(TimePanel.onTimeline("frame")))
        .isNotEqualTo(other);
    assertThat(other.storeId("robots")).isNotEqualTo(TWO_VIEWS.storeId("robots"));
    assertThat(other.withTimePanel(TimePanel.onTimeline("capture_time")).storeId("robots"))
        .isEqualTo(TWO_VIEWS.storeId("robots"));
  }

  @Test
  void twoEqualViewsAreTwo() {
    View view = View.spatial2d("Left", LEFT);
    assertThat(Blueprint.of(Container.tabs(view, view)).chunks())
        .extracting(Chunk::entity)
        .doesNotHaveDuplicates();
  }

  @Test
  void aViewAloneStandsInTabs() {
    assertThat(Blueprint.of(View.spatial2d("Left", LEFT)).root().kind())
        .isEqualTo(ContainerKind.TABS);
  }

  @Test
  void aPlayStateIsStaticLikeTheSdkHasIt() {
    List<Chunk> chunks =
        TWO_VIEWS
            .withTimePanel(TimePanel.onTimeline("t").withPlayState(PlayState.FOLLOWING))
            .chunks();
    assertThat(chunks.get(chunks.size() - 1).isStatic()).isTrue();
    assertThat(part(chunks.get(chunks.size() - 1)))
        .isEqualTo("/time_panel TimePanelBlueprint:play_state=[3]");
  }

  @Test
  void anEmbeddedBlueprintIsActivatedAfterItsChunks() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (RecordingWriter writer =
        RecordingWriter.create(bytes, new RecordingId("robots", "robot-7"))) {
      TWO_VIEWS.embedIn(writer);
      assertThatThrownBy(() -> TWO_VIEWS.embedIn(writer))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "A blueprint comes before all chunks, but the stream has 8; embed it right after"
                  + " creating the writer");
      writer.finish();
    }
    StoreId store = TWO_VIEWS.storeId("robots");
    List<RrdMessage> messages = new ArrayList<>();
    try (RecordingReader reader =
        RecordingReader.over("test", new ByteArrayInputStream(bytes.toByteArray()))) {
      for (Optional<RrdMessage> next = reader.next(); next.isPresent(); next = reader.next()) {
        messages.add(next.get());
      }
    }
    assertThat(messages.get(0).toString()).contains("StoreInfo", store.recordingId());
    assertThat(messages.get(9).toString()).contains("BlueprintActivation", store.recordingId());
    assertThat(messages.get(10).toString()).contains("StoreInfo", "robot-7");
    assertThat(messages).hasSize(12);
  }

  @Test
  void aFileOfABlueprintIsReproducible(@TempDir Path folder) throws IOException {
    Path first = folder.resolve("first.rbl");
    Path second = folder.resolve("second.rbl");
    TWO_VIEWS.writeFile(first, "robots");
    TWO_VIEWS.writeFile(second, "robots");
    assertThat(Files.readAllBytes(first)).isEqualTo(Files.readAllBytes(second));
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  @Test
  void whatAViewerCannotShowIsRefused() {
    View view = View.spatial2d("Left", LEFT);
    refused(() -> Container.grid(), "A container has at least one view, but has none");
    refused(() -> Container.grid(0, view), "A grid has 1 or more columns, but was given 0");
    refused(
        () -> new Container(ContainerKind.TABS, List.of(view), 2, List.of(), List.of()),
        "A grid, and nothing else, has 1 or more columns (0: the viewer decides), but TABS has 2");
    refused(
        () -> Container.horizontal(view).withColumnShares(1f, 0f),
        "Shares of widths are numbers above 0, but one is 0.0");
    refused(() -> View.spatial2d(" ", LEFT), "The name of a view must not be blank, but was \" \"");
    refused(() -> View.of("", "a", LEFT), "The class of a view must not be blank, but was \"\"");
    refused(
        () -> view.withQuery("+ /a", ""),
        "A rule of the query of view Left must not be blank, but was \"\"");
    refused(
        () -> TimePanel.onTimeline(""), "The name of a timeline must not be blank, but was \"\"");
    refused(
        () -> TimePanel.onTimeline("t").withPlaybackSpeed(0),
        "A playback speed is a number above 0, but was 0.0");
    refused(
        () -> TimePanel.onTimeline("t").withFramesPerSecond(Double.NaN),
        "A number of frames per second is a number above 0, but was NaN");
    refused(() -> new TimeRange(2, 1), "A range ends after its start, but was 2..1");
  }
}

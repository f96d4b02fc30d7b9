/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.format;

import io.framelog.rrd.Chunk;
import io.framelog.rrd.EntityPath;
import io.framelog.rrd.RecordingId;
import io.framelog.rrd.RecordingWriter;
import io.framelog.rrd.archetype.TextLog;
import io.framelog.rrd.blueprint.Blueprint;
import io.framelog.rrd.blueprint.Container;
import io.framelog.rrd.blueprint.LoopMode;
import io.framelog.rrd.blueprint.Panel;
import io.framelog.rrd.blueprint.PanelState;
import io.framelog.rrd.blueprint.PlayState;
import io.framelog.rrd.blueprint.TimePanel;
import io.framelog.rrd.blueprint.TimeRange;
import io.framelog.rrd.blueprint.View;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A blueprint with one of everything, alone and embedded. */
final class BlueprintCases {
  private BlueprintCases() {}

  static Blueprint blueprint() {
    EntityPath right = EntityPath.of("cam", "right");
    return Blueprint.of(
            Container.vertical(
                    Container.grid(
                        2,
                        View.spatial2d("Left", EntityPath.of("cam", "left")),
                        View.spatial2d("Right", right).withQuery("$origin/**", "- /cam/right/raw")),
                    Container.horizontal(
                            View.timeSeries("Plots", EntityPath.of("plot")),
                            Container.tabs(
                                View.textLog("Log", EntityPath.of("log")),
                                View.of("Map", "Map", new EntityPath(List.of()))))
                        .withColumnShares(3f, 1f))
                .withRowShares(2f, 1f))
        .withPanel(Panel.TOP, PanelState.HIDDEN)
        .withPanel(Panel.BLUEPRINT, PanelState.COLLAPSED)
        .withPanel(Panel.SELECTION, PanelState.EXPANDED)
        .withTimePanel(
            TimePanel.onTimeline("frame")
                .withState(PanelState.COLLAPSED)
                .withPlaybackSpeed(2)
                .withFramesPerSecond(30)
                .withPlayState(PlayState.PAUSED)
                .withLoopMode(LoopMode.SELECTION)
                .withSelection(new TimeRange(2, 9)));
  }

  static void write(Path folder) throws IOException {
    blueprint().writeFile(folder.resolve("blueprint.rbl"), OfficialFiles.APPLICATION);
    try (RecordingWriter writer =
        RecordingWriter.create(
            folder.resolve("with_blueprint.rrd"),
            new RecordingId(OfficialFiles.APPLICATION, "with_blueprint"))) {
      blueprint().embedIn(writer);
      writer.write(
          Chunk.timed(
              Cases.NAMING,
              EntityPath.of("log"),
              Cases.FRAME,
              new long[] {0},
              TextLog.of("started")));
      writer.finish();
    }
  }
}

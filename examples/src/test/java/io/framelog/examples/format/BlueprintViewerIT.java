/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.examples.oracle.RerunViewer;
import io.framelog.examples.oracle.ViewerReport;
import io.framelog.rrd.Chunk;
import io.framelog.rrd.EntityPath;
import io.framelog.rrd.RecordingId;
import io.framelog.rrd.RecordingWriter;
import io.framelog.rrd.Timeline;
import io.framelog.rrd.archetype.Image;
import io.framelog.rrd.archetype.ImageFormat;
import io.framelog.rrd.blueprint.Blueprint;
import io.framelog.rrd.blueprint.Container;
import io.framelog.rrd.blueprint.TimePanel;
import io.framelog.rrd.blueprint.View;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlueprintViewerIT {
  private static final Timeline CAPTURE_TIME = Timeline.timestampNanos("capture_time");
  private static final EntityPath LEFT = EntityPath.of("cam", "left");
  private static final EntityPath RIGHT = EntityPath.of("cam", "right");

  @Test
  void aRecordingOpensOnItsViewsAndItsTimeline(@TempDir Path folder) throws IOException {
    RerunViewer.assumeAvailable();
    // each is chosen once: one of them is what the viewer would choose by itself
    for (String timeline : List.of("capture_time", "frame")) {
      Path file = folder.resolve(timeline + ".rrd");
      write(file, timeline);

      ViewerReport report =
          RerunViewer.showOwnBlueprint(
                  file, "/cam/left", "frame", 0, folder.resolve("shots-" + timeline))
              .orThrow();

      List<String> views = new ArrayList<>();
      report
          .json()
          .path("views")
          .forEach(v -> views.add(v.path("name").asText() + " " + v.path("origin").asText()));
      assertThat(views)
          .containsExactlyInAnyOrder("Camera left /cam/left", "Camera right /cam/right");
      assertThat(report.json().path("opened_on").asText()).isEqualTo(timeline);
    }
  }

  private static void write(Path file, String timeline) throws IOException {
    Blueprint blueprint =
        Blueprint.of(
                Container.grid(
                    2, View.spatial2d("Camera left", LEFT), View.spatial2d("Camera right", RIGHT)))
            .withTimePanel(TimePanel.onTimeline(timeline));
    ImageFormat format = ImageFormat.rgb8(64, 48);
    long[] nanos = {Cases.START_NANOS};
    try (RecordingWriter writer = RecordingWriter.create(file, new RecordingId("cases", "grid"))) {
      blueprint.embedIn(writer);
      for (EntityPath camera : List.of(LEFT, RIGHT)) {
        writer.write(
            Chunk.builder(Cases.NAMING, camera, nanos)
                .time(CAPTURE_TIME, nanos)
                .time(Cases.FRAME, 0)
                .columns(Image.of(Cases.pattern(format.expectedBytes()), format))
                .build());
      }
      writer.finish();
    }
  }
}

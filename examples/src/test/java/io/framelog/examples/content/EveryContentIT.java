/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.framelog.connector.element.Elements;
import io.framelog.connector.sink.RecordingSink;
import io.framelog.examples.content.Contents.Sent;
import io.framelog.examples.oracle.RerunOracle;
import io.framelog.examples.oracle.Verdict;
import io.framelog.frame.CameraEvent;
import io.framelog.frame.CameraId;
import io.framelog.frame.Content;
import io.framelog.frame.Frame;
import io.framelog.frame.PixelEncoding;
import io.framelog.frame.RecordPosition;
import io.framelog.operators.AssembleSegments;
import io.framelog.operators.BatchFrames;
import io.framelog.operators.BatchRule;
import io.framelog.operators.ClockRule;
import io.framelog.operators.EncodeBatches;
import io.framelog.operators.Encoding;
import io.framelog.operators.EncodingWorkers;
import io.framelog.operators.RouteSettings;
import io.framelog.operators.SliceRule;
import io.framelog.operators.VideoLayout;
import io.framelog.video.VideoCodec;
import io.framelog.video.VideoSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The middle of the road and the sink, with every content on a route of every encoding. */
class EveryContentIT {
  private static final long FIRST_NANOS = 1_767_225_600_000_000_000L;
  private static final long STEP_NANOS = 100_000_000L;

  /** The judge names the archetypes of media only. */
  private static final String NO_MEDIA = "";

  @TempDir Path output;

  private static Map<String, Encoding> encodings() {
    Map<String, Encoding> encodings = new LinkedHashMap<>();
    encodings.put("raw", new Encoding.RawImages());
    encodings.put("jpeg", new Encoding.JpegImages());
    encodings.put("png", new Encoding.PngImages());
    encodings.put("av1-asset", new Encoding.Video(VideoSettings.defaults()));
    encodings.put(
        "h264-stream",
        new Encoding.Video(
            VideoSettings.builder().codec(VideoCodec.H264).build(), VideoLayout.STREAM));
    return encodings;
  }

  /** What the judge calls the entity of a cell; empty where the content is refused. */
  private static Optional<String> expected(Content content, Encoding encoding) {
    boolean video = encoding instanceof Encoding.Video;
    if (content instanceof Content.Calibration) {
      return Optional.of(NO_MEDIA);
    } else if (content instanceof Content.AccessUnit && !video) {
      return Optional.empty();
    } else if (content instanceof Content.Pixels pixels
        && pixels.encoding() == PixelEncoding.MONO32F_LE) {
      return encoding instanceof Encoding.RawImages ? Optional.of("DepthImage") : Optional.empty();
    } else if (encoding instanceof Encoding.Video made) {
      return Optional.of(made.layout() == VideoLayout.ASSET ? "AssetVideo" : "VideoStream");
    }
    return Optional.of(encoding instanceof Encoding.RawImages ? "Image" : "EncodedImage");
  }

  @Test
  void rerunReadsWhatBecomesOfEveryContentByEveryEncoding() throws Exception {
    Map<String, Sent> contents = Contents.all();
    Map<String, Encoding> encodings = encodings();
    List<CameraEvent> frames = new ArrayList<>();
    Map<String, String> expected = new TreeMap<>();
    contents.forEach(
        (name, sent) ->
            encodings.forEach(
                (route, encoding) -> {
                  frames.addAll(frames(name, sent, route));
                  expected(sent.content(), encoding)
                      .ifPresent(archetype -> expected.put("/" + name + "/" + route, archetype));
                }));

    run(frames, encodings);

    RerunOracle.assumeAvailable();
    Verdict verdict = RerunOracle.check(output).orThrow();
    Map<String, String> found = new TreeMap<>();
    for (JsonNode file : verdict.json().path("files")) {
      for (JsonNode store : file.path("stores")) {
        for (JsonNode entity : store.path("entities")) {
          found.put(entity.path("path").asText(), entity.path("archetype").asText());
        }
      }
    }
    assertThat(found).isEqualTo(expected);
  }

  private static List<Frame> frames(String name, Sent sent, String route) {
    List<Frame> frames = new ArrayList<>();
    for (int i = 0; i < sent.payloads().size(); i++) {
      frames.add(
          new Frame(
              new CameraId(name, route),
              "contents",
              "/" + name + "/" + route,
              route,
              FIRST_NANOS + i * STEP_NANOS,
              sent.content(),
              sent.payloads().get(i),
              new RecordPosition("frames", 0, i)));
    }
    return frames;
  }

  private void run(List<CameraEvent> frames, Map<String, Encoding> encodings) throws Exception {
    List<RouteSettings> routes = new ArrayList<>();
    encodings.forEach(
        (name, encoding) ->
            routes.add(
                new RouteSettings(
                    name,
                    encoding,
                    new SliceRule(60 * STEP_NANOS, SliceRule.Phase.ALIGNED),
                    new BatchRule(20 * STEP_NANOS, 1, 1 << 24, 0),
                    1L << 30)));
    StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
    env.getConfig().setMaxParallelism(8);
    env.enableCheckpointing(500);
    TypeInformation<CameraEvent> type = Elements.CAMERA_EVENT;
    DataStream<CameraEvent> events =
        env.fromData(type, frames.toArray(CameraEvent[]::new)).uid("frames");
    var batches = BatchFrames.of(events, routes, ClockRule.defaults(), 1L << 28).uid("batches");
    var encoded = EncodeBatches.of(batches, routes, EncodingWorkers.of(2)).uid("encoded");
    var chunks = AssembleSegments.of(encoded, "every-content").uid("chunks");
    chunks
        .sinkTo(RecordingSink.builder().directory(output.toUri().toString()).alreadyKeyed().build())
        .uid("recordings");
    env.execute("every content");
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.framelog.rrd.ManifestEntry;
import io.framelog.rrd.StoreId;
import io.framelog.rrd.inspect.EntitySummary;
import io.framelog.rrd.inspect.FileSummary;
import io.framelog.rrd.inspect.Gap;
import io.framelog.rrd.inspect.MediaSummary;
import io.framelog.rrd.inspect.RecordingSummary;
import io.framelog.rrd.verify.AcrossReport;
import io.framelog.rrd.verify.FileReport;
import io.framelog.rrd.verify.Problem;
import java.util.List;
import java.util.Locale;

/** The reports as JSON for programs. Keys are only ever added. */
public final class ReportJson {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private ReportJson() {}

  /** What {@code inspect --json} prints. */
  public static String inspection(List<RecordingSummary> recordings, List<FileSummary> files) {
    ObjectNode root = JSON.createObjectNode();
    ArrayNode all = root.putArray("recordings");
    recordings.forEach(recording -> recording(all.addObject(), recording));
    ArrayNode named = root.putArray("files");
    for (FileSummary file : files) {
      ObjectNode node = named.addObject();
      node.put("file", file.file());
      node.put("isRecording", FileKind.of(file) == FileKind.RECORDING);
      node.put("bytes", file.bytes());
      node.put("footer", lower(file.footer()));
      node.put("chunks", file.chunks());
      node.put("rows", file.rows());
      ArrayNode stores = node.putArray("recordings");
      file.stores().forEach(store -> store(stores.addObject(), store));
      problems(node.putArray("problems"), file.problems());
    }
    return text(root);
  }

  /** What {@code verify --json} prints. */
  public static String verification(List<FileReport> files, AcrossReport across) {
    ObjectNode root = JSON.createObjectNode();
    root.put("ok", isGood(files, across));
    ArrayNode named = root.putArray("files");
    for (FileReport file : files) {
      ObjectNode node = named.addObject();
      node.put("file", file.file());
      node.put("ok", file.isGood());
      node.put("bytes", file.bytes());
      node.put("footer", lower(file.footer()));
      node.put("chunks", file.chunks());
      node.put("rows", file.rows());
      ArrayNode stores = node.putArray("recordings");
      file.stores().forEach(store -> store(stores.addObject(), store));
      problems(node.putArray("problems"), file.problems());
      node.put("omittedProblems", file.omittedProblems());
    }
    problems(root.putArray("across"), across.problems());
    root.put("omittedAcross", across.omittedProblems());
    return text(root);
  }

  static boolean isGood(List<FileReport> files, AcrossReport across) {
    return across.isGood() && files.stream().allMatch(FileReport::isGood);
  }

  private static void recording(ObjectNode node, RecordingSummary recording) {
    store(node, recording.store());
    ArrayNode files = node.putArray("files");
    recording.files().forEach(files::add);
    node.put("bytes", recording.bytes());
    node.put("chunks", recording.chunks());
    node.put("rows", recording.rows());
    ArrayNode entities = node.putArray("entities");
    recording.entities().forEach(entity -> entity(entities.addObject(), entity));
  }

  private static void entity(ObjectNode node, EntitySummary entity) {
    node.put("path", entity.path());
    ArrayNode archetypes = node.putArray("archetypes");
    entity.archetypes().forEach(archetypes::add);
    node.put("bytes", entity.bytes());
    node.put("chunks", entity.chunks());
    node.put("rows", entity.rows());
    node.put("frames", entity.frames());
    node.put("videos", entity.videos());
    if (entity.media().isPresent()) {
      MediaSummary media = entity.media().get();
      node.put("codec", media.codec());
      node.put("width", media.width());
      node.put("height", media.height());
    }
    entity.framesPerSecond().ifPresent(rate -> node.put("framesPerSecond", rate));
    ArrayNode timelines = node.putArray("timelines");
    for (ManifestEntry.TimeRange span : entity.spans()) {
      timelines
          .addObject()
          .put("name", span.timeline().name())
          .put("kind", lower(span.timeline().kind()))
          .put("first", span.start())
          .put("last", span.end());
    }
    ArrayNode gaps = node.putArray("gaps");
    for (Gap gap : entity.gaps()) {
      gaps.addObject().put("from", gap.from()).put("to", gap.to());
    }
  }

  private static void store(ObjectNode node, StoreId store) {
    node.put("kind", lower(store.kind()));
    node.put("application", store.applicationId());
    node.put("recording", store.recordingId());
  }

  private static void problems(ArrayNode array, List<Problem> problems) {
    for (Problem problem : problems) {
      ObjectNode node = array.addObject();
      node.put("file", problem.file());
      node.put("code", problem.code().id());
      node.put("severity", lower(problem.code().severity()));
      node.put("byteOffset", problem.byteOffset());
      problem.entityPath().ifPresent(entity -> node.put("entity", entity));
      node.put("expected", problem.expected());
      node.put("found", problem.found());
    }
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String text(ObjectNode root) {
    try {
      return JSON.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of plain values is JSON", e);
    }
  }
}

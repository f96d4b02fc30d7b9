/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.framelog.job.check.AlignedTable;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An audit for people and for programs. */
public final class AuditText {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private AuditText() {}

  /** A line for each camera and day, then what belongs to no camera. */
  public static String table(AuditReport report) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    AlignedTable table = new AlignedTable();
    List<String> head = new ArrayList<>(List.of("camera", "day"));
    for (Fate fate : Fate.values()) {
      head.add(word(fate));
    }
    table.add(head.toArray(new String[0]));
    report
        .frames()
        .forEach((cameraDay, fates) -> table.add(line(cameraDay, fates).toArray(new String[0])));
    table.print(out, "");
    report
        .deadLetters()
        .forEach((reason, count) -> out.println("dead letters, " + reason + ": " + count));
    if (report.lettersAlsoPublished() > 0) {
      out.println("dead letters that are published, too: " + report.lettersAlsoPublished());
    }
    if (report.unreadable() > 0) {
      out.println("records that ought to be dead letters and are not: " + report.unreadable());
    }
    report.problems().forEach(out::println);
    out.println(
        report.isClean()
            ? "Every record is accounted for once."
            : "Not every record is accounted for once.");
    out.flush();
    return text.toString();
  }

  private static List<String> line(CameraDay cameraDay, Map<Fate, Long> fates) {
    String camera =
        cameraDay.device().isEmpty()
            ? cameraDay.camera()
            : cameraDay.device() + "/" + cameraDay.camera();
    List<String> cells = new ArrayList<>(List.of(camera, cameraDay.day().toString()));
    for (Fate fate : Fate.values()) {
      cells.add(Long.toString(fates.getOrDefault(fate, 0L)));
    }
    return cells;
  }

  /** The same as JSON. Keys are only ever added. */
  public static String json(AuditReport report) throws JsonProcessingException {
    ObjectNode root = JSON.createObjectNode();
    root.put("ok", report.isClean());
    ArrayNode frames = root.putArray("frames");
    report
        .frames()
        .forEach(
            (cameraDay, fates) -> {
              ObjectNode node = frames.addObject();
              node.put("device", cameraDay.device());
              node.put("camera", cameraDay.camera());
              node.put("day", cameraDay.day().toString());
              for (Fate fate : Fate.values()) {
                node.put(word(fate), fates.getOrDefault(fate, 0L));
              }
            });
    ObjectNode letters = root.putObject("deadLetters");
    report.deadLetters().forEach(letters::put);
    root.put("lettersAlsoPublished", report.lettersAlsoPublished());
    root.put("unreadable", report.unreadable());
    ArrayNode problems = root.putArray("problems");
    report.problems().forEach(problems::add);
    return JSON.writeValueAsString(root) + "\n";
  }

  private static String word(Fate fate) {
    return fate.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

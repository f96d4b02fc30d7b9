/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.chaos;

import io.framelog.examples.TextTable;
import io.framelog.examples.faults.StoreFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a run came to. */
final class ChaosReport {
  private final ChaosSettings settings;
  private final Survival survival;
  private final Map<StoreFault, Integer> faults;
  private final int sent;
  private final int deadLetters;
  private final Storage storage;
  private final Verdict verdict;

  ChaosReport(
      ChaosSettings settings,
      Survival survival,
      Map<StoreFault, Integer> faults,
      int sent,
      int deadLetters,
      Storage storage,
      Verdict verdict) {
    this.settings = settings;
    this.survival = survival;
    this.faults = faults;
    this.sent = sent;
    this.deadLetters = deadLetters;
    this.storage = storage;
    this.verdict = verdict;
  }

  /** Whether storage is as it should be, and every disaster hit the moment it waits for. */
  boolean ok() {
    return verdict.isClean() && missed().isEmpty();
  }

  /** All that is wrong, with examples. */
  List<String> problems() {
    List<String> problems = new ArrayList<>(missed());
    problems.addAll(verdict.examples());
    return problems;
  }

  int count(Charge charge) {
    return verdict.count(charge);
  }

  private List<String> missed() {
    List<String> missed = new ArrayList<>();
    for (Disaster disaster : settings.disasters()) {
      if (survival.hitTimes(disaster) == 0) {
        missed.add("never hit its moment: " + disaster.label());
      }
    }
    for (StoreFault fault : StoreFault.values()) {
      if (!faults.containsKey(fault)) {
        missed.add("never happened: " + fault.label());
      }
    }
    return missed;
  }

  /** Tables of faults and findings. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("seed %d, %s".formatted(settings.seed(), settings.store()));
    lines.add("");
    lines.addAll(disasters().lines());
    lines.add("");
    lines.addAll(findings().lines());
    if (!ok()) {
      lines.add("");
      lines.addAll(problems());
    }
    return lines;
  }

  private TextTable disasters() {
    TextTable table = new TextTable("fault", "injected", "in its moment", "survived");
    for (Disaster disaster : settings.disasters()) {
      table.row(
          disaster.label(),
          Integer.toString(survival.struckTimes(disaster)),
          Integer.toString(survival.hitTimes(disaster)),
          Integer.toString(survival.survivedTimes(disaster)));
    }
    for (StoreFault fault : StoreFault.values()) {
      String count = Integer.toString(faults.getOrDefault(fault, 0));
      table.row(fault.label(), count, count, count);
    }
    return table;
  }

  private TextTable findings() {
    TextTable table = new TextTable("storage", "count");
    table.row("frames sent", Integer.toString(sent));
    table.row("frames found", Integer.toString(storage.sightings().size()));
    table.row("frames set aside as late", Integer.toString(deadLetters));
    table.row("objects", Integer.toString(storage.objects().size()));
    for (Charge charge : Charge.values()) {
      table.row(charge.label(), Integer.toString(verdict.count(charge)));
    }
    return table;
  }
}

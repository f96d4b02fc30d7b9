/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.format;

import io.framelog.rrd.archetype.AggregationPolicy;
import io.framelog.rrd.archetype.Clear;
import io.framelog.rrd.archetype.InterpolationMode;
import io.framelog.rrd.archetype.Scalars;
import io.framelog.rrd.archetype.SeriesLines;
import io.framelog.rrd.archetype.TextDocument;
import io.framelog.rrd.archetype.TextLog;
import java.util.List;
import java.util.Locale;

/** Texts, plots, and what clears them. */
final class TextCases {
  private TextCases() {}

  static void add(Cases cases) {
    cases.log("log/one", TextLog.of("started"));
    cases.rows(
        "log/levels",
        TextLog.columns(
                List.of("line 0", "line 1", "line 2", "line 3", "line 4", "line 5", "line 6"))
            .and(TextLog.level("CRITICAL", "ERROR", "WARN", "INFO", "DEBUG", "TRACE", "MINE"))
            .and(
                TextLog.color(
                    0xFF0000FF,
                    0xFF000100,
                    0xFF000101,
                    0xFF000102,
                    0xFF000103,
                    0xFF000104,
                    0xFF000105)));
    cases.logStatic("doc/plain", TextDocument.of("hi"));
    cases.logStatic("doc/marked", TextDocument.of("# grüß \uD83D\uDE00", "text/markdown"));
    plots(cases);
    cases.log("clear/flat", Clear.flat());
    cases.log("clear/below", Clear.recursive());
  }

  private static void plots(Cases cases) {
    cases.log("plot/three", Scalars.of(1, 2, 3.5));
    cases.rows("plot/one", Scalars.columns(1, -2.5, 3));
    cases.rows("plot/two", Scalars.columnsOfSeries(2, 1, 2, 3, 4, 5, 6));
    cases.logStatic(
        "plot/lines",
        SeriesLines.names("a", "b"),
        SeriesLines.colors(0xFF0000FF, 0x00FF00FF),
        SeriesLines.widths(1, 2.5f),
        SeriesLines.visibleSeries(true, false));
    for (AggregationPolicy policy : AggregationPolicy.values()) {
      cases.logStatic(
          "plot/policy/" + sdkName(policy.name()), SeriesLines.aggregationPolicy(policy));
    }
    for (InterpolationMode mode : InterpolationMode.values()) {
      cases.logStatic("plot/mode/" + sdkName(mode.name()), SeriesLines.interpolationMode(mode));
    }
  }

  /** {@code MIN_MAX} to {@code MinMax}. */
  private static String sdkName(String name) {
    StringBuilder text = new StringBuilder();
    for (String word : name.split("_", -1)) {
      text.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return text.toString();
  }
}

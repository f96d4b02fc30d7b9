/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.blueprint;

import io.framelog.rrd.EntityPath;
import java.util.List;

/**
 * A window on some entities.
 *
 * @param viewClass Rerun's name of the kind of view: {@code 2D 3D TimeSeries TextLog TextDocument
 *     Dataframe BarChart Tensor Graph Map Audio StateTimeline}
 * @param name the title, non-blank
 * @param origin the entity whose space is shown; {@code $origin} in queries
 * @param query which entities are shown, a rule per line: {@code + /cam/**} adds, {@code -
 *     /cam/raw} takes away, without a sign adds
 */
public record View(String viewClass, String name, EntityPath origin, List<String> query)
    implements Layout {
  private static final String ALL_BELOW_ORIGIN = "$origin/**";

  public View {
    query = List.copyOf(query);
    requireText("The class of a view", viewClass);
    requireText("The name of a view", name);
    query.forEach(rule -> requireText("A rule of the query of view " + name, rule));
  }

  private static void requireText(String what, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(what + " must not be blank, but was \"" + text + "\"");
    }
  }

  /** Pictures and video of an entity and all below it. */
  public static View spatial2d(String name, EntityPath origin) {
    return of("2D", name, origin);
  }

  /** Plots of an entity and all below it. */
  public static View timeSeries(String name, EntityPath origin) {
    return of("TimeSeries", name, origin);
  }

  /** Logs of an entity and all below it. */
  public static View textLog(String name, EntityPath origin) {
    return of("TextLog", name, origin);
  }

  /** An entity and all below it, in a view of any class. */
  public static View of(String viewClass, String name, EntityPath origin) {
    return new View(viewClass, name, origin, List.of(ALL_BELOW_ORIGIN));
  }

  /** The same view of other entities. */
  public View withQuery(String... rules) {
    return new View(viewClass, name, origin, List.of(rules));
  }
}

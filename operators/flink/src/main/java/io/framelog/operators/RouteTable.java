/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;

/** The routes by name. */
record RouteTable(HashMap<String, RouteSettings> byName) implements Serializable {

  static RouteTable of(Collection<RouteSettings> routes) {
    HashMap<String, RouteSettings> byName = new HashMap<>();
    for (RouteSettings route : routes) {
      if (byName.put(route.name(), route) != null) {
        throw new IllegalArgumentException("two routes are called '" + route.name() + "'");
      }
    }
    return new RouteTable(byName);
  }

  Collection<RouteSettings> all() {
    return byName.values();
  }

  /**
   * The route of a frame.
   *
   * @throws IllegalStateException if frames in state are of a route that the configuration dropped
   */
  RouteSettings get(String name) {
    RouteSettings route = byName.get(name);
    if (route == null) {
      throw new IllegalStateException(
          "frames of route '%s' are on the road, but the configuration has only %s: put it back until"
                  .formatted(name, byName.keySet())
              + " its parts are published");
    }
    return route;
  }
}

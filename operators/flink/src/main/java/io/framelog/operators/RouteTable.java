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
   * The settings for frames of a track: those of the part that is open while its slice lasts, then
   * those of the configuration. Where that has dropped the route, what is there is finished as it
   * was begun.
   */
  RouteSettings of(TrackBuffer track, long captureNanos) {
    RouteSettings begun = track.settings();
    Slice open = track.openSlice;
    if (begun != null
        && ((open != null && open.contains(captureNanos))
            || !byName.containsKey(track.track.route()))) {
      return begun;
    }
    return get(track.track.route());
  }

  /** The settings of the part that is open, or else those of the configuration. */
  RouteSettings of(TrackBuffer track) {
    Slice open = track.openSlice;
    return of(track, open == null ? track.newestNanos : open.startNanos());
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

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.route;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Named groups of regular expressions, which Java 17 does not list by itself. */
final class NamedGroups {
  /** An escaped bracket begins no group, an escaped backslash before it does not escape it. */
  private static final Pattern GROUP =
      Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\(\\?<([a-zA-Z][a-zA-Z0-9]*)>");

  private NamedGroups() {}

  static Set<String> of(String regex) {
    Set<String> names = new LinkedHashSet<>();
    Matcher group = GROUP.matcher(regex);
    while (group.find()) {
      names.add(group.group(1));
    }
    return names;
  }

  /** What the groups are of a text that matches as a whole; without those that matched nothing. */
  static Optional<Map<String, String>> match(String regex, String text) {
    Matcher matcher = Pattern.compile(regex).matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Map<String, String> groups = new HashMap<>();
    for (String name : of(regex)) {
      String value = matcher.group(name);
      if (value != null) {
        groups.put(name, value);
      }
    }
    return Optional.of(groups);
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a route says under {@code options} of a format or an envelope. Each option that was given
 * has to be asked for before {@link #requireAllKnown()}: a misspelt one is refused, not ignored.
 */
public final class FormatOptions {
  private final String owner;
  private final Map<String, String> given;
  private final TreeSet<String> known = new TreeSet<>();

  /**
   * @param owner whose options they are, for messages, such as {@code format 'json'}
   */
  public FormatOptions(String owner, Map<String, String> given) {
    this.owner = owner;
    this.given = new TreeMap<>(given);
  }

  /** The option's text, if it was given. */
  public Optional<String> text(String name) {
    known.add(name);
    return Optional.ofNullable(given.get(name));
  }

  /** The option's text, or what counts where it was not given. */
  public String text(String name, String otherwise) {
    return text(name).orElse(otherwise);
  }

  /**
   * The option's text.
   *
   * @throws IllegalArgumentException if it was not given, or is blank
   */
  public String required(String name) {
    return text(name)
        .filter(text -> !text.isBlank())
        .orElseThrow(
            () -> new IllegalArgumentException(owner + " needs the option '" + name + "'"));
  }

  /**
   * What a word stands for.
   *
   * @param choices the words there are
   * @param otherwise what counts where the option was not given
   * @throws IllegalArgumentException if the word is none of the choices
   */
  public <T> T choice(String name, Map<String, T> choices, T otherwise) {
    Optional<String> word = text(name);
    if (word.isEmpty()) {
      return otherwise;
    }
    T choice = choices.get(word.get());
    if (choice == null) {
      throw new IllegalArgumentException(
          "the option '%s' of %s is one of %s, but was '%s'"
              .formatted(
                  name, owner, String.join(", ", new TreeSet<>(choices.keySet())), word.get()));
    }
    return choice;
  }

  /**
   * A whole number.
   *
   * @throws IllegalArgumentException if it is none, or out of range
   */
  public Optional<Integer> integer(String name, int min, int max) {
    return text(name).map(text -> integer(name, text, min, max));
  }

  /**
   * To be called when every option was asked for.
   *
   * @throws IllegalArgumentException if others were given
   */
  public void requireAllKnown() {
    List<String> unknown = new ArrayList<>(given.keySet());
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "%s has no option '%s'%s"
              .formatted(
                  owner,
                  unknown.get(0),
                  known.isEmpty() ? ": it takes none" : "; it takes " + String.join(", ", known)));
    }
  }

  private int integer(String name, String text, int min, int max) {
    try {
      int number = Integer.parseInt(text);
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, with what is expected.
    }
    throw new IllegalArgumentException(
        "the option '%s' of %s is a number from %d to %d, but was '%s'"
            .formatted(name, owner, min, max, text));
  }
}

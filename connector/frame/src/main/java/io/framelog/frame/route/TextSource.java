/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.route;

import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.RejectReason;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where an attribute of a frame comes from: the first template whose placeholders the record fills.
 */
public record TextSource(List<Template> alternatives) implements Serializable {

  public TextSource {
    alternatives = List.copyOf(alternatives);
  }

  /** The first of several templates. */
  public static TextSource firstOf(String... templates) {
    return new TextSource(Arrays.stream(templates).map(Template::parse).toList());
  }

  /** This one, and a further template where it gives nothing. */
  public TextSource orElse(Template last) {
    return new TextSource(Stream.concat(alternatives.stream(), Stream.of(last)).toList());
  }

  /** Whether it is the same text for all records. */
  public boolean isConstant() {
    return !alternatives.isEmpty() && alternatives.get(0).placeholders().isEmpty();
  }

  /** The value; empty if no template gives a text that is not blank. */
  Optional<String> of(RecordFacts facts, RejectReason reason) throws FrameRejectedException {
    for (Template template : alternatives) {
      Optional<String> text = template.fill(facts, reason);
      if (text.isPresent() && !text.get().isBlank()) {
        return text;
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return alternatives.stream().map(Template::toString).collect(Collectors.joining(" or "));
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.generic;

import io.framelog.frame.Excerpt;
import io.framelog.frame.FormatOptions;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.RejectReason;
import java.util.Optional;

/**
 * Something that has to be known of a picture: a field of the message, a constant, or a field with
 * a constant for messages without it.
 *
 * @param name of the option for the constant; that for the path has {@code -path} behind it
 * @param missing the reason for which messages are rejected that lack it
 */
record Attribute(
    String name, Optional<String> path, Optional<String> constant, RejectReason missing) {

  static Attribute of(FormatOptions options, String name, RejectReason missing) {
    return new Attribute(name, path(options, name), options.text(name), missing);
  }

  /** As {@link #of}, for a constant that is a number. */
  static Attribute ofNumber(FormatOptions options, String name, RejectReason missing) {
    return new Attribute(
        name,
        path(options, name),
        options.integer(name, 1, Integer.MAX_VALUE).map(String::valueOf),
        missing);
  }

  private static Optional<String> path(FormatOptions options, String name) {
    Optional<String> path = options.text(name + "-path");
    path.ifPresent(FieldPath::names);
    return path;
  }

  boolean isGiven() {
    return path.isPresent() || constant.isPresent();
  }

  Optional<String> text(MessageValues values) throws FrameRejectedException {
    Optional<String> text = path.isEmpty() ? Optional.empty() : values.text(path.get());
    return text.isPresent() ? text : constant;
  }

  String required(MessageValues values) throws FrameRejectedException {
    return text(values)
        .orElseThrow(
            () ->
                new FrameRejectedException(
                    missing,
                    path.isPresent()
                        ? "the message has no field '%s' for the %s".formatted(path.get(), name)
                        : "the route has neither '%s' nor '%s-path'".formatted(name, name)));
  }

  long requiredNumber(MessageValues values) throws FrameRejectedException {
    return parse(required(values));
  }

  long number(MessageValues values, long otherwise) throws FrameRejectedException {
    Optional<String> text = text(values);
    return text.isPresent() ? parse(text.get()) : otherwise;
  }

  private long parse(String text) throws FrameRejectedException {
    try {
      long number = Long.parseLong(text);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw new FrameRejectedException(
        missing, "the %s of a picture is a number, but was %s".formatted(name, Excerpt.text(text)));
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import io.framelog.connector.element.PartName;
import io.framelog.connector.sink.LayoutPiece.Placeholder;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where parts lie below the sink's directory, as a path with placeholders. The standard one is
 *
 * <pre>
 * {application}/{recording}/{slice}/{device}/{camera}/{first_capture}
 * fleet/run-7/20261123T101500.000000000Z/robot/front/1763892900123456789.rrd
 * </pre>
 *
 * There are also {@code {date}} and {@code {hour}} of the slice's start, for paths such as {@code
 * date={date}/hour={hour}/...}. A camera has one frame at one instant, so neither slice nor entity
 * need be in a path. Names of a robot never become path syntax: every byte of them outside {@code
 * A-Z a-z 0-9 . _ -}, and a leading dot, is written as {@code ~XX}, and a name of more than 120
 * characters is cut and ends in a digest of the whole.
 */
public final class ObjectLayout implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final String STANDARD =
      "{application}/{recording}/{slice}/{device}/{camera}/{first_capture}";
  private static final Set<Placeholder> NEEDED =
      EnumSet.of(
          Placeholder.APPLICATION,
          Placeholder.RECORDING,
          Placeholder.DEVICE,
          Placeholder.CAMERA,
          Placeholder.FIRST_CAPTURE);

  /** Around a wanted key: {@code _conflict/}, {@code ~n} and the longest suffix of an object. */
  private static final int MAX_AROUND = 80;

  /** S3's limit. */
  private static final int MAX_KEY_BYTES = 1024;

  private final String template;
  private final List<LayoutElement> elements;

  private ObjectLayout(String template) {
    this.template = template;
    this.elements = LayoutParser.elements(template);
  }

  /** The standard layout. */
  public static ObjectLayout standard() {
    return parse(STANDARD);
  }

  /**
   * Reads a layout.
   *
   * @throws IllegalArgumentException if it is none, or two parts could have one key in it
   */
  public static ObjectLayout parse(String template) {
    return new ObjectLayout(template).requiring(NEEDED);
  }

  /**
   * Reads a layout for recordings that all have one application id, which need not be in it.
   *
   * @throws IllegalArgumentException if it is none, or two parts could have one key in it
   */
  public static ObjectLayout parseForOneApplication(String template) {
    Set<Placeholder> needed = EnumSet.copyOf(NEEDED);
    needed.remove(Placeholder.APPLICATION);
    return new ObjectLayout(template).requiring(needed);
  }

  private ObjectLayout requiring(Set<Placeholder> needed) {
    Set<Placeholder> missing = EnumSet.copyOf(needed);
    elements.forEach(element -> missing.removeAll(element.placeholders()));
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "layout %s lacks %s: parts that differ only there would share a key"
              .formatted(
                  template,
                  missing.stream().map(Placeholder::shown).collect(Collectors.joining(" and "))));
    }
    return this;
  }

  /**
   * Refuses a directory below which keys could be longer than any store takes.
   *
   * @param directory with its scheme
   * @throws IllegalArgumentException if one could be longer than the 1024 bytes of S3
   */
  public void requireFitsBelow(String directory) {
    int longest =
        elements.stream().mapToInt(element -> element.maxLength() + 1).sum()
            + MAX_AROUND
            + directory.length();
    if (longest > MAX_KEY_BYTES) {
      throw new IllegalArgumentException(
          "layout %s gives keys of up to %d bytes below %s, but S3 takes %d: leave something out"
              .formatted(template, longest, directory, MAX_KEY_BYTES));
    }
  }

  /** What the keys of a part's objects begin with. */
  String keyOf(PartName part) {
    String key =
        elements.stream().map(element -> element.text(part)).collect(Collectors.joining("/"));
    // The place of conflicts is nobody's.
    return key.startsWith("_") ? PathText.escaped('_') + key.substring(1) : key;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ObjectLayout that && that.template.equals(template);
  }

  @Override
  public int hashCode() {
    return template.hashCode();
  }

  @Override
  public String toString() {
    return template;
  }
}

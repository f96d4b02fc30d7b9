/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.envelope;

import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameRecord;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.MessageFields;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeSet;

/** The envelopes there are, by name, and several of them round one message. */
public final class Envelopes {

  private Envelopes() {}

  /** The names that routes can use, in alphabetical order. */
  public static List<String> names() {
    TreeSet<String> names = new TreeSet<>();
    for (EnvelopeFormat format : ServiceLoader.load(EnvelopeFormat.class, classLoader())) {
      names.add(format.name());
    }
    return List.copyOf(names);
  }

  /**
   * An envelope by its name.
   *
   * @throws IllegalArgumentException if there is none of that name, or its options are wrong
   */
  public static Envelope named(String name, Map<String, String> options) {
    for (EnvelopeFormat format : ServiceLoader.load(EnvelopeFormat.class, classLoader())) {
      if (format.name().equals(name)) {
        return format.envelope(options);
      }
    }
    throw new IllegalArgumentException(
        "an envelope is one of %s, but was '%s'".formatted(String.join(", ", names()), name));
  }

  /**
   * Several envelopes as one.
   *
   * @param outermostFirst in the order in which they are taken off; none leaves bodies as they are
   */
  public static Envelope stack(List<Envelope> outermostFirst) {
    return outermostFirst.size() == 1
        ? outermostFirst.get(0)
        : new Stack(List.copyOf(outermostFirst));
  }

  /** Not the thread's: a cluster's threads know nothing of the jars that come with a job. */
  private static ClassLoader classLoader() {
    return Envelopes.class.getClassLoader();
  }

  private record Stack(List<Envelope> outermostFirst) implements Envelope {

    @Override
    public Opened open(FrameRecord record, ByteBuffer body, FrameLimits limits)
        throws FrameRejectedException {
      ByteBuffer inner = body;
      List<MessageFields> fields = new ArrayList<>(outermostFirst.size());
      for (Envelope envelope : outermostFirst) {
        Opened opened = envelope.open(record, inner, limits);
        inner = opened.body();
        fields.add(opened.fields());
      }
      return new Opened(inner, path -> firstOf(fields, path));
    }

    /** The innermost is the nearest to the message. */
    private static Optional<String> firstOf(List<MessageFields> fields, String path) {
      for (int i = fields.size() - 1; i >= 0; i--) {
        Optional<String> text = fields.get(i).text(path);
        if (text.isPresent()) {
          return text;
        }
      }
      return Optional.empty();
    }
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Streams of what is read piece by piece, as {@link java.nio.file.Files#lines} is one. */
final class IoStreams {
  /** Empty at the end. */
  interface Reading<T> {
    Optional<T> next() throws IOException;
  }

  private IoStreams() {}

  static <T> Stream<T> of(Reading<T> reading) {
    return StreamSupport.stream(new ReadingSpliterator<>(reading), /* parallel= */ false);
  }

  private static final class ReadingSpliterator<T> extends Spliterators.AbstractSpliterator<T> {
    private final Reading<T> reading;

    private ReadingSpliterator(Reading<T> reading) {
      super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
      this.reading = reading;
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
      try {
        Optional<T> next = reading.next();
        next.ifPresent(action);
        return next.isPresent();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import io.framelog.rrd.Chunk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.testframe.environment.MiniClusterTestEnvironment;
import org.apache.flink.connector.testframe.external.ExternalContextFactory;
import org.apache.flink.connector.testframe.external.ExternalSystemDataReader;
import org.apache.flink.connector.testframe.external.sink.DataStreamSinkV2ExternalContext;
import org.apache.flink.connector.testframe.external.sink.TestingSinkSettings;
import org.apache.flink.connector.testframe.junit.annotations.TestContext;
import org.apache.flink.connector.testframe.junit.annotations.TestEnv;
import org.apache.flink.connector.testframe.junit.annotations.TestSemantics;
import org.apache.flink.connector.testframe.testsuites.SinkTestSuiteBase;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.util.FileUtils;

/** Flink's own suite of sink tests: restarts from savepoints, rescaling, metrics. */
class RecordingSinkSuiteIT extends SinkTestSuiteBase<Long> {
  @TestEnv MiniClusterTestEnvironment environment = new MiniClusterTestEnvironment();

  @TestSemantics
  CheckpointingMode[] semantics = new CheckpointingMode[] {CheckpointingMode.EXACTLY_ONCE};

  @TestContext ExternalContextFactory<Directory> context = name -> new Directory();

  /** A directory of parts that hold a number each. */
  static final class Directory implements DataStreamSinkV2ExternalContext<Long> {
    private static final int NUMBERS = 120;

    private final Path directory;

    Directory() {
      try {
        directory = Files.createTempDirectory("framelog-suite");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Sink<Long> createSink(TestingSinkSettings settings) {
      return new NumberParts(
          RecordingSink.builder().directory(directory.toUri().toString()).build());
    }

    @Override
    public ExternalSystemDataReader<Long> createSinkDataReader(TestingSinkSettings settings) {
      return new VisibleNumbers(directory);
    }

    @Override
    public List<Long> generateTestData(TestingSinkSettings settings, long seed) {
      long first = 1_700_000_000_000_000_000L + new Random(seed).nextInt(1_000_000_000);
      return LongStream.range(first, first + NUMBERS).boxed().toList();
    }

    @Override
    public TypeInformation<Long> getProducedType() {
      return Types.LONG;
    }

    @Override
    public List<URL> getConnectorJarPaths() {
      return List.of();
    }

    @Override
    public void close() {
      FileUtils.deleteDirectoryQuietly(directory.toFile());
    }
  }

  /** The numbers of the parts that have become visible since it was asked last. */
  private static final class VisibleNumbers implements ExternalSystemDataReader<Long> {
    private final Path directory;
    private final Set<Path> read = new HashSet<>();

    VisibleNumbers(Path directory) {
      this.directory = directory;
    }

    @Override
    public List<Long> poll(Duration timeout) {
      List<Long> numbers = new ArrayList<>();
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.filter(VisibleNumbers::isPart).toList()) {
          if (read.add(file)) {
            for (Chunk chunk : TestParts.read(file)) {
              numbers.add(chunk.times().get(0).value(0));
            }
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return numbers;
    }

    private static boolean isPart(Path file) {
      String name = String.valueOf(file.getFileName());
      return name.endsWith(".rrd") && !name.startsWith(".");
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}

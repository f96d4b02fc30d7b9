/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import io.framelog.rrd.part.PartManifest;
import io.framelog.rrd.part.PartManifests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
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

/** Flink's own suite for sinks, on a local directory: each record is a part. */
class RecordingSinkSuiteTest extends SinkTestSuiteBase<SuiteRecord> {

  @TestEnv MiniClusterTestEnvironment cluster = new MiniClusterTestEnvironment();

  @TestSemantics CheckpointingMode[] semantics = {CheckpointingMode.EXACTLY_ONCE};

  @TestContext ExternalContextFactory<Directory> directories = name -> Directory.make();

  /** A directory of its own for each test. */
  static final class Directory implements DataStreamSinkV2ExternalContext<SuiteRecord> {
    private static final int RECORDS = 60;

    private final Path path;

    private Directory(Path path) {
      this.path = path;
    }

    static Directory make() {
      try {
        return new Directory(Files.createTempDirectory("recording-sink-suite"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Sink<SuiteRecord> createSink(TestingSinkSettings settings) {
      return new SuiteSink(
          RecordingSink.builder().directory(path.toUri().toString()).alreadyKeyed().build());
    }

    @Override
    public ExternalSystemDataReader<SuiteRecord> createSinkDataReader(
        TestingSinkSettings settings) {
      return new PublishedParts(path);
    }

    @Override
    public List<SuiteRecord> generateTestData(TestingSinkSettings settings, long seed) {
      return LongStream.range(0, RECORDS).mapToObj(SuiteRecord::of).toList();
    }

    @Override
    public TypeInformation<SuiteRecord> getProducedType() {
      return SuiteRecord.TYPE;
    }

    @Override
    public List<URL> getConnectorJarPaths() {
      return List.of();
    }

    @Override
    public void close() throws IOException {
      try (var files = Files.walk(path)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** Reads each part once; a part is there when its manifest is. */
  private static final class PublishedParts implements ExternalSystemDataReader<SuiteRecord> {
    private final Path path;
    private final Set<String> seen = new HashSet<>();

    PublishedParts(Path path) {
      this.path = path;
    }

    @Override
    public List<SuiteRecord> poll(Duration timeout) {
      List<SuiteRecord> records = new ArrayList<>();
      try {
        for (String key : TestParts.visible(path).keySet()) {
          if (key.endsWith(PartManifest.SUFFIX) && seen.add(key)) {
            PartManifest manifest = PartManifests.read(path.resolve(key));
            TestParts.read(path.resolve(key).resolveSibling(manifest.name()));
            long slice = Objects.requireNonNull(manifest.part()).slice().start();
            records.add(SuiteRecord.of(slice / (60 * TestParts.SECOND)));
          }
        }
      } catch (NoSuchFileException | UncheckedIOException e) {
        // An upload was completed as the directory was read: the next look will tell.
        return records;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return records;
    }

    @Override
    public void close() {
      // nothing is open
    }
  }
}

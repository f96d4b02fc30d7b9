/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import static io.framelog.connector.sink.TestParts.end;
import static io.framelog.connector.sink.TestParts.part;
import static io.framelog.connector.sink.TestParts.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.connector.element.Elements;
import io.framelog.connector.element.PartName;
import io.framelog.connector.element.RecordingChunk;
import io.framelog.rrd.Chunk;
import io.framelog.rrd.RowId;
import io.framelog.rrd.part.PartCheck;
import io.framelog.rrd.part.PartManifest;
import io.framelog.rrd.part.PartManifests;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.testutils.InMemoryReporter;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The sink in jobs on a cluster inside this JVM, writing to a local directory. */
class RecordingSinkTest {
  private static final int CAMERAS = 5;
  private static final int SLICES = 3;
  private static final int CHUNKS = 4;
  private static final InMemoryReporter METRICS = InMemoryReporter.createWithRetainedMetrics();

  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          () ->
              new MiniClusterResourceConfiguration.Builder()
                  .setNumberTaskManagers(1)
                  .setNumberSlotsPerTaskManager(2)
                  .setConfiguration(METRICS.addToConfiguration(new Configuration()))
                  .build());

  @TempDir Path directory;

  @BeforeEach
  void reset() {
    WatchingMapper.reset();
  }

  @Test
  void everyPartAppearsWholeAndOnce() throws Exception {
    run(sink());

    assertAllPartsPublished();
    assertThat(WatchingMapper.PARTIAL).isEmpty();
    assertThat(TestParts.hidden(directory)).isEmpty();
  }

  @Test
  void failureLosesNothingAndDoublesNothing() throws Exception {
    WatchingMapper.FAILURE_ARMED.set(true);
    run(sink());

    assertThat(WatchingMapper.FAILURES).hasValue(1);
    assertThat(WatchingMapper.VISIBLE_BEFORE_FAILURE).hasPositiveValue();
    assertAllPartsPublished();
    assertThat(WatchingMapper.PARTIAL).isEmpty();
  }

  @Test
  void sameJobAgainFindsItsPartsAndTouchesNothing() throws Exception {
    run(sink());
    SortedMap<String, byte[]> first = TestParts.visible(directory);
    FileTime past = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
    for (String file : first.keySet()) {
      Files.setLastModifiedTime(directory.resolve(file), past);
    }

    JobExecutionResult again = run(sink());

    assertSameFiles(TestParts.visible(directory), first);
    for (String file : first.keySet()) {
      assertThat(Files.getLastModifiedTime(directory.resolve(file))).isEqualTo(past);
    }
    assertThat(counted(again, "partsFoundPublished")).isEqualTo(CAMERAS * SLICES);
    assertThat(counted(again, "partsInConflict")).isZero();
    assertThat(counted(again, "framesPublished")).isEqualTo(2L * CAMERAS * SLICES * CHUNKS);
  }

  @Test
  void otherBytesUnderANameAreKeptAndThePartGoesToConflicts() throws Exception {
    PartKeys keys = TestParts.keys(part("cam-1", 1));
    String taken = keys.recording();
    byte[] foreign = {1, 2, 3};
    Files.createDirectories(parent(taken));
    Files.write(directory.resolve(taken), foreign);

    JobExecutionResult result = run(sink());

    String conflict = keys.next().recording();
    assertThat(conflict).startsWith("_conflict/").endsWith("~1.rrd");
    assertThat(directory.resolve(taken)).hasBinaryContent(foreign);
    assertThat(ids(directory.resolve(conflict))).isEqualTo(expected().get(taken));
    assertThat(counted(result, "partsInConflict")).isEqualTo(1);

    JobExecutionResult again = run(sink());

    assertThat(TestParts.recordings(directory)).hasSize(CAMERAS * SLICES + 1);
    assertThat(directory.resolve(taken)).hasBinaryContent(foreign);
    assertThat(counted(again, "partsFoundPublished")).isEqualTo(CAMERAS * SLICES);
  }

  @Test
  void ownShuffleAndKeyedInputGiveTheSameFiles() throws Exception {
    run(
        RecordingSink.builder()
            .directory(directory.resolve("shuffled").toUri().toString())
            .build());
    StreamExecutionEnvironment env = environment();
    chunks(env)
        .keyBy(chunk -> chunk.camera().key(), Types.STRING)
        .process(new Identity(), Elements.RECORDING_CHUNK)
        .sinkTo(
            RecordingSink.builder()
                .directory(directory.resolve("keyed").toUri().toString())
                .alreadyKeyed()
                .build())
        .uid("recordings");
    env.execute();

    assertSameFiles(
        TestParts.visible(directory.resolve("keyed")),
        TestParts.visible(directory.resolve("shuffled")));
  }

  private RecordingSink sink() {
    return RecordingSink.builder().directory(directory.toUri().toString()).build();
  }

  private Path parent(String key) {
    return Objects.requireNonNull(directory.resolve(key).getParent());
  }

  private JobExecutionResult run(RecordingSink sink) throws Exception {
    StreamExecutionEnvironment env = environment();
    chunks(env).sinkTo(sink).uid("recordings");
    return env.execute();
  }

  private static StreamExecutionEnvironment environment() {
    Configuration restart = new Configuration();
    restart.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    restart.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 1);
    restart.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ZERO);
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(restart);
    env.setParallelism(2);
    env.enableCheckpointing(50);
    return env;
  }

  /** The elements of all cameras, in turns, a few between any two checkpoints. */
  private DataStream<RecordingChunk> chunks(StreamExecutionEnvironment env) {
    GeneratorFunction<Long, RecordingChunk> elements = index -> elements().get((int) (long) index);
    return env.fromSource(
            new DataGeneratorSource<>(
                elements,
                elements().size(),
                RateLimiterStrategy.perCheckpoint(10),
                Elements.RECORDING_CHUNK),
            WatermarkStrategy.noWatermarks(),
            "chunks")
        .setParallelism(1)
        .map(new WatchingMapper(directory))
        .returns(Elements.RECORDING_CHUNK)
        .setParallelism(1);
  }

  /** The last slice of each camera has no end: the end of input closes it. */
  private static List<RecordingChunk> elements() {
    List<RecordingChunk> elements = new ArrayList<>();
    for (int slice = 0; slice < SLICES; slice++) {
      for (int number = 0; number < CHUNKS; number++) {
        for (int camera = 0; camera < CAMERAS; camera++) {
          elements.add(rows(part("cam-" + camera, slice), number));
        }
      }
      for (int camera = 0; camera < CAMERAS && slice < SLICES - 1; camera++) {
        elements.add(end(part("cam-" + camera, slice)));
      }
    }
    return elements;
  }

  private static SortedMap<String, List<RowId>> expected() {
    SortedMap<String, List<RowId>> expected = new TreeMap<>();
    for (int camera = 0; camera < CAMERAS; camera++) {
      for (int slice = 0; slice < SLICES; slice++) {
        PartName part = part("cam-" + camera, slice);
        List<Chunk> chunks = new ArrayList<>();
        for (int number = 0; number < CHUNKS; number++) {
          chunks.add(rows(part, number).chunk());
        }
        expected.put(TestParts.recordingKey(part), TestParts.rowIds(chunks));
      }
    }
    return expected;
  }

  private void assertAllPartsPublished() throws Exception {
    SortedMap<String, List<RowId>> found = new TreeMap<>();
    for (String file : TestParts.recordings(directory).keySet()) {
      found.put(file, ids(directory.resolve(file)));
      PartManifest manifest = PartManifests.read(directory.resolve(file + PartManifest.SUFFIX));
      assertThat(PartCheck.compare(directory.resolve(file), manifest)).isEmpty();
    }
    assertThat(found).isEqualTo(expected());
    assertThat(TestParts.visible(directory)).as("and nothing else").hasSize(2 * found.size());
  }

  private static List<RowId> ids(Path file) throws Exception {
    return TestParts.rowIds(TestParts.read(file));
  }

  private static void assertSameFiles(
      SortedMap<String, byte[]> found, SortedMap<String, byte[]> expected) {
    assertThat(found).containsOnlyKeys(expected.keySet());
    for (Map.Entry<String, byte[]> file : expected.entrySet()) {
      assertThat(found.get(file.getKey())).as(file.getKey()).isEqualTo(file.getValue());
    }
  }

  private static long counted(JobExecutionResult result, String name) {
    long sum = 0;
    String job = result.getJobID().toString();
    for (Map.Entry<MetricGroup, Map<String, Metric>> group :
        METRICS.getMetricsByGroup().entrySet()) {
      if (job.equals(group.getKey().getAllVariables().get("<job_id>"))
          && group.getValue().get(name) instanceof Counter counter) {
        sum += counter.getCount();
      }
    }
    return sum;
  }

  /** Any operator that is keyed by camera. */
  private static final class Identity
      extends KeyedProcessFunction<String, RecordingChunk, RecordingChunk> {
    private static final long serialVersionUID = 1L;

    @Override
    public void processElement(
        RecordingChunk chunk, Context context, Collector<RecordingChunk> out) {
      out.collect(chunk);
    }
  }
}

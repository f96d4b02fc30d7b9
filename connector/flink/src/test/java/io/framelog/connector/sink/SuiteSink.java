/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import io.framelog.connector.element.Elements;
import io.framelog.connector.element.PartName;
import io.framelog.connector.element.RecordingChunk;
import io.framelog.frame.CameraId;
import java.io.IOException;
import java.util.Collection;
import java.util.Objects;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.api.connector.sink2.CommitterInitContext;
import org.apache.flink.api.connector.sink2.CommittingSinkWriter;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.SupportsCommitter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.streaming.api.connector.sink2.SupportsPreWriteTopology;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.util.Collector;

/** {@link RecordingSink} for the elements of Flink's suite, which have to be comparable. */
record SuiteSink(RecordingSink sink)
    implements Sink<SuiteRecord>,
        SupportsPreWriteTopology<SuiteRecord>,
        SupportsCommitter<RecordingChunk.Pending> {

  static PartName part(long number) {
    long slice = number * (60 * TestParts.SECOND);
    return new PartName(
        "app",
        "suite",
        new CameraId("robot", "cam-" + number % 7),
        "/front",
        slice,
        slice + 60 * TestParts.SECOND,
        slice);
  }

  @Override
  public DataStream<SuiteRecord> addPreWriteTopology(DataStream<SuiteRecord> records) {
    // Without a uid: the suite gives the sink none, and Flink wants both or neither. Keyed here,
    // because the suite looks for metrics in the first vertex that has anything of the sink.
    DataStream<RecordingChunk> chunks =
        records
            .keyBy(record -> part(record.number()).camera().key(), Types.STRING)
            .flatMap(new ToChunks())
            .returns(Elements.RECORDING_CHUNK);
    return sink.writeParts(chunks)
        .map((MapFunction<RecordingChunk, SuiteRecord>) SuiteRecord::of)
        .returns(SuiteRecord.TYPE);
  }

  @Override
  public SinkWriter<SuiteRecord> createWriter(WriterInitContext context) {
    return new Writer(new PendingForwarder(context.metricGroup()));
  }

  @Override
  public Committer<RecordingChunk.Pending> createCommitter(CommitterInitContext context) {
    return sink.createCommitter(context);
  }

  @Override
  public SimpleVersionedSerializer<RecordingChunk.Pending> getCommittableSerializer() {
    return sink.getCommittableSerializer();
  }

  private static final class ToChunks implements FlatMapFunction<SuiteRecord, RecordingChunk> {
    private static final long serialVersionUID = 1L;

    @Override
    public void flatMap(SuiteRecord record, Collector<RecordingChunk> out) {
      out.collect(TestParts.rows(part(record.number()), 0));
      out.collect(TestParts.end(part(record.number())));
    }
  }

  private record Writer(PendingForwarder forwarder)
      implements CommittingSinkWriter<SuiteRecord, RecordingChunk.Pending> {
    @Override
    public void write(SuiteRecord element, Context context) {
      forwarder.write(Objects.requireNonNull(element.chunk()), context);
    }

    @Override
    public void flush(boolean endOfInput) {
      forwarder.flush(endOfInput);
    }

    @Override
    public Collection<RecordingChunk.Pending> prepareCommit() throws IOException {
      return forwarder.prepareCommit();
    }

    @Override
    public void close() {
      forwarder.close();
    }
  }
}

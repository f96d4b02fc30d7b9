/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import io.framelog.connector.element.CloseReason;
import io.framelog.connector.element.Elements;
import io.framelog.connector.element.PartName;
import io.framelog.connector.element.RecordingChunk;
import io.framelog.frame.CameraId;
import io.framelog.frame.RecordPosition;
import io.framelog.rrd.Blobs;
import io.framelog.rrd.Chunk;
import io.framelog.rrd.ChunkNaming;
import io.framelog.rrd.EntityPath;
import io.framelog.rrd.Timeline;
import io.framelog.rrd.archetype.EncodedImage;
import java.util.List;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.api.connector.sink2.CommitterInitContext;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.SupportsCommitter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.streaming.api.connector.sink2.SupportsPreWriteTopology;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.util.Collector;

/**
 * A {@link RecordingSink} for numbers, as Flink's own suite of sink tests sends them: each becomes
 * the capture time of the one frame of a part, which is complete at once.
 */
final class NumberParts
    implements Sink<Long>,
        SupportsPreWriteTopology<Long>,
        SupportsCommitter<RecordingChunk.Pending> {
  private static final long serialVersionUID = 1L;
  private static final int CAMERAS = 7;
  private static final Timeline CAPTURE_TIME = Timeline.timestampNanos("capture_time");

  private final RecordingSink sink;

  NumberParts(RecordingSink sink) {
    this.sink = sink;
  }

  @Override
  @SuppressWarnings("unchecked") // the elements' type changes on the way, which Flink does not see
  public DataStream<Long> addPreWriteTopology(DataStream<Long> numbers) {
    DataStream<RecordingChunk> written =
        sink.addPreWriteTopology(
            numbers
                .flatMap(NumberParts::part)
                .returns(Elements.RECORDING_CHUNK)
                .setParallelism(numbers.getParallelism()));
    // The suite gives the sink no uid, so its operators may have none either.
    written.getTransformation().setUid(null);
    return (DataStream<Long>) (DataStream<?>) written;
  }

  private static void part(long number, Collector<RecordingChunk> out) {
    PartName part =
        new PartName(
            "suite",
            "run",
            new CameraId("robot", "camera" + number % CAMERAS),
            "/camera",
            number,
            number + 1,
            number);
    Chunk chunk =
        Chunk.timed(
            ChunkNaming.ofPart(part.identity()),
            EntityPath.parse(part.entity()),
            CAPTURE_TIME,
            new long[] {number},
            EncodedImage.columns(Blobs.ofArrays(List.of(new byte[] {1})), "image/jpeg"));
    out.collect(
        new RecordingChunk.Rows(
            part, chunk, List.of(new RecordPosition("numbers", 0, number)), "made up"));
    out.collect(new RecordingChunk.End(part, CloseReason.SLICE_END));
  }

  @Override
  @SuppressWarnings("unchecked") // what is written are parts, see above
  public SinkWriter<Long> createWriter(WriterInitContext context) {
    return (SinkWriter<Long>) (SinkWriter<?>) sink.createWriter(context);
  }

  @Override
  public Committer<RecordingChunk.Pending> createCommitter(CommitterInitContext context) {
    return sink.createCommitter(context);
  }

  @Override
  public SimpleVersionedSerializer<RecordingChunk.Pending> getCommittableSerializer() {
    return sink.getCommittableSerializer();
  }
}

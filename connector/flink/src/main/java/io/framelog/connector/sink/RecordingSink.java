/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import io.framelog.connector.element.Elements;
import io.framelog.connector.element.RecordingChunk;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.api.connector.sink2.CommitterInitContext;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.SupportsCommitter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.core.fs.Path;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.streaming.api.connector.sink2.SupportsPreWriteTopology;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamUtils;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * Writes Rerun recordings, exactly once: a part is one {@code .rrd} object with a manifest beside
 * it, which appear whole, after the checkpoint that holds the part's last frame, or not at all.
 *
 * <pre>
 * RecordingChunk ── keyBy(camera) ──▶ WriteParts ──▶ writer ──▶ committer
 *                                     rows wait in    hands      makes objects visible: videos,
 *                                     state till the  over       recording, manifest; then the
 *                                     part's end                 announcement
 * </pre>
 *
 * <p>It takes chunks from anybody: rows of a part in the order they are to be stored, then the
 * part's end. The job needs checkpoints, exactly once and aligned. The sink needs a uid of its own,
 * which begins the uids of its operators, so that its state is found again:
 *
 * <pre>
 * chunks.sinkTo(RecordingSink.builder().directory("s3://bucket/recordings").build()).uid("recordings");
 * </pre>
 */
public final class RecordingSink
    implements Sink<RecordingChunk>,
        SupportsPreWriteTopology<RecordingChunk>,
        SupportsCommitter<RecordingChunk.Pending> {
  private static final long serialVersionUID = 1L;
  private static final KeySelector<RecordingChunk, String> CAMERA = chunk -> chunk.camera().key();

  private final SinkSettings settings;
  private final Keying keying;

  /** How chunks come to the operator that writes them. */
  enum Keying {
    SHUFFLE,
    ALREADY_KEYED
  }

  RecordingSink(SinkSettings settings, Keying keying) {
    this.settings = settings;
    this.keying = keying;
  }

  /** A sink with settings of its own. */
  public static RecordingSinkBuilder builder() {
    return new RecordingSinkBuilder();
  }

  @Override
  public DataStream<RecordingChunk> addPreWriteTopology(DataStream<RecordingChunk> chunks) {
    SingleOutputStreamOperator<RecordingChunk> written = writeParts(chunks).uid("write-parts");
    return switch (keying) {
      case SHUFFLE -> written;
      // the key groups of the operator before it
      case ALREADY_KEYED -> written.setParallelism(chunks.getParallelism());
    };
  }

  /** The operator before the writer. */
  SingleOutputStreamOperator<RecordingChunk> writeParts(DataStream<RecordingChunk> chunks) {
    return switch (keying) {
      case SHUFFLE -> written(chunks.keyBy(CAMERA, Types.STRING));
      case ALREADY_KEYED ->
          written(DataStreamUtils.reinterpretAsKeyedStream(chunks, CAMERA, Types.STRING));
    };
  }

  private SingleOutputStreamOperator<RecordingChunk> written(
      KeyedStream<RecordingChunk, String> keyed) {
    return keyed.transform("WriteParts", Elements.RECORDING_CHUNK, new WritePartsFactory(settings));
  }

  @Override
  public SinkWriter<RecordingChunk> createWriter(WriterInitContext context) {
    return new PendingForwarder(context.metricGroup());
  }

  @Override
  public Committer<RecordingChunk.Pending> createCommitter(CommitterInitContext context) {
    return new PartCommitter(
        new ObjectStore(new Path(settings.directory())),
        settings.announcements().open(),
        context.metricGroup());
  }

  @Override
  public SimpleVersionedSerializer<RecordingChunk.Pending> getCommittableSerializer() {
    return new PendingSerializer();
  }
}

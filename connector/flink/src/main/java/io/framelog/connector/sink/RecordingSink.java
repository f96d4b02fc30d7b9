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
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.streaming.api.connector.sink2.SupportsPreWriteTopology;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamUtils;
import org.apache.flink.streaming.api.datastream.KeyedStream;

/**
 * Writes Rerun recordings, exactly once: a part is one {@code .rrd} object, which appears whole,
 * after the checkpoint that holds its last frame, or not at all.
 *
 * <pre>
 * RecordingChunk ── keyBy(camera) ──▶ WriteParts ──▶ writer ──▶ committer
 *                                     rows wait in    hands      makes the object
 *                                     state till the  over       visible
 *                                     part's end
 * </pre>
 *
 * <p>It takes chunks from anybody: rows of a part in the order they are to be stored, then the
 * part's end. The sink needs a uid of its own, which begins the uids of its operators: {@code
 * stream.sinkTo(sink).uid("recordings")}.
 */
public final class RecordingSink
    implements Sink<RecordingChunk>,
        SupportsPreWriteTopology<RecordingChunk>,
        SupportsCommitter<RecordingChunk.Pending> {
  private static final long serialVersionUID = 1L;
  private static final KeySelector<RecordingChunk, String> CAMERA = chunk -> chunk.camera().key();

  private final String directory;
  private final Keying keying;

  private enum Keying {
    SHUFFLE,
    ALREADY_KEYED
  }

  private RecordingSink(String directory, Keying keying) {
    this.directory = directory;
    this.keying = keying;
  }

  /**
   * A sink that writes below a directory of any of Flink's file systems that has a recoverable
   * writer.
   *
   * @param directory with its scheme, such as {@code file:///recordings} or {@code s3://bucket/x}
   */
  public static RecordingSink to(String directory) {
    return new RecordingSink(directory, Keying.SHUFFLE);
  }

  /**
   * Leaves out the shuffle. The chunks must come from an operator that is keyed by {@link
   * io.framelog.frame.CameraId#key()} with the same parallelism and maximum parallelism.
   */
  public RecordingSink alreadyKeyed() {
    return new RecordingSink(directory, Keying.ALREADY_KEYED);
  }

  @Override
  public DataStream<RecordingChunk> addPreWriteTopology(DataStream<RecordingChunk> chunks) {
    KeyedStream<RecordingChunk, String> keyed =
        switch (keying) {
          case SHUFFLE -> chunks.keyBy(CAMERA, Types.STRING);
          case ALREADY_KEYED ->
              DataStreamUtils.reinterpretAsKeyedStream(chunks, CAMERA, Types.STRING);
        };
    return keyed
        .process(new WriteParts(directory), Elements.RECORDING_CHUNK)
        .name("WriteParts")
        .uid("write-parts")
        .setParallelism(chunks.getParallelism());
  }

  @Override
  public SinkWriter<RecordingChunk> createWriter(WriterInitContext context) {
    return new PendingForwarder(context.metricGroup());
  }

  @Override
  public Committer<RecordingChunk.Pending> createCommitter(CommitterInitContext context) {
    return new PartCommitter(directory, context.metricGroup());
  }

  @Override
  public SimpleVersionedSerializer<RecordingChunk.Pending> getCommittableSerializer() {
    return new PendingSerializer();
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.connector.element.CloseReason;
import io.framelog.connector.element.ElementType;
import io.framelog.connector.element.PartName;
import io.framelog.connector.element.RecordingChunk;
import io.framelog.frame.RecordPosition;
import io.framelog.rrd.Chunk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the parts of a camera that are open, and the samples of their open segments, in keyed
 * state.
 *
 * <p>No timer is needed here: whoever cuts the batches ends every part, also at the end of input.
 */
final class AssembleSegmentsFunction
    extends KeyedProcessFunction<String, EncodedBatch, RecordingChunk> {
  private static final long serialVersionUID = 1L;

  private final String application;
  private transient MapState<Track, OpenRecordingPart> openParts;
  private transient MapState<Long, EncodedBatch> segmentBatches;

  AssembleSegmentsFunction(String application) {
    this.application = application;
  }

  @Override
  public void open(OpenContext context) {
    openParts =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>(
                    "open-parts",
                    ElementType.of(Track.class, TrackCodec.class),
                    OpenRecordingPart.TYPE));
    segmentBatches =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>(
                    "segment-batches", Types.LONG, OperatorElements.ENCODED_BATCH));
  }

  @Override
  public void processElement(EncodedBatch batch, Context context, Collector<RecordingChunk> out)
      throws Exception {
    OpenRecordingPart part = openParts.get(batch.track());
    EncodedFrames media = batch.media();
    if (media != null) {
      part = add(batch, media, part, out);
      openParts.put(batch.track(), part);
    }
    CloseReason closes = batch.closes();
    if (closes != null && part != null) {
      close(part, closes, out);
      openParts.remove(batch.track());
    }
  }

  private OpenRecordingPart add(
      EncodedBatch batch,
      EncodedFrames media,
      @Nullable OpenRecordingPart open,
      Collector<RecordingChunk> out)
      throws Exception {
    OpenRecordingPart part = open;
    if (part != null
        && part.bytes() > 0
        && part.bytes() + media.bytes() > batch.rule().maxBytes()) {
      close(part, CloseReason.BYTE_LIMIT, out);
      part = null;
    }
    if (part == null) {
      part = new OpenRecordingPart(nameOf(batch, media), freeId(), 0, 0, null);
    }
    if (media instanceof EncodedFrames.Video video) {
      if (batch.rule().layout() == VideoLayout.STREAM) {
        part = addToStream(batch, video, part, out);
      } else {
        part = addToSegment(batch, video, part, out);
      }
    } else if (media instanceof EncodedFrames.Projections projections) {
      Chunk rows = ArchetypeRows.projections(part.name(), projections);
      out.collect(new RecordingChunk.Rows(part.name(), rows, batch.origins()));
    } else {
      part = noteEncoder(part, media.encoder(), media.captureNanos()[0], out);
      List<Chunk> rows = ArchetypeRows.pictures(part.name(), media);
      collect(part.name(), rows, batch.origins(), media.encoder(), out);
    }
    return part.plusBytes(media.bytes());
  }

  private PartName nameOf(EncodedBatch batch, EncodedFrames media) {
    Track track = batch.track();
    return new PartName(
        application,
        track.recording(),
        track.camera(),
        track.entity(),
        batch.slice().startNanos(),
        batch.slice().endNanos(),
        media.captureNanos()[0]);
  }

  /** Nothing of a stream must be whole: its rows go on at once. */
  private static OpenRecordingPart addToStream(
      EncodedBatch batch,
      EncodedFrames.Video video,
      OpenRecordingPart open,
      Collector<RecordingChunk> out) {
    OpenRecordingPart part = noteEncoder(open, video.encoder(), video.captureNanos()[0], out);
    if (part.bytes() == 0) {
      Chunk codec = ArchetypeRows.streamCodec(part.name(), video);
      out.collect(new RecordingChunk.Rows(part.name(), codec, List.of()));
    }
    Chunk samples = ArchetypeRows.streamSamples(part.name(), video);
    collect(part.name(), List.of(samples), batch.origins(), video.encoder(), out);
    return part;
  }

  /** Says what makes the media from here on, where that was another before. */
  private static OpenRecordingPart noteEncoder(
      OpenRecordingPart part,
      @Nullable String encoder,
      long captureNanos,
      Collector<RecordingChunk> out) {
    if (Objects.equals(encoder, part.encoder())) {
      return part;
    }
    Chunk row = ArchetypeRows.encoder(part.name(), captureNanos, encoder);
    out.collect(new RecordingChunk.Rows(part.name(), row, List.of(), encoder));
    return part.withEncoder(encoder);
  }

  /** Sends rows of which each is a frame. */
  private static void collect(
      PartName part,
      List<Chunk> chunks,
      List<RecordPosition> origins,
      @Nullable String encoder,
      Collector<RecordingChunk> out) {
    int from = 0;
    for (Chunk chunk : chunks) {
      int to = from + chunk.rows();
      out.collect(new RecordingChunk.Rows(part, chunk, origins.subList(from, to), encoder));
      from = to;
    }
  }

  private OpenRecordingPart addToSegment(
      EncodedBatch batch,
      EncodedFrames.Video video,
      OpenRecordingPart open,
      Collector<RecordingChunk> out)
      throws Exception {
    OpenRecordingPart part = open;
    if (part.segmentBatches() > 0
        && !VideoSegment.joins(
            video(segmentBatch(part.batchKey(part.segmentBatches() - 1))), video)) {
      part = closeSegment(part, out);
    }
    segmentBatches.put(part.batchKey(part.segmentBatches()), batch);
    return part.withSegmentBatches(part.segmentBatches() + 1);
  }

  /** The smallest id that no open part of this camera has. */
  private int freeId() throws Exception {
    Set<Integer> taken = new HashSet<>();
    for (OpenRecordingPart part : openParts.values()) {
      taken.add(part.id());
    }
    int id = 0;
    while (taken.contains(id)) {
      id++;
    }
    return id;
  }

  private EncodedBatch segmentBatch(long batchKey) throws Exception {
    EncodedBatch batch = segmentBatches.get(batchKey);
    if (batch != null) {
      return batch;
    }
    throw new IllegalStateException("batch " + batchKey + " of an open segment is not in state");
  }

  private static EncodedFrames.Video video(EncodedBatch batch) {
    if (batch.media() instanceof EncodedFrames.Video video) {
      return video;
    }
    throw new IllegalStateException("a batch of an open segment is not video: " + batch.track());
  }

  private void close(OpenRecordingPart part, CloseReason reason, Collector<RecordingChunk> out)
      throws Exception {
    closeSegment(part, out);
    out.collect(new RecordingChunk.End(part.name(), reason));
  }

  private OpenRecordingPart closeSegment(OpenRecordingPart open, Collector<RecordingChunk> out)
      throws Exception {
    if (open.segmentBatches() == 0) {
      return open;
    }
    List<EncodedFrames.Video> batches = new ArrayList<>();
    List<RecordPosition> origins = new ArrayList<>();
    for (int i = 0; i < open.segmentBatches(); i++) {
      EncodedBatch batch = segmentBatch(open.batchKey(i));
      batches.add(video(batch));
      origins.addAll(batch.origins());
      segmentBatches.remove(open.batchKey(i));
    }
    VideoSegment segment = VideoSegment.of(batches);
    String encoder = batches.get(0).encoder();
    OpenRecordingPart part = noteEncoder(open, encoder, segment.captureNanos()[0], out);
    Chunk asset = ArchetypeRows.asset(part.name(), segment);
    out.collect(new RecordingChunk.Rows(part.name(), asset, List.of(), encoder));
    collect(part.name(), ArchetypeRows.references(part.name(), segment), origins, encoder, out);
    return part.withSegmentBatches(0);
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import io.framelog.connector.element.CloseReason;
import io.framelog.connector.element.PartName;
import io.framelog.connector.element.RecordingChunk;
import io.framelog.rrd.ChunkNaming;
import io.framelog.rrd.RecordingId;
import io.framelog.rrd.RecordingWriter;
import io.framelog.rrd.RowWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.flink.util.function.SupplierWithException;

/**
 * A part that is streamed: its rows become bytes as they come, full blocks of which are uploaded by
 * workers. Belongs to the task's thread.
 */
final class PartStream {
  private final PartName part;
  private final VideoFiles videoFiles;
  private final StreamStager stager;
  private final StreamedUpload upload;
  private final Lane lane;
  private final UploadBlocks blocks;
  private final RowWriter writer;
  private final PartTally tally;
  private final List<StagedVideo> videos;
  private UploadState uploaded;
  private boolean changed = true;

  /** Hands work to the part's lane: it is done in order, and its result taken in the task. */
  interface Lane {
    <R> void submit(long bytes, SupplierWithException<R, Exception> work, Consumer<R> done)
        throws IOException;
  }

  private PartStream(PartName part, OpenPart open, StreamStager stager, Lane lane, StreamState from)
      throws IOException {
    this.part = part;
    this.videoFiles = open.videos();
    this.stager = stager;
    this.lane = lane;
    this.uploaded = from.upload();
    this.upload = stager.upload(uploaded);
    this.tally = from.tally();
    this.videos = new ArrayList<>(from.videos());
    this.blocks = new UploadBlocks(from.waiting(), this::send);
    this.writer =
        from.writer().length == 0
            ? RowWriter.over(
                RecordingWriter.create(
                    blocks, new RecordingId(part.application(), part.recording())),
                ChunkNaming.ofPart(part.identity()))
            : RowWriter.resume(from.writer(), blocks);
  }

  static PartStream begin(PartName part, OpenPart open, StreamStager stager, Lane lane)
      throws IOException {
    return resume(
        part,
        open,
        stager,
        lane,
        new StreamState(
            UploadState.none(PartKeys.wanted(open.key())),
            new byte[0],
            new byte[0],
            new PartTally(),
            List.of()));
  }

  static PartStream resume(
      PartName part, OpenPart open, StreamStager stager, Lane lane, StreamState from)
      throws IOException {
    return new PartStream(part, open, stager, lane, from);
  }

  void add(RecordingChunk.Rows rows) throws IOException {
    changed = true;
    tally.add(rows);
    if (videoFiles == VideoFiles.BESIDE) {
      for (Map.Entry<String, byte[]> video : PartStager.videosOf(rows.chunk()).entrySet()) {
        // after the blocks before it, which decide where the part goes
        lane.submit(
            video.getValue().length,
            () -> stager.stageBeside(upload.keys(), video.getKey(), video.getValue()),
            this::staged);
      }
    }
    writer.add(rows.chunk());
  }

  private void staged(StagedVideo video) {
    videos.add(video);
    if (!uploaded.hasBegun()) {
      uploaded = UploadState.none(video.keys());
    }
  }

  private void send(byte[] block) throws IOException {
    lane.submit(block.length, () -> upload.write(block), state -> uploaded = state);
  }

  /** Whether anything came since the last {@link #state()}. */
  boolean hasChanged() {
    return changed;
  }

  /** What a checkpoint holds; nothing may be on its way in the lane. */
  StreamState state() {
    changed = false;
    return new StreamState(
        uploaded, blocks.waiting(), writer.snapshot(), tally.copy(), List.copyOf(videos));
  }

  /** Ends the part; it comes out of the lane as pending. */
  void finish(CloseReason reason, Consumer<RecordingChunk.Pending> done) throws IOException {
    writer.finish();
    byte[] last = blocks.waiting();
    lane.submit(
        last.length,
        () -> stager.finish(part, reason, upload, last, List.copyOf(videos), tally),
        done);
  }
}

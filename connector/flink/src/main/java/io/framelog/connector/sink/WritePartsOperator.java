/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import io.framelog.connector.element.CloseReason;
import io.framelog.connector.element.PartName;
import io.framelog.connector.element.RecordingChunk;
import java.io.File;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.common.operators.MailboxExecutor;
import org.apache.flink.core.fs.Path;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.jspecify.annotations.Nullable;

/**
 * Chunks become parts, keyed by camera. A part waits in keyed state until its end arrives; then it
 * is written, by a few threads beside the task's, and goes on to the committer as pending. One that
 * is too large to wait is streamed: state holds how far its upload has come and what is behind it.
 *
 * <p>Assumptions: no upload is on its way over a barrier, a watermark or the end of the input;
 * while one is awaited, mails run inside {@link #processElement}, commits of the sink included, and
 * none of them touches the current key. At the end of bounded input a timer at the end of time
 * closes what is still open.
 */
final class WritePartsOperator extends AbstractStreamOperator<RecordingChunk>
    implements OneInputStreamOperator<RecordingChunk, RecordingChunk>,
        Triggerable<String, VoidNamespace>,
        BoundedOneInput {
  private static final long serialVersionUID = 1L;

  private final transient MailboxExecutor mailbox;
  private final SinkSettings settings;

  private transient @Nullable UploadLanes uploads;
  private transient @Nullable Spool spool;
  private transient PartStager stager;
  private transient PartStreams streams;
  private transient WritePartsMetrics counters;
  private transient OpenParts parts;
  private transient InternalTimerService<VoidNamespace> timers;

  /** Of rows in state. */
  private transient long waitingBytes;

  WritePartsOperator(
      StreamOperatorParameters<RecordingChunk> parameters,
      MailboxExecutor mailbox,
      SinkSettings settings) {
    super(parameters);
    this.mailbox = mailbox;
    this.settings = settings;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    parts = new OpenParts(context.getKeyedStateStore());
  }

  @Override
  public void open() throws Exception {
    super.open();
    timers = getInternalTimerService("end-of-time", VoidNamespaceSerializer.INSTANCE, this);
    counters = new WritePartsMetrics(getMetricGroup());
    spool = Spool.below(temporaryDirectory());
    ObjectStore store = new ObjectStore(new Path(settings.directory()));
    stager = new PartStager(store, spool);
    uploads = new UploadLanes(mailbox, settings.uploadThreads(), settings.maxUploadBytes());
    streams = new PartStreams(parts, new StreamStager(store, spool), uploads);
    getMetricGroup().gauge("uploadsInFlight", uploads::inFlight);
    waitingBytes = restoredBytes();
    getMetricGroup().gauge("waitingBytes", () -> waitingBytes);
  }

  /** No element of these cameras need ever come, so they are looked for. */
  private long restoredBytes() throws Exception {
    List<String> keys;
    try (Stream<String> found =
        this.<String>getKeyedStateBackend().getKeys(OpenParts.OPEN_PARTS, VoidNamespace.INSTANCE)) {
      keys = found.distinct().toList();
    }
    long bytes = 0;
    for (String key : keys) {
      setCurrentKey(key);
      bytes += parts.bytes();
    }
    return bytes;
  }

  private File temporaryDirectory() {
    String[] configured =
        getContainingTask().getEnvironment().getTaskManagerInfo().getTmpDirectories();
    int own = getRuntimeContext().getTaskInfo().getIndexOfThisSubtask() % configured.length;
    return new File(configured[own]);
  }

  @Override
  public void processElement(StreamRecord<RecordingChunk> element) throws Exception {
    RecordingChunk chunk = element.getValue();
    if (chunk instanceof RecordingChunk.Rows rows) {
      add(rows);
    } else if (chunk instanceof RecordingChunk.End end) {
      close(end.part(), end.reason());
    } else if (chunk instanceof RecordingChunk.Pending pending) {
      throw new IllegalArgumentException(
          "part " + pending.key() + " is written already: a sink takes rows and ends only");
    }
  }

  private void add(RecordingChunk.Rows rows) throws Exception {
    PartName name = rows.part();
    Object key = getCurrentKey();
    OpenPart open = parts.get(name);
    OpenPart part = open == null ? begin(name) : open;
    switch (part.place()) {
      case STREAMED -> streams.get(name, part).add(rows);
      case STATE -> {
        OpenPart grown = parts.add(part, rows);
        waitingBytes += rows.chunk().byteSize();
        if (grown.bytes() > settings.maxStateBytes()) {
          waitingBytes -= grown.bytes();
          streams.begin(name, grown, parts.stream(name, grown));
          counters.streamed();
        }
      }
    }
    // another one if uploads were awaited
    setCurrentKey(key);
  }

  private OpenPart begin(PartName name) throws Exception {
    timers.registerEventTimeTimer(VoidNamespace.INSTANCE, Long.MAX_VALUE);
    return new OpenPart(
        parts.freeId(),
        0,
        0,
        OpenPart.Place.STATE,
        settings.layout().keyOf(name),
        settings.videos());
  }

  private void close(PartName name, CloseReason reason) throws Exception {
    OpenPart part = parts.get(name);
    if (part == null) {
      // Every one of its frames was a dead letter.
      return;
    }
    Object key = getCurrentKey();
    switch (part.place()) {
      case STREAMED -> streams.finish(name, part, reason, this::emit);
      case STATE -> {
        List<RecordingChunk.Rows> rows = parts.remove(name, part);
        waitingBytes -= part.bytes();
        // its rows, and as many bytes again that are made of them
        uploads()
            .submit(
                name.camera().key(),
                2 * part.bytes(),
                () -> stager.stage(name, part, reason, rows),
                this::emit);
      }
    }
    setCurrentKey(key);
  }

  private void emit(RecordingChunk.Pending pending) {
    counters.wrote(pending);
    output.collect(new StreamRecord<>(pending));
  }

  @Override
  public void onEventTime(InternalTimer<String, VoidNamespace> timer) throws Exception {
    for (PartName name : parts.names()) {
      close(name, CloseReason.END_OF_INPUT);
    }
  }

  @Override
  public void onProcessingTime(InternalTimer<String, VoidNamespace> timer) {
    throw new IllegalStateException("no timer of this operator is in processing time");
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    super.processWatermark(mark);
    uploads().drain();
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
    uploads().drain();
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    Object key = getCurrentKey();
    streams.store(this::setCurrentKey);
    if (key != null) {
      setCurrentKey(key);
    }
  }

  @Override
  public void endInput() throws Exception {
    uploads().drain();
  }

  private UploadLanes uploads() {
    UploadLanes opened = uploads;
    if (opened == null) {
      throw new IllegalStateException("the operator is not open");
    }
    return opened;
  }

  @Override
  public void close() throws Exception {
    if (uploads != null) {
      uploads.close();
    }
    if (spool != null) {
      spool.close();
    }
    super.close();
  }
}

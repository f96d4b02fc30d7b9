/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.connector.element.DeadLetter;
import io.framelog.connector.element.Elements;
import io.framelog.connector.element.RejectCounters;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.apache.flink.api.common.operators.MailboxExecutor;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.jspecify.annotations.Nullable;

/**
 * Hands batches to the workers and takes the results back through the mailbox, those of each camera
 * in the order of its batches.
 *
 * <p>Assumptions: while a worker is awaited, mails run inside {@link #processElement}, commits of
 * the sink included, so none of them may touch the current key. Before a barrier the pool is
 * drained for a short while; what is left then goes to keyed state as the frames it was made of,
 * and is submitted again after a restore. Before a watermark and at the end of input it is drained
 * wholly: operators behind this one flush on what comes then.
 */
final class EncodeBatchesOperator extends AbstractStreamOperator<EncodedBatch>
    implements OneInputStreamOperator<FrameBatch, EncodedBatch>, BoundedOneInput {
  private static final long serialVersionUID = 1L;
  private static final String BATCHES_STATE = "batches";
  private static final long MAX_BARRIER_WAIT_NANOS = 1_000_000_000L;
  private static final long DRAIN_PAUSE_NANOS = 500_000L;
  private static final int BATCHES_PER_WORKER = 2;

  private final transient MailboxExecutor mailbox;
  private final RouteTable routes;
  private final int workers;
  private final BatchEncoder.Function encoder;

  /** Read-locked by each worker at work, write-locked once the task closes. */
  private final transient ReadWriteLock running = new ReentrantReadWriteLock();

  /** Waiting for the write lock does not keep a worker from taking a read lock; this does. */
  private transient volatile boolean closing;

  private transient @Nullable ExecutorService pool;
  private transient Map<String, ArrayDeque<Work>> queues;
  private transient int inFlight;
  private transient long nextSequence;
  private transient MapState<Long, FrameBatch> batchState;

  /** Sequences of the batches that state holds, by camera. */
  private transient Map<String, Set<Long>> stored;

  private transient RejectCounters rejected;
  private transient Counter framesEncoded;
  private transient Counter batchesSpilled;

  /** A batch on its way; written by one worker, then read by the task. */
  private static final class Work {
    final long sequence;
    final FrameBatch batch;
    volatile BatchEncoder.@Nullable Result result;
    volatile @Nullable Throwable failure;

    Work(long sequence, FrameBatch batch) {
      this.sequence = sequence;
      this.batch = batch;
    }

    boolean isDone() {
      return result != null || failure != null;
    }
  }

  EncodeBatchesOperator(
      StreamOperatorParameters<EncodedBatch> parameters,
      MailboxExecutor mailbox,
      RouteTable routes,
      int workers,
      BatchEncoder.Function encoder) {
    super(parameters);
    this.mailbox = mailbox;
    this.routes = routes;
    this.workers = workers;
    this.encoder = encoder;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    queues = new LinkedHashMap<>();
    stored = new HashMap<>();
    batchState =
        context
            .getKeyedStateStore()
            .getMapState(
                new MapStateDescriptor<>(BATCHES_STATE, Types.LONG, OperatorElements.FRAME_BATCH));
  }

  @Override
  public void open() throws Exception {
    super.open();
    rejected = new RejectCounters(getMetricGroup());
    framesEncoded = getMetricGroup().counter("framesEncoded");
    batchesSpilled = getMetricGroup().counter("batchesSpilled");
    int refused = VideoEncoders.refused(routes);
    getMetricGroup().gauge("encodersRefused", () -> refused);
    getMetricGroup().gauge("encoderLosses", VideoEncoders::losses);
    pool = WorkerPool.acquire(workers);
    resubmitStored();
  }

  /** No element and no timer of these cameras need ever come, so they are looked for. */
  private void resubmitStored() throws Exception {
    List<String> keys;
    try (Stream<String> found =
        this.<String>getKeyedStateBackend().getKeys(BATCHES_STATE, VoidNamespace.INSTANCE)) {
      keys = found.distinct().sorted().toList();
    }
    for (String key : keys) {
      setCurrentKey(key);
      TreeMap<Long, FrameBatch> batches = new TreeMap<>();
      for (Map.Entry<Long, FrameBatch> entry : batchState.entries()) {
        batches.put(entry.getKey(), entry.getValue());
      }
      stored.put(key, new HashSet<>(batches.keySet()));
      for (Map.Entry<Long, FrameBatch> entry : batches.entrySet()) {
        nextSequence = Math.max(nextSequence, entry.getKey() + 1);
        submit(new Work(entry.getKey(), entry.getValue()));
      }
    }
  }

  @Override
  public void processElement(StreamRecord<FrameBatch> element) throws Exception {
    FrameBatch batch = element.getValue();
    while (inFlight >= workers * BATCHES_PER_WORKER) {
      mailbox.yield();
    }
    submit(new Work(nextSequence++, batch));
  }

  private void submit(Work work) {
    String key = work.batch.track().camera().key();
    queues.computeIfAbsent(key, unused -> new ArrayDeque<>()).add(work);
    inFlight++;
    Encoding encoding = work.batch.settings().encoding();
    if (BatchEncoder.isPassedThrough(work.batch, encoding)) {
      work.result = BatchEncoder.encode(work.batch, encoding);
      emitReady(key);
      return;
    }
    pool.execute(() -> encode(work, encoding, key));
  }

  /** Runs on a worker. */
  private void encode(Work work, Encoding encoding, String key) {
    if (closing || !running.readLock().tryLock()) {
      return;
    }
    try {
      work.result = encoder.encode(work.batch, encoding);
    } catch (Throwable e) {
      // Travels to the task, which fails in its own thread.
      work.failure = e;
    } finally {
      running.readLock().unlock();
    }
    try {
      mailbox.execute(() -> emitReady(key), "encoded batch");
    } catch (RejectedExecutionException e) {
      LOG.debug("a batch of camera {} was encoded after its task ended", key, e);
    }
  }

  private void emitReady(String key) {
    ArrayDeque<Work> queue = queues.get(key);
    while (queue != null && !queue.isEmpty() && queue.peek().isDone()) {
      Work work = queue.remove();
      inFlight--;
      emit(work);
    }
    if (queue != null && queue.isEmpty()) {
      queues.remove(key, queue);
    }
  }

  private void emit(Work work) {
    BatchEncoder.Result result = work.result;
    if (result == null) {
      throw new IllegalStateException(
          "a batch of camera %s with %d frames from %d could not be encoded"
              .formatted(
                  work.batch.track().camera(),
                  work.batch.frames().size(),
                  work.batch.frames().get(0).captureNanos()),
          work.failure);
    }
    for (BatchEncoder.Rejected frame : result.rejected()) {
      rejected.count(frame.reason());
      output.collect(
          Elements.DEAD_LETTERS,
          new StreamRecord<>(DeadLetter.of(frame.frame(), frame.reason(), frame.message())));
    }
    EncodedFrames media = result.batch().media();
    framesEncoded.inc(media == null ? 0 : media.captureNanos().length);
    output.collect(new StreamRecord<>(result.batch()));
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
    long end = System.nanoTime() + MAX_BARRIER_WAIT_NANOS;
    while (inFlight > 0 && System.nanoTime() < end) {
      if (!mailbox.tryYield()) {
        // The workers need the processor more than this thread does.
        LockSupport.parkNanos(DRAIN_PAUSE_NANOS);
      }
    }
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    drain();
    super.processWatermark(mark);
  }

  @Override
  public void endInput() throws Exception {
    drain();
  }

  private void drain() throws InterruptedException {
    while (inFlight > 0) {
      mailbox.yield();
    }
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    Object current = getCurrentKey();
    Set<String> keys = new TreeSet<>(stored.keySet());
    keys.addAll(queues.keySet());
    for (String key : keys) {
      setCurrentKey(key);
      store(key, queues.getOrDefault(key, new ArrayDeque<>()));
    }
    if (current != null) {
      setCurrentKey(current);
    }
  }

  private void store(String key, Collection<Work> waiting) throws Exception {
    Set<Long> gone = new HashSet<>(stored.getOrDefault(key, Set.of()));
    Set<Long> kept = new HashSet<>();
    for (Work work : waiting) {
      kept.add(work.sequence);
      if (!gone.remove(work.sequence)) {
        batchState.put(work.sequence, work.batch);
        batchesSpilled.inc();
      }
    }
    for (Long sequence : gone) {
      batchState.remove(sequence);
    }
    if (kept.isEmpty()) {
      stored.remove(key);
    } else {
      stored.put(key, kept);
    }
  }

  @Override
  public void close() throws Exception {
    if (pool != null) {
      // Batches that no worker has begun are dropped; native calls cannot be interrupted, so those
      // that run are awaited: their memory is freed by the worker itself.
      closing = true;
      running.writeLock().lock();
      pool = null;
      WorkerPool.release();
    }
    super.close();
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.connector.element.CloseReason;
import io.framelog.frame.CameraEvent;
import io.framelog.frame.Frame;
import io.framelog.frame.Marker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Thin adapter round {@link CameraBatcher}. Frames that wait live on the heap, as they came, and go
 * to keyed state at a checkpoint only: then each that is new is put and each that is gone is
 * removed. Over the budget of the heap the camera that has rested longest goes there early, and is
 * loaded again with its next frame or timer.
 *
 * <p>A timer at the end of time flushes every camera with open work at the end of bounded input,
 * also those not touched since a restore. Silence is the one use of processing time: it counts from
 * the camera's last frame while the operator is up, and once it is due gives frames that queue
 * before the operator one more second. A camera that stays silent is forgotten step by step, as
 * {@link Rest} says, until it has neither state nor a timer.
 */
final class BatchFramesOperator extends AbstractStreamOperator<FrameBatch>
    implements OneInputStreamOperator<CameraEvent, FrameBatch>, Triggerable<String, VoidNamespace> {
  private static final long serialVersionUID = 1L;
  private static final long GRACE_MILLIS = 1_000;

  private final RouteTable routes;
  private final ClockRule clock;
  private final transient HeapBudget budget;

  private transient CameraBatcher batcher;
  private transient CameraStore store;
  private transient FrameIndex index;
  private transient BatchOutput batches;
  private transient StateSize stateSize;
  private transient Map<String, LoadedCamera> cameras;
  private transient InternalTimerService<VoidNamespace> timers;
  private transient Counter camerasSpilled;
  private transient long openedMillis;

  BatchFramesOperator(
      StreamOperatorParameters<FrameBatch> parameters,
      RouteTable routes,
      ClockRule clock,
      HeapBudget budget) {
    super(parameters);
    this.budget = budget;
    this.routes = routes;
    this.clock = clock;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    cameras = new HashMap<>();
    store = new CameraStore(context.getKeyedStateStore());
    index = store.index();
  }

  @Override
  public void open() throws Exception {
    super.open();
    batcher = new CameraBatcher(routes, clock);
    batches = new BatchOutput(output, getMetricGroup());
    stateSize = new StateSize();
    camerasSpilled = getMetricGroup().counter("camerasSpilled");
    getMetricGroup().gauge("heapBytes", budget::heldBytes);
    getMetricGroup().gauge("stateBytes", this::stateBytes);
    openedMillis = now();
    timers = getInternalTimerService("end-and-silence", VoidNamespaceSerializer.INSTANCE, this);
  }

  /** What the cameras seen since the last restore take in state, by {@link StateSize}. */
  long stateBytes() {
    return stateSize.bytes();
  }

  private long now() {
    return getProcessingTimeService().getCurrentProcessingTime();
  }

  @Override
  public void processElement(StreamRecord<CameraEvent> element) throws Exception {
    String key = (String) getCurrentKey();
    CameraEvent event = element.getValue();
    if (event instanceof Frame frame) {
      LoadedCamera camera = camera(key);
      camera.lastFrameMillis = now();
      camera.inGrace = false;
      if (camera.dueMillis == 0 || camera.dueMillis > now() + clock.silenceMillis()) {
        arm(camera, now() + clock.silenceMillis());
      }
      batcher.add(camera.buffer, index, frame, batches);
      touched(key, camera);
      spill(key);
    } else if (event instanceof Marker marker) {
      batches.marker(marker);
      LoadedCamera camera = camera(key);
      if (camera.buffer.isEmpty()) {
        cameras.remove(key); // nothing to say anything of, and nothing to keep
        return;
      }
      batcher.mark(camera.buffer, index, marker, batches);
      touched(key, camera);
    }
  }

  private void touched(String key, LoadedCamera camera) {
    budget.hold(key, camera.buffer.waitingBytes());
    stateSize.count(key, camera.buffer);
    boolean open = camera.buffer.hasOpenWork();
    if (open && !camera.endTimerSet) {
      timers.registerEventTimeTimer(VoidNamespace.INSTANCE, Long.MAX_VALUE);
    } else if (!open && camera.endTimerSet) {
      timers.deleteEventTimeTimer(VoidNamespace.INSTANCE, Long.MAX_VALUE);
    }
    camera.endTimerSet = open;
  }

  private void spill(String current) throws Exception {
    for (String key = budget.excess().orElse(null);
        key != null;
        key = budget.excess().orElse(null)) {
      setCurrentKey(key);
      store.store(camera(key));
      cameras.remove(key);
      budget.release(key);
      camerasSpilled.inc();
    }
    setCurrentKey(current);
  }

  @Override
  public void onEventTime(InternalTimer<String, VoidNamespace> timer) throws Exception {
    LoadedCamera camera = camera(timer.getKey());
    batcher.finish(camera.buffer, index, CloseReason.END_OF_INPUT, batches);
    touched(timer.getKey(), camera);
  }

  @Override
  public void onProcessingTime(InternalTimer<String, VoidNamespace> timer) throws Exception {
    LoadedCamera camera = camera(timer.getKey());
    if (camera.dueMillis != 0 && camera.dueMillis != timer.getTimestamp()) {
      // Armed before a restore; the frames that came since have armed another.
      return;
    }
    camera.dueMillis = 0;
    Rest rest = Rest.of(camera.buffer);
    if (camera.lastFrameMillis == 0) {
      camera.lastFrameMillis = lastFrameMillis(rest, timer.getTimestamp());
    }
    long due = camera.lastFrameMillis + rest.afterMillis(clock);
    if (now() < due) {
      arm(camera, due);
    } else if (rest == Rest.OPEN && !camera.inGrace) {
      // Overdue timers run before the elements that queued behind a stall.
      camera.inGrace = true;
      arm(camera, now() + GRACE_MILLIS);
    } else {
      endOf(rest, timer.getKey(), camera);
    }
  }

  /**
   * When the last frame came of a camera that was not on the heap since. How long the operator was
   * down says nothing about the camera, nor does the time that an open one was in state.
   */
  private long lastFrameMillis(Rest rest, long timerMillis) {
    return rest == Rest.OPEN
        ? now()
        : Math.max(openedMillis, timerMillis - rest.afterMillis(clock));
  }

  private void endOf(Rest rest, String key, LoadedCamera camera) throws Exception {
    camera.inGrace = false;
    switch (rest) {
      case OPEN -> batcher.finish(camera.buffer, index, CloseReason.SILENCE, batches);
      case REMEMBERED -> batcher.forgetFrames(camera.buffer, index);
      case NEWEST_TIME, NOTHING -> {
        store.clear();
        cameras.remove(key);
        budget.release(key);
        stateSize.forget(key);
        return;
      }
    }
    touched(key, camera);
    arm(camera, camera.lastFrameMillis + Rest.of(camera.buffer).afterMillis(clock));
  }

  private void arm(LoadedCamera camera, long dueMillis) {
    if (camera.dueMillis != 0) {
      timers.deleteProcessingTimeTimer(VoidNamespace.INSTANCE, camera.dueMillis);
    }
    camera.dueMillis = dueMillis;
    timers.registerProcessingTimeTimer(VoidNamespace.INSTANCE, dueMillis);
  }

  /** The camera of the current key, from the heap or from state. */
  private LoadedCamera camera(String key) throws Exception {
    LoadedCamera camera = cameras.get(key);
    if (camera == null) {
      camera = store.load();
      cameras.put(key, camera);
    }
    return camera;
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    Object current = getCurrentKey();
    List<String> idle = new ArrayList<>();
    for (Map.Entry<String, LoadedCamera> entry : cameras.entrySet()) {
      setCurrentKey(entry.getKey());
      store.store(entry.getValue());
      if (!entry.getValue().buffer.hasOpenWork()) {
        idle.add(entry.getKey());
      }
    }
    // The heap is for cameras at work; the others are in state, and load again when they wake.
    idle.forEach(cameras::remove);
    if (current != null) {
      setCurrentKey(current);
    }
  }
}

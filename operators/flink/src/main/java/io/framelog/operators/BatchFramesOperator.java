/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.connector.element.CloseReason;
import io.framelog.connector.element.Elements;
import io.framelog.frame.CameraEvent;
import io.framelog.frame.Frame;
import io.framelog.frame.Marker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
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
import org.jspecify.annotations.Nullable;

/**
 * Thin adapter round {@link CameraBatcher}. Frames that wait live on the heap, as they came, and go
 * to keyed state at a checkpoint only: then each that is new is put and each that is gone is
 * removed. Over the budget of the heap the camera that has rested longest goes there early, and is
 * loaded again with its next frame or timer.
 *
 * <p>A timer at the end of time flushes every camera with open work at the end of bounded input,
 * also those not touched since a restore. Silence is the one use of processing time: it counts from
 * the camera's last frame while the operator is up, and once it is due gives frames that queue
 * before the operator one more second.
 */
final class BatchFramesOperator extends AbstractStreamOperator<FrameBatch>
    implements OneInputStreamOperator<CameraEvent, FrameBatch>, Triggerable<String, VoidNamespace> {
  private static final long serialVersionUID = 1L;
  private static final long GRACE_MILLIS = 1_000;

  private final RouteTable routes;
  private final ClockRule clock;
  private final transient HeapBudget budget;

  private transient CameraBatcher batcher;
  private transient FrameIndex index;
  private transient BatchOutput batches;
  private transient Map<String, Camera> cameras;
  private transient ValueState<byte[]> cameraState;
  private transient MapState<Long, Frame> frameState;
  private transient InternalTimerService<VoidNamespace> timers;
  private transient Counter camerasSpilled;

  /** A camera on the heap. */
  private static final class Camera {
    final CameraBuffer buffer;

    /** Sequences of the frames that state holds. */
    final Set<Long> stored;

    byte @Nullable [] storedBuffer;
    long lastFrameMillis;
    long silenceDueMillis;
    boolean inGrace;
    boolean endTimerSet;

    Camera(CameraBuffer buffer, Set<Long> stored, byte @Nullable [] storedBuffer) {
      this.buffer = buffer;
      this.stored = stored;
      this.storedBuffer = storedBuffer;
    }
  }

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
    cameraState =
        context
            .getKeyedStateStore()
            .getState(
                new ValueStateDescriptor<>(
                    "camera", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    frameState =
        context
            .getKeyedStateStore()
            .getMapState(
                new MapStateDescriptor<>(BatchFrames.FRAMES_STATE, Types.LONG, Elements.FRAME));
    MapState<Long, FrameIndex.Bucket> buckets =
        context
            .getKeyedStateStore()
            .getMapState(new MapStateDescriptor<>("index", Types.LONG, FrameIndex.Bucket.TYPE));
    index = new FrameIndex(new StateBuckets(buckets));
  }

  @Override
  public void open() throws Exception {
    super.open();
    batcher = new CameraBatcher(routes, clock);
    batches = new BatchOutput(output, getMetricGroup());
    camerasSpilled = getMetricGroup().counter("camerasSpilled");
    getMetricGroup().gauge("heapBytes", budget::heldBytes);
    timers = getInternalTimerService("end-and-silence", VoidNamespaceSerializer.INSTANCE, this);
  }

  @Override
  public void processElement(StreamRecord<CameraEvent> element) throws Exception {
    CameraEvent event = element.getValue();
    if (event instanceof Frame frame) {
      process(frame);
    } else if (event instanceof Marker marker) {
      Camera camera = camera((String) getCurrentKey());
      batcher.mark(camera.buffer, index, marker, batches);
      budget.hold((String) getCurrentKey(), camera.buffer.waitingBytes());
    }
  }

  private void process(Frame frame) throws Exception {
    String key = (String) getCurrentKey();
    Camera camera = camera(key);
    long now = getProcessingTimeService().getCurrentProcessingTime();
    camera.lastFrameMillis = now;
    camera.inGrace = false;
    if (!camera.endTimerSet) {
      timers.registerEventTimeTimer(VoidNamespace.INSTANCE, Long.MAX_VALUE);
      camera.endTimerSet = true;
    }
    if (camera.silenceDueMillis == 0) {
      armSilence(camera, now + clock.silenceMillis());
    }
    batcher.add(camera.buffer, index, frame, batches);
    budget.hold(key, camera.buffer.waitingBytes());
    spill(key);
  }

  private void spill(String current) throws Exception {
    for (String key = budget.excess().orElse(null);
        key != null;
        key = budget.excess().orElse(null)) {
      setCurrentKey(key);
      store(camera(key));
      cameras.remove(key);
      budget.release(key);
      camerasSpilled.inc();
    }
    setCurrentKey(current);
  }

  @Override
  public void onEventTime(InternalTimer<String, VoidNamespace> timer) throws Exception {
    batcher.finish(camera(timer.getKey()).buffer, index, CloseReason.END_OF_INPUT, batches);
    budget.release(timer.getKey());
  }

  @Override
  public void onProcessingTime(InternalTimer<String, VoidNamespace> timer) throws Exception {
    Camera camera = camera(timer.getKey());
    if (camera.silenceDueMillis != 0 && camera.silenceDueMillis != timer.getTimestamp()) {
      // Armed before a restore; the frames that came since have armed another.
      return;
    }
    camera.silenceDueMillis = 0;
    if (!camera.buffer.hasOpenWork()) {
      return;
    }
    long now = getProcessingTimeService().getCurrentProcessingTime();
    if (camera.lastFrameMillis == 0) {
      // Restored or spilled: how long it was not here says nothing about the camera.
      camera.lastFrameMillis = now;
    }
    long due = camera.lastFrameMillis + clock.silenceMillis();
    if (now < due) {
      armSilence(camera, due);
    } else if (!camera.inGrace) {
      // Overdue timers run before the elements that queued behind a stall.
      camera.inGrace = true;
      armSilence(camera, now + GRACE_MILLIS);
    } else {
      camera.inGrace = false;
      batcher.finish(camera.buffer, index, CloseReason.SILENCE, batches);
      budget.release(timer.getKey());
    }
  }

  private void armSilence(Camera camera, long dueMillis) {
    camera.silenceDueMillis = dueMillis;
    timers.registerProcessingTimeTimer(VoidNamespace.INSTANCE, dueMillis);
  }

  /** The camera of the current key, from the heap or from state. */
  private Camera camera(String key) throws Exception {
    Camera camera = cameras.get(key);
    if (camera == null) {
      camera = load();
      cameras.put(key, camera);
    }
    return camera;
  }

  private Camera load() throws Exception {
    byte[] stored = cameraState.value();
    if (stored == null) {
      return new Camera(new CameraBuffer(), new HashSet<>(), null);
    }
    TreeMap<Long, Frame> waiting = new TreeMap<>();
    for (Map.Entry<Long, Frame> entry : frameState.entries()) {
      waiting.put(entry.getKey(), entry.getValue());
    }
    Set<Long> sequences = new HashSet<>(waiting.keySet());
    return new Camera(CameraBuffer.fromBytes(stored, waiting), sequences, stored);
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    Object current = getCurrentKey();
    List<String> idle = new ArrayList<>();
    for (Map.Entry<String, Camera> entry : cameras.entrySet()) {
      setCurrentKey(entry.getKey());
      store(entry.getValue());
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

  private void store(Camera camera) throws Exception {
    Set<Long> gone = new HashSet<>(camera.stored);
    for (BufferedFrame frame : camera.buffer.waiting()) {
      if (!gone.remove(frame.sequence())) {
        frameState.put(frame.sequence(), frame.frame());
        camera.stored.add(frame.sequence());
      }
    }
    for (Long sequence : gone) {
      frameState.remove(sequence);
      camera.stored.remove(sequence);
    }
    byte[] bytes = camera.buffer.toBytes();
    if (!Arrays.equals(bytes, camera.storedBuffer)) {
      cameraState.update(bytes);
      camera.storedBuffer = bytes;
    }
  }
}

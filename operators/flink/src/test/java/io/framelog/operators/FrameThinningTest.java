/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import static io.framelog.operators.TestFrames.MILLI;
import static io.framelog.operators.TestFrames.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.connector.element.CloseReason;
import io.framelog.frame.Content;
import io.framelog.frame.Frame;
import io.framelog.frame.PixelEncoding;
import io.framelog.frame.RejectReason;
import io.framelog.frame.StreamFormat;
import io.framelog.video.FrameRateLimit;
import io.framelog.video.PictureSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Frames of a route that limits their rate: 30 a second come, 10 may stay. */
class FrameThinningTest {
  private static final Preparation TEN_A_SECOND =
      new Preparation(PictureSettings.defaults(), FrameRateLimit.perSecond(10));
  private static final long PERIOD = SECOND / 30;

  @Test
  void everyThirdFrameStaysAndTheOthersAreCounted() throws Exception {
    Road road = new Road();
    for (int i = 0; i < 300; i++) {
      road.add(TestFrames.frame(i * PERIOD));
    }
    road.finish();

    assertThat(road.kept).hasSize(101).startsWith(0L, 2 * PERIOD, 5 * PERIOD, 8 * PERIOD);
    assertThat(road.thinned).isEqualTo(199);
    assertThat(road.rejected).isEmpty();
  }

  @Test
  void whichFramesStayDoesNotDependOnWhereStateWasSaved() throws Exception {
    for (int seed = 0; seed < 30; seed++) {
      List<Frame> frames = new ArrayList<>();
      Random random = new Random(seed);
      for (int i = 0; i < 200; i++) {
        frames.add(TestFrames.frame(i * PERIOD + random.nextInt(90_000_000)));
      }
      Road straight = new Road();
      Road interrupted = new Road();
      for (Frame frame : frames) {
        straight.add(frame);
        if (random.nextInt(7) == 0) {
          interrupted.saveAndRestore();
        }
        interrupted.add(frame);
      }
      straight.finish();
      interrupted.finish();

      assertThat(interrupted.kept).as("seed %d", seed).isEqualTo(straight.kept);
      assertThat(interrupted.thinned).as("seed %d", seed).isEqualTo(straight.thinned);
    }
  }

  @Test
  void thinnedFramesLetTimePassToo() throws Exception {
    Road road = new Road();
    road.add(TestFrames.frame(59_990 * MILLI));
    road.add(TestFrames.frame(60_010 * MILLI));
    assertThat(road.closes).isZero();
    road.add(TestFrames.frame(60_030 * MILLI));
    road.add(TestFrames.frame(60_200 * MILLI));

    assertThat(road.closes).as("the slice that ends at 60 s").isEqualTo(1);
    assertThat(road.thinned).isEqualTo(2);
  }

  @Test
  void pixelsAreThinnedButVideoAndCalibrationsAreNot() throws Exception {
    Map<Content, Integer> keptOfThree = new HashMap<>();
    for (Content content :
        List.of(
            new Content.Pixels(PixelEncoding.RGB8, 4, 4, 12),
            new Content.AccessUnit(StreamFormat.H264),
            new Content.Calibration(
                4, 4, "", new double[0], new double[9], new double[0], new double[0]))) {
      TrackBuffer track = new TrackBuffer(Track.of(TestFrames.frame(0)));
      int kept = 0;
      for (int i = 0; i < 3; i++) {
        kept += track.keeps(frame(content, i * MILLI), TEN_A_SECOND.rate()) ? 1 : 0;
      }
      keptOfThree.put(content, kept);
    }

    assertThat(keptOfThree.values()).containsExactlyInAnyOrder(1, 3, 3);
    assertThat(keptOfThree.entrySet())
        .allMatch(each -> each.getKey() instanceof Content.Pixels == (each.getValue() == 1));
  }

  private static Frame frame(Content content, long nanosAfterBase) {
    Frame like = TestFrames.frame(nanosAfterBase);
    return new Frame(
        like.camera(),
        like.recording(),
        like.entity(),
        like.route(),
        like.captureNanos(),
        content,
        like.payload(),
        like.position());
  }

  /** A camera, its batcher and what came out. */
  private static final class Road implements CameraBatcher.Output {
    private final CameraBatcher batcher;
    private final FrameIndex index = new FrameIndex(new NoBuckets());
    private CameraBuffer camera = new CameraBuffer();
    final List<Long> kept = new ArrayList<>();
    final List<RejectReason> rejected = new ArrayList<>();
    int thinned;
    int closes;

    Road() {
      RouteSettings like = TestFrames.route();
      Encoding encoding = new Encoding.RawImages(TEN_A_SECOND);
      batcher =
          new CameraBatcher(
              RouteTable.of(
                  List.of(
                      new RouteSettings(
                          like.name(),
                          encoding,
                          like.slices(),
                          new BatchRule(2 * SECOND, 4, 1L << 30, 200 * MILLI),
                          like.maxPartBytes()))),
              TestFrames.clock());
    }

    void add(Frame frame) throws Exception {
      batcher.add(camera, index, frame, this);
    }

    void finish() throws Exception {
      batcher.finish(camera, index, CloseReason.END_OF_INPUT, this);
    }

    void saveAndRestore() throws Exception {
      TreeMap<Long, Frame> waiting = new TreeMap<>();
      for (BufferedFrame frame : camera.waiting()) {
        waiting.put(frame.sequence(), frame.frame());
      }
      camera = CameraBuffer.fromBytes(camera.toBytes(), waiting);
    }

    @Override
    public void batch(FrameBatch batch) {
      kept.addAll(TestFrames.times(batch));
      closes += batch.closes() == null ? 0 : 1;
    }

    @Override
    public void reject(Frame frame, RejectReason reason, String message) {
      rejected.add(reason);
    }

    @Override
    public void duplicate(Frame frame) {
      throw new AssertionError("no frame comes twice here: " + frame);
    }

    @Override
    public void thinned(Frame frame) {
      thinned++;
    }

    @Override
    public void clockSet() {
      throw new AssertionError("no clock is set here");
    }
  }

  /** Nothing that was cut is remembered: no frame comes twice. */
  private static final class NoBuckets implements FrameIndex.Buckets {
    @Override
    public FrameIndex.@Nullable Bucket get(long number) {
      return null;
    }

    @Override
    public void put(long number, FrameIndex.Bucket bucket) {}

    @Override
    public void remove(long number) {}

    @Override
    public void clear() {}
  }
}

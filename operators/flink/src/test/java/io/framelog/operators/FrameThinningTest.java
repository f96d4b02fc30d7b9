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
import io.framelog.frame.StreamFormat;
import io.framelog.video.FrameRateLimit;
import io.framelog.video.PictureSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Frames of a route that limits their rate: 30 a second come, 10 may stay. */
class FrameThinningTest {
  private static final FrameRateLimit TEN_A_SECOND = FrameRateLimit.perSecond(10);
  private static final long PERIOD = SECOND / 30;

  private static RouteSettings route() {
    RouteSettings like = TestFrames.route();
    return new RouteSettings(
        like.name(),
        new Encoding.JpegImages(
            new Encoding.JpegImages().settings(),
            new Preparation(PictureSettings.defaults(), TEN_A_SECOND)),
        like.slices(),
        like.batches(),
        like.maxPartBytes());
  }

  private static List<Long> kept(BatcherSubject road) {
    return road.out.batches.stream().flatMap(batch -> TestFrames.times(batch).stream()).toList();
  }

  @Test
  void everyThirdFrameStaysAndTheOthersAreCounted() throws Exception {
    BatcherSubject road = new BatcherSubject(route());
    for (int i = 0; i < 300; i++) {
      road.add(i * PERIOD);
    }
    road.finish(CloseReason.END_OF_INPUT);

    assertThat(kept(road)).hasSize(101).startsWith(0L, 2 * PERIOD, 5 * PERIOD, 8 * PERIOD);
    assertThat(road.out.thinned).isEqualTo(199);
    assertThat(road.out.rejected).isEmpty();
  }

  @Test
  void orderWithinTheDisorderBoundMakesNoDifference() throws Exception {
    BatcherSubject inOrder = new BatcherSubject(route());
    BatcherSubject inDisorder = new BatcherSubject(route());
    Random random = new Random(1);
    for (int i = 0; i < 300; i += 5) {
      List<Long> five = new ArrayList<>();
      for (int j = i; j < i + 5; j++) {
        five.add(j * PERIOD);
        inOrder.add(j * PERIOD);
      }
      Collections.shuffle(five, random);
      for (long nanos : five) {
        inDisorder.add(nanos);
      }
    }
    inOrder.finish(CloseReason.END_OF_INPUT);
    inDisorder.finish(CloseReason.END_OF_INPUT);

    assertThat(kept(inDisorder)).isEqualTo(kept(inOrder));
    assertThat(inDisorder.out.thinned).isEqualTo(199);
    assertThat(inDisorder.out.late).isZero();
  }

  @Test
  void whatIsDoneDoesNotDependOnWhereStateWasSaved() throws Exception {
    for (int seed = 0; seed < 30; seed++) {
      Random random = new Random(seed);
      BatcherSubject straight = new BatcherSubject(route());
      BatcherSubject interrupted = new BatcherSubject(route());
      for (int i = 0; i < 200; i++) {
        long nanos = i * PERIOD + random.nextInt(400_000_000);
        straight.add(nanos);
        if (random.nextInt(7) == 0) {
          interrupted.restore();
        }
        interrupted.add(nanos);
      }
      straight.finish(CloseReason.END_OF_INPUT);
      interrupted.finish(CloseReason.END_OF_INPUT);

      assertThat(interrupted.out.log).as("seed %d", seed).isEqualTo(straight.out.log);
      assertThat(straight.out.thinned).as("seed %d", seed).isGreaterThan(50);
    }
  }

  @Test
  void thinnedFramesLetTimePassToo() throws Exception {
    BatcherSubject road = new BatcherSubject(route());
    road.add(59_980 * MILLI, 60_010 * MILLI);
    assertThat(road.out.closes).isEmpty();
    road.add(60_015 * MILLI, 60_220 * MILLI);

    assertThat(road.out.closes).containsExactly(CloseReason.SLICE_END);
    assertThat(road.out.thinned).isEqualTo(2);
  }

  @Test
  void thinnedFrameThatComesAgainIsADuplicate() throws Exception {
    BatcherSubject road = new BatcherSubject(route());
    for (int i = 0; i < 100; i++) {
      road.add(i * PERIOD);
    }
    int thinned = road.out.thinned;
    road.add(PERIOD);

    assertThat(road.out.duplicates).isEqualTo(1);
    assertThat(road.out.late).isZero();
    assertThat(road.out.thinned).isEqualTo(thinned);
  }

  @Test
  void pixelsAreThinnedButVideoAndCalibrationsAreNot() {
    assertThat(thinnedOfThree(new Content.Pixels(PixelEncoding.RGB8, 4, 4, 12))).isEqualTo(2);
    assertThat(thinnedOfThree(new Content.AccessUnit(StreamFormat.H264))).isZero();
    assertThat(
            thinnedOfThree(
                new Content.Calibration(
                    4, 4, "", new double[0], new double[9], new double[0], new double[0])))
        .isZero();
  }

  private static int thinnedOfThree(Content content) {
    TrackBuffer track = new TrackBuffer(Track.of(TestFrames.frame(0)));
    for (int i = 0; i < 3; i++) {
      Frame like = TestFrames.frame(i * MILLI);
      track.add(
          new BufferedFrame(
              i,
              new Frame(
                  like.camera(),
                  like.recording(),
                  like.entity(),
                  like.route(),
                  like.captureNanos(),
                  content,
                  like.payload(),
                  like.position()),
              /* begins= */ true));
    }
    return track.thin(TEN_A_SECOND, Long.MAX_VALUE).size();
  }
}

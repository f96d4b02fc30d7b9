/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import static io.framelog.operators.TestFrames.BASE;
import static io.framelog.operators.TestFrames.MILLI;
import static io.framelog.operators.TestPictures.batch;
import static io.framelog.operators.TestPictures.chessboardFrame;
import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.connector.element.CloseReason;
import io.framelog.connector.element.ElementType;
import io.framelog.frame.Frame;
import io.framelog.rrd.archetype.ImageFormat;
import io.framelog.video.VideoCodec;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class BatchEncoderTest {
  private static final List<Frame> FRAMES =
      IntStream.range(0, 5).mapToObj(i -> chessboardFrame(i * (100 * MILLI))).toList();
  private static final FrameBatch BATCH =
      new FrameBatch(
          Track.of(FRAMES.get(0)),
          batch(FRAMES).slice(),
          batch(FRAMES).settings(),
          FRAMES,
          CloseReason.SLICE_END);

  @Test
  void jpegsStayTheBytesThatWerePublished() throws Exception {
    EncodedFrames media = media(new Encoding.JpegImages());

    assertThat(media).isInstanceOf(EncodedFrames.Files.class);
    EncodedFrames.Files files = (EncodedFrames.Files) media;
    assertThat(files.mediaType()).isEqualTo("image/jpeg");
    assertThat(files.encoder()).isNull();
    for (int i = 0; i < FRAMES.size(); i++) {
      assertThat(files.files().get(i)).isSameAs(FRAMES.get(i).payload());
    }
    assertThat(BatchEncoder.isPassedThrough(BATCH, new Encoding.JpegImages())).isTrue();
  }

  @Test
  void picturesOfAnotherKindAreEncodedAndSayByWhat() throws Exception {
    EncodedFrames.Files files = (EncodedFrames.Files) media(new Encoding.PngImages());

    assertThat(files.mediaType()).isEqualTo("image/png");
    assertThat(files.encoder()).startsWith("png (FFmpeg");
    assertThat(BatchEncoder.isPassedThrough(BATCH, new Encoding.PngImages())).isFalse();
  }

  @Test
  void calibrationsComeBackEqualFromState() throws Exception {
    Projection projection = new Projection(64, 48, 70, 71, 0.5f, 32, 24);
    assertRoundTrip(
        OperatorElements.ENCODED_BATCH,
        new EncodedBatch(
            BATCH.track(),
            BATCH.slice(),
            PartRule.of(BATCH.settings()),
            new EncodedFrames.Projections(new long[] {BASE}, List.of(projection)),
            List.of(FRAMES.get(0).position()),
            null));
  }

  @Test
  void rawPicturesHaveTheLayoutOfTheirJpegs() throws Exception {
    EncodedFrames.Raw raw = (EncodedFrames.Raw) media(new Encoding.RawImages());

    assertThat(raw.images())
        .extracting(RawImage::format)
        .containsOnly(ImageFormat.y8Full(TestPictures.WIDTH, TestPictures.HEIGHT));
    assertThat(raw.bytes()).isEqualTo(5L * TestPictures.WIDTH * TestPictures.HEIGHT);
  }

  @Test
  void videoIsOneClosedGopAndTheSameWhereverItIsEncoded() throws Exception {
    EncodedFrames.Video video = (EncodedFrames.Video) media(TestPictures.VIDEO);

    assertThat(video.config().codec()).isEqualTo(VideoCodec.AV1);
    assertThat(video.config().width()).isEqualTo(TestPictures.WIDTH);
    assertThat(video.keyframes()).containsExactly(true, false, false, false, false);
    assertThat(video.encoder()).isNotBlank();
    EncodedFrames.Video again = (EncodedFrames.Video) media(TestPictures.VIDEO);
    assertThat(again.config()).isEqualTo(video.config());
    for (int i = 0; i < FRAMES.size(); i++) {
      assertThat(again.samples().get(i)).isEqualTo(video.samples().get(i));
    }
  }

  @Test
  void markWithoutFramesHasNoMedia() {
    FrameBatch mark =
        new FrameBatch(
            BATCH.track(), BATCH.slice(), BATCH.settings(), List.of(), CloseReason.SILENCE);
    for (Encoding encoding : List.of(TestPictures.VIDEO, new Encoding.RawImages())) {
      BatchEncoder.Result result = BatchEncoder.encode(mark, encoding);
      assertThat(result.batch().media()).isNull();
      assertThat(result.batch().closes()).isEqualTo(CloseReason.SILENCE);
    }
  }

  @Test
  void batchOfFramesComesBackEqualFromState() throws Exception {
    assertRoundTrip(OperatorElements.FRAME_BATCH, BATCH);
    assertRoundTrip(OperatorElements.FRAME_BATCH, batch(FRAMES));
    assertRoundTrip(
        ElementType.of(Track.class, TrackCodec.class),
        new Track(TestFrames.CAMERA, "r1", "/robot/front", "route", Timing.ON_TIME));
  }

  /** Encodes and checks times, what goes along, and that state gives it back equal. */
  private static EncodedFrames media(Encoding encoding) throws Exception {
    BatchEncoder.Result result = BatchEncoder.encode(BATCH, encoding);

    assertThat(result.rejected()).isEmpty();
    EncodedBatch encoded = result.batch();
    assertThat(encoded.track()).isEqualTo(BATCH.track());
    assertThat(encoded.slice()).isEqualTo(BATCH.slice());
    assertThat(encoded.closes()).isEqualTo(CloseReason.SLICE_END);
    assertThat(encoded.media().captureNanos())
        .containsExactly(IntStream.range(0, 5).mapToLong(i -> BASE + i * (100 * MILLI)).toArray());
    assertRoundTrip(OperatorElements.ENCODED_BATCH, encoded);
    assertRoundTrip(
        OperatorElements.ENCODED_BATCH,
        new EncodedBatch(encoded.track(), encoded.slice(), encoded.rule(), null, List.of(), null));
    return encoded.media();
  }

  /** Compares as bytes: media are megabytes. */
  private static <T> void assertRoundTrip(ElementType<T> type, T element) throws Exception {
    var serializer = type.createSerializer(new SerializerConfigImpl());
    byte[] bytes = bytes(type, element);
    DataInputDeserializer in = new DataInputDeserializer(bytes);

    T read = serializer.deserialize(in);

    assertThat(in.available()).isZero();
    assertThat(read).hasSameClassAs(element);
    assertThat(bytes(type, read)).isEqualTo(bytes);
  }

  private static <T> byte[] bytes(ElementType<T> type, T element) throws Exception {
    DataOutputSerializer out = new DataOutputSerializer(64);
    type.createSerializer(new SerializerConfigImpl()).serialize(element, out);
    return out.getCopyOfBuffer();
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import static io.framelog.operators.ShownPatches.assertShown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.framelog.connector.element.PartName;
import io.framelog.frame.ChromaSubsampling;
import io.framelog.frame.Content;
import io.framelog.frame.FileFormat;
import io.framelog.frame.Frame;
import io.framelog.frame.PixelEncoding;
import io.framelog.frame.RejectReason;
import io.framelog.frame.StreamFormat;
import io.framelog.rrd.Blobs;
import io.framelog.rrd.Chunk;
import io.framelog.rrd.ComponentDescriptor;
import io.framelog.rrd.FixedLists;
import io.framelog.rrd.Numbers;
import io.framelog.rrd.archetype.AssetVideo;
import io.framelog.rrd.archetype.DepthImage;
import io.framelog.rrd.archetype.EncodedImage;
import io.framelog.rrd.archetype.Image;
import io.framelog.rrd.archetype.Pinhole;
import io.framelog.rrd.archetype.VideoFrameReference;
import io.framelog.video.DecodedFrame;
import io.framelog.video.Mp4Decoder;
import io.framelog.video.Sample;
import io.framelog.video.StreamSamples;
import io.framelog.video.VideoCodec;
import io.framelog.video.VideoSettings;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Every content through every encoding to the rows of a recording: two frames go in, and what the
 * rows show is read by other means than those that made it, or the refusal is looked at.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ContentCellsTest {
  private static final int QUALITY = 90;
  private static final double LOSSLESS = 2.5;
  private static final double LOSSY = 8;
  private static final byte[] NO_PIXELS = {1};

  /** A keyframe of real H.265 with its parameter sets: no encoder here makes one. */
  private static final byte[] H265_KEYFRAME =
      HexFormat.of()
          .parseHex(
              "0000000140010c01ffff01600000030090000003000003001e95980900000001"
                  + "42010101600000030090000003000003001ea0884596566abcae680800000300"
                  + "0800000300f040000000014401c173d0890000012801af0f60f850e5026f9c");

  private static final Content.Calibration CALIBRATION =
      new Content.Calibration(
          ColourPatches.WIDTH,
          ColourPatches.HEIGHT,
          "plumb_bob",
          new double[] {0.1, 0, 0, 0, 0},
          new double[] {80, 0.5, 47, 0, 81, 31, 0, 0, 1},
          new double[0],
          new double[0]);

  private static final Set<String> CROSSED = new ConcurrentSkipListSet<>();

  /** What a content is: the payloads of two frames, and what gray or coloured pixels they show. */
  private record Input(Content content, List<byte[]> payloads, ShownPatches.Pixels shows) {
    Input(Content content, byte[] payload, ShownPatches.Pixels shows) {
      this(content, List.of(payload, payload), shows);
    }
  }

  private static Map<String, Input> inputs() {
    Map<String, Input> inputs = new LinkedHashMap<>();
    inputs.put("jpeg", file(FileFormat.JPEG, ColourPatches.jpeg()));
    inputs.put("png", file(FileFormat.PNG, ColourPatches.png()));
    inputs.put("png16", new Input(png16(), ColourPatches.png16(), ColourPatches::gray));
    inputs.put("webp", file(FileFormat.WEBP, ColourPatches.webp()));
    for (PixelEncoding encoding : PixelEncoding.values()) {
      Content content =
          new Content.Pixels(
              encoding,
              ColourPatches.WIDTH,
              ColourPatches.HEIGHT,
              ColourPatches.rowStride(encoding));
      boolean gray =
          encoding == PixelEncoding.MONO8
              || encoding == PixelEncoding.MONO16_LE
              || encoding == PixelEncoding.MONO16_BE;
      inputs.put(
          encoding.name(),
          new Input(
              content,
              ColourPatches.pixels(encoding),
              gray ? ColourPatches::gray : ColourPatches::rgb));
    }
    for (StreamFormat format : StreamFormat.values()) {
      inputs.put(
          format.wireName(),
          new Input(new Content.AccessUnit(format), units(format), ColourPatches::rgb));
    }
    inputs.put("calibration", new Input(CALIBRATION, NO_PIXELS, ColourPatches::rgb));
    return inputs;
  }

  /** A keyframe and a picture that needs it. */
  private static List<byte[]> units(StreamFormat format) {
    if (format == StreamFormat.H265) {
      return List.of(H265_KEYFRAME, H265_KEYFRAME);
    }
    VideoCodec codec = format == StreamFormat.AV1 ? VideoCodec.AV1 : VideoCodec.H264;
    Input jpeg = file(FileFormat.JPEG, ColourPatches.jpeg());
    BatchEncoder.Result result =
        BatchEncoder.encode(TestPictures.batch(frames(jpeg)), encodings().get(codec.name()));
    EncodedFrames.Video video = (EncodedFrames.Video) result.batch().media();
    List<byte[]> units = new ArrayList<>();
    for (byte[] sample : video.samples()) {
      boolean keyframe = video.keyframes()[units.size()];
      units.add(StreamSamples.of(video.config(), new Sample(units.size(), sample, keyframe)));
    }
    return units;
  }

  private static Content png16() {
    return new Content.File(
        FileFormat.PNG,
        ColourPatches.WIDTH,
        ColourPatches.HEIGHT,
        2L * ColourPatches.WIDTH * ColourPatches.HEIGHT);
  }

  private static Input file(FileFormat format, byte[] bytes) {
    long planeBytes =
        ChromaSubsampling.YUV420.planeBytes(ColourPatches.WIDTH, ColourPatches.HEIGHT);
    return new Input(
        new Content.File(format, ColourPatches.WIDTH, ColourPatches.HEIGHT, planeBytes),
        bytes,
        ColourPatches::rgb);
  }

  private static Map<String, Encoding> encodings() {
    Map<String, Encoding> encodings = new LinkedHashMap<>();
    encodings.put("raw", new Encoding.RawImages());
    encodings.put("jpeg", new Encoding.JpegImages());
    encodings.put("png", new Encoding.PngImages());
    for (VideoCodec codec : List.of(VideoCodec.AV1, VideoCodec.H264)) {
      encodings.put(
          codec.name(),
          new Encoding.Video(
              VideoSettings.builder()
                  .codec(codec)
                  .encoders(List.of(codec == VideoCodec.AV1 ? "libsvtav1" : "libopenh264"))
                  .quality(QUALITY)
                  .build()));
    }
    return encodings;
  }

  private static String cell(String input, String encoding) {
    return input + " to " + encoding;
  }

  @TestFactory
  @Order(1)
  Stream<DynamicTest> contentIsShownAsItWasSent() {
    Map<String, Encoding> encodings = encodings();
    return inputs().entrySet().stream()
        .flatMap(
            input ->
                encodings.entrySet().stream()
                    .map(
                        encoding ->
                            DynamicTest.dynamicTest(
                                cell(input.getKey(), encoding.getKey()),
                                () -> {
                                  cross(input.getValue(), encoding.getValue());
                                  CROSSED.add(cell(input.getKey(), encoding.getKey()));
                                })));
  }

  private static void cross(Input input, Encoding encoding) {
    List<Frame> frames = frames(input);

    BatchEncoder.Result result = BatchEncoder.encode(TestPictures.batch(frames), encoding);

    boolean isFloat =
        input.content() instanceof Content.Pixels pixels
            && pixels.encoding() == PixelEncoding.MONO32F_LE;
    boolean isVideo = encoding instanceof Encoding.Video;
    boolean isStream = input.content() instanceof Content.AccessUnit;
    if ((isStream && !isVideo) || (isFloat && !(encoding instanceof Encoding.RawImages))) {
      assertThat(result.batch().media()).isNull();
      assertThat(result.rejected())
          .extracting(BatchEncoder.Rejected::reason)
          .containsExactly(RejectReason.UNENCODABLE_FORMAT, RejectReason.UNENCODABLE_FORMAT);
      return;
    }
    assertThat(result.rejected()).isEmpty();
    assertThat(result.batch().origins()).hasSize(2);
    EncodedFrames media = result.batch().media();
    assertThat(media.captureNanos())
        .containsExactly(frames.stream().mapToLong(Frame::captureNanos).toArray());
    if (media instanceof EncodedFrames.Projections projections) {
      assertProjected(ArchetypeRows.projections(part(), projections));
    } else if (media instanceof EncodedFrames.Video video) {
      assertPlayed(input, video);
    } else if (isFloat) {
      assertDistances(onlyChunk(media));
    } else {
      assertPictured(input, media);
    }
  }

  private static List<Frame> frames(Input input) {
    return List.of(frame(input, 0), frame(input, 1));
  }

  private static Frame frame(Input input, int number) {
    Frame like = TestFrames.frame(number * (100 * TestFrames.MILLI));
    return new Frame(
        like.camera(),
        like.recording(),
        like.entity(),
        like.route(),
        like.captureNanos(),
        input.content(),
        input.payloads().get(number),
        like.position());
  }

  private static PartName part() {
    return new PartName(
        "app",
        "r1",
        TestFrames.CAMERA,
        "/robot/front",
        TestFrames.BASE,
        TestFrames.BASE + 60 * TestFrames.SECOND,
        TestFrames.BASE);
  }

  private static Chunk onlyChunk(EncodedFrames media) {
    List<Chunk> chunks = ArchetypeRows.pictures(part(), media);
    assertThat(chunks).hasSize(1);
    assertThat(chunks.get(0).rows()).isEqualTo(2);
    return chunks.get(0);
  }

  private static List<byte[]> blobs(Chunk chunk, ComponentDescriptor descriptor) {
    Blobs blobs = chunk.values(descriptor, Blobs.class).orElseThrow();
    return List.of(blobs.copy(0), blobs.copy(1));
  }

  private static void assertPictured(Input input, EncodedFrames media) {
    Chunk chunk = onlyChunk(media);
    if (media instanceof EncodedFrames.Raw raw) {
      for (byte[] pixels : blobs(chunk, Image.BUFFER)) {
        boolean lossy =
            input.content() instanceof Content.File file && file.format() == FileFormat.JPEG;
        assertShown(
            input.shows(),
            ShownPatches.raw(raw.images().get(0).format(), pixels),
            lossy ? LOSSY : LOSSLESS);
      }
    } else {
      EncodedFrames.Files files = (EncodedFrames.Files) media;
      boolean lossy =
          files.mediaType().equals("image/jpeg")
              || (input.content() instanceof Content.File file && file.format() == FileFormat.JPEG);
      for (byte[] file : blobs(chunk, EncodedImage.BLOB)) {
        assertShown(input.shows(), ShownPatches.file(file), lossy ? LOSSY : LOSSLESS);
      }
    }
  }

  private static void assertPlayed(Input input, EncodedFrames.Video video) {
    VideoSegment segment = VideoSegment.of(List.of(video));
    Chunk asset = ArchetypeRows.asset(part(), segment);
    List<Chunk> references = ArchetypeRows.references(part(), segment);
    assertThat(references).hasSize(1);
    assertThat(references.get(0).component(VideoFrameReference.TIMESTAMP)).isPresent();
    byte[] mp4 = asset.values(AssetVideo.BLOB, Blobs.class).orElseThrow().copy(0);
    List<DecodedFrame> decoded = new ArrayList<>();
    try (Mp4Decoder decoder = new Mp4Decoder(mp4)) {
      for (DecodedFrame frame = decoder.next(); frame != null; frame = decoder.next()) {
        decoded.add(frame);
      }
    }
    assertThat(decoded).hasSize(2);
    for (DecodedFrame frame : decoded) {
      if (video.config().codec() == VideoCodec.H265) {
        // that keyframe was made elsewhere, of another picture
        assertThat(frame.picture().width()).isEqualTo(video.config().width());
        assertThat(frame.picture().height()).isEqualTo(video.config().height());
        continue;
      }
      assertShown(input.shows(), ShownPatches.decoded(frame.picture()), LOSSY);
    }
  }

  private static void assertDistances(Chunk chunk) {
    for (byte[] bytes : blobs(chunk, DepthImage.BUFFER)) {
      ByteBuffer metres = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      for (int y = 0; y < ColourPatches.HEIGHT; y++) {
        for (int x = 0; x < ColourPatches.WIDTH; x++) {
          assertThat(metres.getFloat()).isEqualTo(ColourPatches.metres(x, y));
        }
      }
      assertThat(metres.hasRemaining()).isFalse();
    }
    assertThat(chunk.component(DepthImage.METER)).isPresent();
  }

  private static void assertProjected(Chunk chunk) {
    assertThat(chunk.rows()).as("equal calibrations share a row").isEqualTo(1);
    assertThat(floats(chunk, Pinhole.IMAGE_FROM_CAMERA))
        .containsExactly(new double[] {80, 0, 0, 0.5, 81, 0, 47, 31, 1}, within(0.0));
    assertThat(floats(chunk, Pinhole.RESOLUTION))
        .containsExactly(new double[] {ColourPatches.WIDTH, ColourPatches.HEIGHT}, within(0.0));
  }

  private static double[] floats(Chunk chunk, ComponentDescriptor descriptor) {
    Numbers numbers = (Numbers) chunk.values(descriptor, FixedLists.class).orElseThrow().items();
    double[] values = new double[numbers.size()];
    Arrays.setAll(values, numbers::doubleValue);
    return values;
  }

  @Test
  @Order(2)
  void noCellWasMissed() {
    Set<String> cells = new TreeSet<>();
    for (String input : inputs().keySet()) {
      for (String encoding : encodings().keySet()) {
        cells.add(cell(input, encoding));
      }
    }
    assertThat(CROSSED).hasSize(27 * 5).containsExactlyElementsOf(cells);
  }
}

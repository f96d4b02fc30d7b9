/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.archetype;

import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.rrd.ArchetypeColumns;
import io.framelog.rrd.Blobs;
import io.framelog.rrd.ChunkNaming;
import io.framelog.rrd.ComponentColumn;
import io.framelog.rrd.EntityPath;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is logged, as text: the identifier of each component and the cells of its rows. */
class ArchetypeShapesTest {
  private static String shape(ArchetypeColumns columns) {
    StringBuilder text = new StringBuilder();
    columns.columns().forEach(column -> text.append(shape(column)).append('\n'));
    return text.toString().strip();
  }

  private static String shape(ComponentColumn column) {
    StringBuilder text = new StringBuilder(column.descriptor().component());
    for (int row = 0; row < column.rows(); row++) {
      text.append(' ').append(column.describe(row));
    }
    return text.toString();
  }

  @Test
  void anImageIsItsBufferAndItsFormat() {
    String expected =
        """
        Image:buffer [12 bytes]
        Image:format [{width: 2, height: 2, pixel_format: absent, color_model: 2, channel_datatype: 6}]""";
    assertThat(shape(Image.of(new byte[12], ImageFormat.rgb8(2, 2)))).isEqualTo(expected);
    assertThat(shape(Image.of(ByteBuffer.wrap(new byte[20], 4, 12), ImageFormat.rgb8(2, 2))))
        .isEqualTo(expected);
    assertThat(shape(Image.format(ImageFormat.nv12(4, 2))))
        .isEqualTo(
            "Image:format [{width: 4, height: 2, pixel_format: 26, color_model: absent,"
                + " channel_datatype: absent}]");
  }

  @Test
  void depthsAndClassesHaveNoColors() {
    ImageFormat u16 = ImageFormat.ofChannel(ChannelDatatype.U16, 2, 1);
    assertThat(shape(DepthImage.of(new byte[4], u16)))
        .isEqualTo(
            """
            DepthImage:buffer [4 bytes]
            DepthImage:format [{width: 2, height: 1, pixel_format: absent, color_model: absent, channel_datatype: 8}]""");
    assertThat(shape(SegmentationImage.of(new byte[4], u16))).contains("channel_datatype: 8");
    assertThat(shape(DepthImage.depthRange(0.5, 2)))
        .isEqualTo("DepthImage:depth_range [[0.5, 2.0]]");
    assertThat(shape(DepthImage.colormap(Colormap.TURBO))).isEqualTo("DepthImage:colormap [5]");
  }

  @Test
  void aMediaTypeIsInEachRowOrNowhere() {
    Blobs two = Blobs.of(new byte[3], new byte[4]);
    assertThat(shape(EncodedImage.columns(two, "image/webp")))
        .isEqualTo(
            """
            EncodedImage:blob [3 bytes] [4 bytes]
            EncodedImage:media_type [image/webp] [image/webp]""");
    assertThat(shape(EncodedImage.columns(two))).isEqualTo("EncodedImage:blob [3 bytes] [4 bytes]");
    assertThat(shape(EncodedImage.of(ByteBuffer.wrap(new byte[9], 1, 3), "image/png")))
        .startsWith("EncodedImage:blob [3 bytes]");
    assertThat(shape(EncodedDepthImage.of(new byte[3], "application/rvl")))
        .endsWith("[application/rvl]");
    assertThat(shape(AssetAudio.of(new byte[3], "audio/wav"))).endsWith("[audio/wav]");
  }

  @Test
  void aVideoIsAnMp4AndItsFramesAreReferredTo() {
    assertThat(shape(AssetVideo.of(ByteBuffer.wrap(new byte[5], 1, 2))))
        .isEqualTo("AssetVideo:blob [2 bytes]\nAssetVideo:media_type [video/mp4]");
    assertThat(shape(VideoFrameReference.of(33_333_333)))
        .isEqualTo("VideoFrameReference:timestamp [33333333]");
    assertThat(shape(VideoFrameReference.videoReference(EntityPath.of("a b"))))
        .isEqualTo("VideoFrameReference:video_reference [/a\\ b]");
  }

  @Test
  void onlyKeyframesAreMarked() {
    Blobs samples = Blobs.of(new byte[1], new byte[1], new byte[1]);
    assertThat(shape(VideoStream.columns(samples, true, false, true)))
        .endsWith("VideoStream:is_keyframe [true] absent [true]");
    assertThat(shape(VideoStream.columns(samples, false, false, false)))
        .isEqualTo("VideoStream:sample [1 bytes] [1 bytes] [1 bytes]");
    assertThat(shape(VideoStream.codec(VideoCodec.AV1)))
        .isEqualTo("VideoStream:codec [1635135537]");
    assertThat(VideoCodec.ofNumber(1635135537)).contains(VideoCodec.AV1);
    assertThat(VideoCodec.ofNumber(1)).isEmpty();
  }

  @Test
  void matricesAreByColumns() {
    assertThat(shape(Pinhole.of(50, 60, 32, 24)))
        .isEqualTo(
            "Pinhole:image_from_camera [[50.0, 0.0, 0.0, 0.0, 60.0, 0.0, 32.0, 24.0, … 1 more]]");
    assertThat(shape(Transform3D.rotationAxisAngle(0, 0, 1, 2)))
        .isEqualTo("Transform3D:rotation_axis_angle [{axis: [0.0, 0.0, 1.0], angle: 2.0}]");
    assertThat(shape(Transform3D.translation(1, 2, 3, 4, 5, 6)))
        .isEqualTo("Transform3D:translation [[1.0, 2.0, 3.0]] [[4.0, 5.0, 6.0]]");
    assertThat(
            shape(
                ViewCoordinates.of(ViewDirection.RIGHT, ViewDirection.DOWN, ViewDirection.FORWARD)))
        .isEqualTo("ViewCoordinates:xyz [[3, 2, 5]]");
  }

  @Test
  void seriesShareARow() {
    assertThat(shape(Scalars.of(1, 2))).isEqualTo("Scalars:scalars [1.0, 2.0]");
    assertThat(shape(Scalars.columns(1, 2))).isEqualTo("Scalars:scalars [1.0] [2.0]");
    assertThat(shape(Scalars.columnsOfSeries(2, 1, 2, 3, 4)))
        .isEqualTo("Scalars:scalars [1.0, 2.0] [3.0, 4.0]");
    assertThat(shape(SeriesLines.names("a", "b"))).isEqualTo("SeriesLines:names [a, b]");
  }

  @Test
  void textsHaveALineEach() {
    assertThat(shape(TextLog.columns(List.of("a", "b")).and(TextLog.level("INFO", "WARN"))))
        .isEqualTo("TextLog:text [a] [b]\nTextLog:level [INFO] [WARN]");
    assertThat(shape(TextLog.color(0xFF0000FF))).isEqualTo("TextLog:color [4278190335]");
    assertThat(shape(TextDocument.of("hi"))).isEqualTo("TextDocument:text [hi]");
    assertThat(shape(Clear.recursive())).isEqualTo("Clear:is_recursive [true]");
  }

  @Test
  void propertiesAreStaticBelowTheirEntity() {
    ChunkNaming naming = ChunkNaming.ofPart("p");
    var info = RecordingProperties.info(naming, RecordingInfo.of("Hof", 5));
    assertThat(info.isStatic()).isTrue();
    assertThat(info.entity()).hasToString("/__properties");
    assertThat(info.components())
        .extracting(ArchetypeShapesTest::shape)
        .containsExactly("RecordingInfo:name [Hof]", "RecordingInfo:start_time [5]");
    assertThat(RecordingProperties.property(naming, "camera", AnyValues.of("iso", 400)).entity())
        .hasToString("/__properties/camera");
  }

  @Test
  void anyValuesHaveTheirNameAlone() {
    ArchetypeColumns row =
        AnyValues.of("n", 1, 2).and(AnyValues.of("x", 1.5)).and(AnyValues.of("s", "a"));
    assertThat(shape(row.and(AnyValues.of("b", false))))
        .isEqualTo("n [1, 2]\nx [1.5]\ns [a]\nb [false]");
    assertThat(row.columns().get(0).descriptor().archetype()).isNull();
  }

  @Test
  void formatsAreReadBack() {
    List<ImageFormat> formats =
        List.of(
            ImageFormat.rgb8(4, 3),
            ImageFormat.nv12(640, 480),
            ImageFormat.ofChannel(ChannelDatatype.F16, 1, 1));
    var values = ImageFormats.values(formats);
    for (int i = 0; i < formats.size(); i++) {
      assertThat(ImageFormats.read(values, i)).contains(formats.get(i));
    }
    assertThat(ImageFormats.read(values.presentWhere(true, false, true), 1)).isEmpty();
    assertThat(ImageFormats.read(Scalars.of(1).columns().get(0).values(), 0)).isEmpty();
  }
}

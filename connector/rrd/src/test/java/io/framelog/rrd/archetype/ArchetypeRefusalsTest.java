/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.archetype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.framelog.rrd.Blobs;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchetypeRefusalsTest {
  private static void refused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  @Test
  void aBufferOfAnotherLengthThanItsFormatSays() {
    assertThatThrownBy(() -> Image.of(new byte[100], ImageFormat.rgb8(4, 3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must have 36 bytes, but that of row 0 has 100");
    ImageFormat u16 = ImageFormat.ofChannel(ChannelDatatype.U16, 4, 3);
    assertThatThrownBy(() -> DepthImage.columns(Blobs.of(new byte[24], new byte[12]), u16))
        .hasMessageContaining("must have 24 bytes, but that of row 1 has 12");
    refused(
        () -> Image.columns(Blobs.of(new byte[36], new byte[36]), List.of(ImageFormat.rgb8(4, 3))),
        "A format is needed for each of 2 rows, but there are 1");
  }

  @Test
  void formatsOfTheWrongArchetype() {
    assertThatThrownBy(
            () -> Image.of(new byte[2], ImageFormat.ofChannel(ChannelDatatype.U16, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("An Image needs a pixel format or a color model, but has ")
        .hasMessageEndingWith("depths are a DepthImage, class ids a SegmentationImage");
    assertThatThrownBy(() -> DepthImage.of(new byte[3], ImageFormat.rgb8(1, 1)))
        .hasMessageStartingWith("A DepthImage has one number per pixel and no color model");
    assertThatThrownBy(() -> SegmentationImage.of(new byte[1], ImageFormat.y8Full(1, 1)))
        .hasMessageStartingWith("A SegmentationImage has one number per pixel");
  }

  @Test
  void opacitiesOutsideOfZeroToOne() {
    refused(() -> Image.opacity(0, 1.5f), "An opacity is 0.0 to 1.0, but row 1 has 1.5");
    refused(() -> EncodedImage.opacity(-0.1f), "An opacity is 0.0 to 1.0, but row 0 has -0.1");
    refused(() -> VideoStream.opacity(Float.NaN), "An opacity is 0.0 to 1.0, but row 0 has NaN");
    assertThat(SegmentationImage.opacity(0, 1).rows()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "jpeg", "image/", "/jpeg", "image/jpeg; q=1", "image/jp eg", "a/b/c"})
  void mediaTypesThatAreNone(String mediaType) {
    String message = "A media type looks like image/jpeg, but was \"" + mediaType + "\"";
    refused(() -> EncodedImage.of(new byte[1], mediaType), message);
    refused(() -> EncodedImage.mediaType("image/png", mediaType), message);
    refused(() -> TextDocument.of("hi", mediaType), message);
  }

  @Test
  void numbersThatAreNotFinite() {
    refused(
        () -> Image.drawOrder(1, Float.NaN),
        "A draw order is made of finite numbers, but number 1 is NaN");
    refused(
        () -> Transform3D.translation(0, Float.POSITIVE_INFINITY, 0),
        "A translation is made of finite numbers, but number 1 is Infinity");
    refused(
        () -> Pinhole.of(Float.NaN, 50, 32, 24),
        "A focal length is a number above 0, but row 0 has NaN");
    refused(
        () -> Pinhole.of(50, 50, Float.NaN, 24),
        "A projection is made of finite numbers, but number 6 is NaN");
    refused(
        () -> Transform3D.rotationAxisAngle(0, 0, 1, Float.NaN),
        "A rotation is made of finite numbers, but number 3 is NaN");
  }

  @Test
  void sizesThatAreNotAboveZero() {
    refused(
        () -> Pinhole.resolution(-64, 48),
        "A side of a picture is a number above 0, but row 0 has -64.0");
    refused(
        () -> Pinhole.imagePlaneDistance(1, 0),
        "The distance of an image plane is a number above 0, but row 1 has 0.0");
    refused(
        () -> DepthImage.meter(0),
        "The number of units in a metre is a number above 0, but row 0 has 0.0");
    refused(
        () -> EncodedDepthImage.pointFillRatio(-1),
        "A fill ratio is a number above 0, but row 0 has -1.0");
    refused(
        () -> SeriesLines.widths(1, -1),
        "The width of a line is a number above 0, but row 1 has -1.0");
    refused(
        () -> DepthImage.depthRange(2, 1),
        "A range of depths goes from a number to a higher one, but was 2.0 to 1.0");
  }

  @Test
  void vectorsThatAreNotWhole() {
    assertThatThrownBy(() -> Transform3D.translation(1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Lists of width 3 need");
    assertThatThrownBy(() -> Pinhole.columns(50, 0, 0, 0, 50, 0, 32, 24))
        .hasMessageStartingWith("Lists of width 9 need");
    refused(
        () -> Scalars.columnsOfSeries(2, 1, 2, 3),
        "Rows of 2 series need a multiple of it in values, but there are 3");
  }

  @Test
  void rotationsThatAreNone() {
    refused(
        () -> Transform3D.quaternion(0, 0, 0, 1, 0, 0, 0, 0),
        "A quaternion has a length above 0 (0 0 0 1 does not rotate), but that of row 1 is 0 0 0 0");
    refused(
        () -> ViewCoordinates.of(ViewDirection.LEFT, ViewDirection.UP, ViewDirection.RIGHT),
        "The three axes point along three lines, but were LEFT, UP, RIGHT");
  }

  @Test
  void emptyFilesAndSamples() {
    refused(
        () -> EncodedImage.columns(Blobs.of(new byte[1], new byte[0])),
        "An image file has at least one byte, but that of row 1 is empty");
    refused(
        () -> AssetVideo.of(new byte[0]),
        "A video has at least one byte, but that of row 0 is empty");
    refused(
        () -> VideoStream.columns(Blobs.of(new byte[0])),
        "A sample has at least one byte, but that of row 0 is empty");
    refused(
        () -> EncodedDepthImage.of(new byte[0], "image/png"),
        "A depth image has at least one byte, but that of row 0 is empty");
    refused(
        () -> AssetAudio.of(new byte[0], "audio/wav"),
        "An audio file has at least one byte, but that of row 0 is empty");
  }

  @Test
  void videoTimesAndMarksThatDoNotFit() {
    refused(
        () -> VideoFrameReference.columns(0, -1),
        "presentationNanos count from a video's first frame and are not negative, but row 1 has -1");
    refused(
        () -> VideoStream.columns(Blobs.of(new byte[1], new byte[1]), true),
        "A mark whether it is a keyframe is needed for each of 2 rows, but there are 1");
  }

  @Test
  void namesThatAreNone() {
    refused(
        () -> RecordingInfo.name(" "),
        "The name of a recording must not be blank, but row 0 has \" \"");
    refused(() -> TextLog.level("INFO", ""), "A level must not be blank, but row 1 has \"\"");
    refused(
        () -> CoordinateFrame.of(""),
        "The name of a coordinate frame must not be blank, but row 0 has \"\"");
    refused(
        () -> AnyValues.of("", 1), "The identifier of a component must not be blank, but was \"\"");
    refused(
        () -> AnyValues.of("Image:gain", 1),
        "A colon sets an archetype apart from its field, so the name of a value has none, but was"
            + " \"Image:gain\"");
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.format;

import io.framelog.rrd.ArchetypeColumns;
import io.framelog.rrd.Blobs;
import io.framelog.rrd.archetype.ChannelDatatype;
import io.framelog.rrd.archetype.ColorModel;
import io.framelog.rrd.archetype.Colormap;
import io.framelog.rrd.archetype.DepthImage;
import io.framelog.rrd.archetype.EncodedDepthImage;
import io.framelog.rrd.archetype.EncodedImage;
import io.framelog.rrd.archetype.Image;
import io.framelog.rrd.archetype.ImageFormat;
import io.framelog.rrd.archetype.MagnificationFilter;
import io.framelog.rrd.archetype.PixelFormat;
import io.framelog.rrd.archetype.SegmentationImage;
import java.util.Collections;
import java.util.List;

/** Pictures: colors, depths, classes. */
final class ImageCases {
  private ImageCases() {}

  static void add(Cases cases, CaseMedia media) {
    images(cases);
    encodedImages(cases, media);
    depths(cases, media);
    classes(cases);
  }

  private static void images(Cases cases) {
    for (PixelFormat pixels : PixelFormat.values()) {
      ImageFormat format = ImageFormat.of(pixels, 8, 4);
      cases.log("image/format/" + pixels, Image.of(Cases.pattern(format.expectedBytes()), format));
    }
    for (ColorModel model : ColorModel.values()) {
      for (ChannelDatatype datatype : ChannelDatatype.values()) {
        ImageFormat format = ImageFormat.of(model, datatype, 5, 3);
        cases.log(
            "image/model/" + model + "/" + datatype,
            Image.of(Cases.pattern(format.expectedBytes()), format));
      }
    }
    cases.rows(
        "image/styled",
        Image.columns(
                Blobs.of(Cases.pattern(12), Cases.pattern(27), Cases.pattern(12)),
                List.of(ImageFormat.rgb8(2, 2), ImageFormat.rgb8(3, 3), ImageFormat.rgb8(2, 2)))
            .and(Image.opacity(0, 0.5f, 1))
            .and(Image.drawOrder(-1, 0, 7.5f))
            .and(Image.magnificationFilter(MagnificationFilter.values())));
    cases.logStatic("image/format_once", Image.format(ImageFormat.rgb8(2, 2)));
  }

  private static void encodedImages(Cases cases, CaseMedia media) {
    Blobs jpegs = Blobs.of(media.jpeg(), media.jpeg(), media.jpeg());
    cases.rows(
        "encoded/styled",
        EncodedImage.columns(jpegs, "image/jpeg")
            .and(EncodedImage.opacity(0, 0.5f, 1))
            .and(EncodedImage.drawOrder(-1, 0, 7.5f))
            .and(EncodedImage.magnificationFilter(MagnificationFilter.values())));
    cases.log("encoded/png", EncodedImage.of(media.png(), "image/png"));
    cases.log("encoded/guessed", EncodedImage.of(media.png()));
    cases.logStatic("encoded/type_once", EncodedImage.mediaType("image/jpeg"));
  }

  private static void depths(Cases cases, CaseMedia media) {
    for (ChannelDatatype datatype : ChannelDatatype.values()) {
      ImageFormat format = ImageFormat.ofChannel(datatype, 5, 3);
      cases.log("depth/" + datatype, DepthImage.of(Cases.pattern(format.expectedBytes()), format));
    }
    ImageFormat u16 = ImageFormat.ofChannel(ChannelDatatype.U16, 2, 2);
    cases.log(
        "depth/styled",
        DepthImage.of(Cases.pattern(8), u16)
            .and(DepthImage.meter(1000))
            .and(DepthImage.depthRange(0, 6))
            .and(DepthImage.pointFillRatio(0.5f))
            .and(DepthImage.drawOrder(-1))
            .and(DepthImage.magnificationFilter(MagnificationFilter.NEAREST)));
    Colormap[] maps = Colormap.values();
    cases.rows(
        "depth/maps",
        DepthImage.columns(Blobs.ofArrays(Collections.nCopies(maps.length, Cases.pattern(8))), u16)
            .and(DepthImage.colormap(maps)));
    ArchetypeColumns png =
        EncodedDepthImage.of(media.depthPng(), "image/png")
            .and(EncodedDepthImage.meter(1000))
            .and(EncodedDepthImage.colormap(Colormap.VIRIDIS))
            .and(EncodedDepthImage.depthRange(0, 6))
            .and(EncodedDepthImage.pointFillRatio(0.5f))
            .and(EncodedDepthImage.drawOrder(-1))
            .and(EncodedDepthImage.magnificationFilter(MagnificationFilter.NEAREST));
    cases.log("depth/png", png);
  }

  private static void classes(Cases cases) {
    for (ChannelDatatype datatype : ChannelDatatype.values()) {
      ImageFormat format = ImageFormat.ofChannel(datatype, 5, 3);
      cases.log(
          "classes/" + datatype,
          SegmentationImage.of(Cases.pattern(format.expectedBytes()), format));
    }
    cases.rows(
        "classes/styled",
        SegmentationImage.columns(
                Blobs.of(Cases.pattern(4), Cases.pattern(4)),
                ImageFormat.ofChannel(ChannelDatatype.U8, 2, 2))
            .and(SegmentationImage.opacity(0.25f, 1))
            .and(SegmentationImage.drawOrder(1, 2)));
  }
}

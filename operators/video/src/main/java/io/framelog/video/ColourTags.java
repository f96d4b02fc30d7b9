/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT2020;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT470BG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_SMPTE170M;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_SMPTE240M;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_SMPTE432;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_UNSPECIFIED;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_UNSPECIFIED;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT2020_NCL;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT470BG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_RGB;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_SMPTE170M;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_UNSPECIFIED;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_ARIB_STD_B67;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_IEC61966_2_1;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_LINEAR;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_SMPTE170M;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_SMPTE2084;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_UNSPECIFIED;

import io.framelog.video.ColourSpec.Matrix;
import io.framelog.video.ColourSpec.Primaries;
import io.framelog.video.ColourSpec.Range;
import io.framelog.video.ColourSpec.Transfer;
import io.framelog.video.bitstream.ColourCodes;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** A {@link ColourSpec} in the fields of FFmpeg's objects, and back. */
final class ColourTags {
  private ColourTags() {}

  static void tag(AVCodecContext encoder, ColourSpec colour) {
    encoder.color_range(range(colour));
    encoder.colorspace(matrix(colour));
    encoder.color_primaries(primaries(colour));
    encoder.color_trc(transfer(colour));
  }

  static void tag(AVCodecParameters stream, ColourSpec colour) {
    stream.color_range(range(colour));
    stream.color_space(matrix(colour));
    stream.color_primaries(primaries(colour));
    stream.color_trc(transfer(colour));
  }

  static void tag(AVFrame frame, ColourSpec colour) {
    frame.color_range(range(colour));
    frame.colorspace(matrix(colour));
    frame.color_primaries(primaries(colour));
    frame.color_trc(transfer(colour));
  }

  /** What a frame says of itself. */
  static ColourSpec of(AVFrame frame) {
    return new ColourSpec(
        range(frame.color_range()),
        matrix(frame.colorspace()),
        primaries(frame.color_primaries()),
        transfer(frame.color_trc()));
  }

  /** What a stream says of itself; FFmpeg's numbers are those of H.273. */
  static ColourSpec of(ColourCodes codes) {
    Range range =
        switch (codes.range()) {
          case FULL -> Range.FULL;
          case LIMITED -> Range.LIMITED;
          case UNSTATED -> Range.UNSTATED;
        };
    return new ColourSpec(
        range, matrix(codes.matrix()), primaries(codes.primaries()), transfer(codes.transfer()));
  }

  private static int range(ColourSpec colour) {
    return switch (colour.range()) {
      case FULL -> AVCOL_RANGE_JPEG;
      case LIMITED -> AVCOL_RANGE_MPEG;
      case UNSTATED -> AVCOL_RANGE_UNSPECIFIED;
    };
  }

  private static int matrix(ColourSpec colour) {
    return switch (colour.matrix()) {
      case RGB -> AVCOL_SPC_RGB;
      case BT601 -> AVCOL_SPC_BT470BG;
      case BT709 -> AVCOL_SPC_BT709;
      case BT2020 -> AVCOL_SPC_BT2020_NCL;
      case UNSTATED -> AVCOL_SPC_UNSPECIFIED;
    };
  }

  private static int primaries(ColourSpec colour) {
    return switch (colour.primaries()) {
      case BT709 -> AVCOL_PRI_BT709;
      case BT601_525 -> AVCOL_PRI_SMPTE170M;
      case BT601_625 -> AVCOL_PRI_BT470BG;
      case DISPLAY_P3 -> AVCOL_PRI_SMPTE432;
      case BT2020 -> AVCOL_PRI_BT2020;
      case UNSTATED -> AVCOL_PRI_UNSPECIFIED;
    };
  }

  private static int transfer(ColourSpec colour) {
    return switch (colour.transfer()) {
      case SRGB -> AVCOL_TRC_IEC61966_2_1;
      case BT709 -> AVCOL_TRC_BT709;
      case BT601 -> AVCOL_TRC_SMPTE170M;
      case LINEAR -> AVCOL_TRC_LINEAR;
      case PQ -> AVCOL_TRC_SMPTE2084;
      case HLG -> AVCOL_TRC_ARIB_STD_B67;
      case UNSTATED -> AVCOL_TRC_UNSPECIFIED;
    };
  }

  private static Range range(int id) {
    return switch (id) {
      case AVCOL_RANGE_JPEG -> Range.FULL;
      case AVCOL_RANGE_MPEG -> Range.LIMITED;
      default -> Range.UNSTATED;
    };
  }

  private static Matrix matrix(int id) {
    return switch (id) {
      case AVCOL_SPC_RGB -> Matrix.RGB;
      case AVCOL_SPC_BT470BG, AVCOL_SPC_SMPTE170M -> Matrix.BT601;
      case AVCOL_SPC_BT709 -> Matrix.BT709;
      case AVCOL_SPC_BT2020_NCL -> Matrix.BT2020;
      default -> Matrix.UNSTATED;
    };
  }

  private static Primaries primaries(int id) {
    return switch (id) {
      case AVCOL_PRI_BT709 -> Primaries.BT709;
      case AVCOL_PRI_SMPTE170M, AVCOL_PRI_SMPTE240M -> Primaries.BT601_525;
      case AVCOL_PRI_BT470BG -> Primaries.BT601_625;
      case AVCOL_PRI_SMPTE432 -> Primaries.DISPLAY_P3;
      case AVCOL_PRI_BT2020 -> Primaries.BT2020;
      default -> Primaries.UNSTATED;
    };
  }

  private static Transfer transfer(int id) {
    return switch (id) {
      case AVCOL_TRC_IEC61966_2_1 -> Transfer.SRGB;
      case AVCOL_TRC_BT709 -> Transfer.BT709;
      case AVCOL_TRC_SMPTE170M -> Transfer.BT601;
      case AVCOL_TRC_LINEAR -> Transfer.LINEAR;
      case AVCOL_TRC_SMPTE2084 -> Transfer.PQ;
      case AVCOL_TRC_ARIB_STD_B67 -> Transfer.HLG;
      default -> Transfer.UNSTATED;
    };
  }
}

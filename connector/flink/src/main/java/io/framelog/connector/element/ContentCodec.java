/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.element;

import io.framelog.frame.Content;
import io.framelog.frame.FileFormat;
import io.framelog.frame.PixelEncoding;
import io.framelog.frame.StreamFormat;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Binary form of a {@link Content}, as a part of a frame's. */
final class ContentCodec {
  private static final int FILE = 0;
  private static final int PIXELS = 1;
  private static final int ACCESS_UNIT = 2;
  private static final int CALIBRATION = 3;

  private ContentCodec() {}

  static void write(DataOutput out, Content content) throws IOException {
    if (content instanceof Content.File file) {
      out.writeByte(FILE);
      Wire.writeEnum(out, file.format());
      out.writeInt(file.width());
      out.writeInt(file.height());
      out.writeLong(file.planeBytes());
    } else if (content instanceof Content.Pixels pixels) {
      out.writeByte(PIXELS);
      Wire.writeEnum(out, pixels.encoding());
      out.writeInt(pixels.width());
      out.writeInt(pixels.height());
      out.writeInt(pixels.rowStride());
    } else if (content instanceof Content.AccessUnit unit) {
      out.writeByte(ACCESS_UNIT);
      Wire.writeEnum(out, unit.format());
    } else if (content instanceof Content.Calibration calibration) {
      out.writeByte(CALIBRATION);
      out.writeInt(calibration.width());
      out.writeInt(calibration.height());
      Wire.writeText(out, calibration.distortionModel());
      Wire.writeDoubles(out, calibration.d());
      Wire.writeDoubles(out, calibration.k());
      Wire.writeDoubles(out, calibration.r());
      Wire.writeDoubles(out, calibration.p());
    }
  }

  static Content read(DataInput in) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case FILE ->
          new Content.File(
              Wire.readEnum(in, FileFormat.class), in.readInt(), in.readInt(), in.readLong());
      case PIXELS ->
          new Content.Pixels(
              Wire.readEnum(in, PixelEncoding.class), in.readInt(), in.readInt(), in.readInt());
      case ACCESS_UNIT -> new Content.AccessUnit(Wire.readEnum(in, StreamFormat.class));
      case CALIBRATION ->
          new Content.Calibration(
              in.readInt(),
              in.readInt(),
              Wire.readText(in),
              Wire.readDoubles(in),
              Wire.readDoubles(in),
              Wire.readDoubles(in),
              Wire.readDoubles(in));
      default -> throw new IOException("content of unknown kind " + kind);
    };
  }
}

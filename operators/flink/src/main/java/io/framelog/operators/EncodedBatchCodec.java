/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.connector.element.CloseReason;
import io.framelog.connector.element.ElementCodec;
import io.framelog.connector.element.Origins;
import io.framelog.connector.element.Wire;
import io.framelog.frame.RecordPosition;
import io.framelog.rrd.archetype.ChannelDatatype;
import io.framelog.rrd.archetype.ColorModel;
import io.framelog.rrd.archetype.ImageFormat;
import io.framelog.rrd.archetype.PixelFormat;
import io.framelog.video.ColourSpec;
import io.framelog.video.DecoderConfig;
import io.framelog.video.VideoCodec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binary form of an {@link EncodedBatch}. */
public final class EncodedBatchCodec implements ElementCodec<EncodedBatch> {
  private static final int VERSION = 5;
  private static final int NO_MEDIA = 0;
  private static final int RAW = 1;
  private static final int FILES = 2;
  private static final int VIDEO = 3;
  private static final int PROJECTIONS = 4;

  @Override
  public void write(EncodedBatch batch, DataOutput out) throws IOException {
    out.writeByte(VERSION);
    batch.track().writeTo(out);
    batch.slice().writeTo(out);
    batch.rule().writeTo(out);
    FrameBatchCodec.writeReason(out, batch.closes());
    Origins.write(out, batch.origins());
    EncodedFrames media = batch.media();
    if (media == null) {
      out.writeByte(NO_MEDIA);
    } else if (media instanceof EncodedFrames.Raw raw) {
      out.writeByte(RAW);
      writeRaw(raw, out);
    } else if (media instanceof EncodedFrames.Files files) {
      out.writeByte(FILES);
      Wire.writeLongs(out, files.captureNanos());
      Wire.writeText(out, files.mediaType());
      writeAll(files.files(), out);
      Wire.writeOptionalText(out, files.encoder());
    } else if (media instanceof EncodedFrames.Video video) {
      out.writeByte(VIDEO);
      writeVideo(video, out);
    } else if (media instanceof EncodedFrames.Projections projections) {
      out.writeByte(PROJECTIONS);
      writeProjections(projections, out);
    }
  }

  @Override
  public EncodedBatch read(DataInput in) throws IOException {
    Wire.requireVersion(in, "an encoded batch", VERSION);
    Track track = Track.readFrom(in);
    Slice slice = Slice.readFrom(in);
    PartRule rule = PartRule.readFrom(in);
    CloseReason closes = FrameBatchCodec.readReason(in);
    List<RecordPosition> origins = Origins.read(in);
    int kind = in.readByte();
    @Nullable EncodedFrames media =
        switch (kind) {
          case NO_MEDIA -> null;
          case RAW -> readRaw(in);
          case FILES ->
              new EncodedFrames.Files(
                  Wire.readLongs(in), Wire.readText(in), readAll(in), Wire.readOptionalText(in));
          case VIDEO -> readVideo(in);
          case PROJECTIONS -> readProjections(in);
          default -> throw new IOException("an encoded batch of unknown kind " + kind);
        };
    return new EncodedBatch(track, slice, rule, media, origins, closes);
  }

  private static void writeRaw(EncodedFrames.Raw raw, DataOutput out) throws IOException {
    Wire.writeLongs(out, raw.captureNanos());
    for (RawImage image : raw.images()) {
      ImageFormat format = image.format();
      out.writeInt(format.width());
      out.writeInt(format.height());
      writeOptionalEnum(out, format.pixelFormat());
      writeOptionalEnum(out, format.colorModel());
      writeOptionalEnum(out, format.channelDatatype());
      Wire.writeBytes(out, image.pixels());
    }
  }

  private static EncodedFrames.Raw readRaw(DataInput in) throws IOException {
    long[] captureNanos = Wire.readLongs(in);
    List<RawImage> images = new ArrayList<>();
    for (int i = 0; i < captureNanos.length; i++) {
      ImageFormat format =
          new ImageFormat(
              in.readInt(),
              in.readInt(),
              readOptionalEnum(in, PixelFormat.class),
              readOptionalEnum(in, ColorModel.class),
              readOptionalEnum(in, ChannelDatatype.class));
      images.add(new RawImage(format, Wire.readBytes(in)));
    }
    return new EncodedFrames.Raw(captureNanos, images);
  }

  private static void writeOptionalEnum(DataOutput out, @Nullable Enum<?> value)
      throws IOException {
    out.writeBoolean(value != null);
    if (value != null) {
      Wire.writeEnum(out, value);
    }
  }

  private static <E extends Enum<E>> @Nullable E readOptionalEnum(DataInput in, Class<E> type)
      throws IOException {
    return in.readBoolean() ? Wire.readEnum(in, type) : null;
  }

  private static void writeProjections(EncodedFrames.Projections media, DataOutput out)
      throws IOException {
    Wire.writeLongs(out, media.captureNanos());
    for (Projection projection : media.projections()) {
      out.writeInt(projection.width());
      out.writeInt(projection.height());
      out.writeFloat(projection.focalX());
      out.writeFloat(projection.focalY());
      out.writeFloat(projection.skew());
      out.writeFloat(projection.centerX());
      out.writeFloat(projection.centerY());
    }
  }

  private static EncodedFrames.Projections readProjections(DataInput in) throws IOException {
    long[] captureNanos = Wire.readLongs(in);
    List<Projection> projections = new ArrayList<>();
    for (int i = 0; i < captureNanos.length; i++) {
      projections.add(
          new Projection(
              in.readInt(),
              in.readInt(),
              in.readFloat(),
              in.readFloat(),
              in.readFloat(),
              in.readFloat(),
              in.readFloat()));
    }
    return new EncodedFrames.Projections(captureNanos, projections);
  }

  private static void writeVideo(EncodedFrames.Video video, DataOutput out) throws IOException {
    Wire.writeLongs(out, video.captureNanos());
    Wire.writeEnum(out, video.config().codec());
    out.writeInt(video.config().width());
    out.writeInt(video.config().height());
    writeColour(video.config().colour(), out);
    Wire.writeBytes(out, video.config().extradata());
    writeAll(video.samples(), out);
    for (boolean keyframe : video.keyframes()) {
      out.writeBoolean(keyframe);
    }
    Wire.writeOptionalText(out, video.encoder());
  }

  private static EncodedFrames.Video readVideo(DataInput in) throws IOException {
    long[] captureNanos = Wire.readLongs(in);
    DecoderConfig config =
        new DecoderConfig(
            Wire.readEnum(in, VideoCodec.class),
            in.readInt(),
            in.readInt(),
            readColour(in),
            Wire.readBytes(in));
    List<byte[]> samples = readAll(in);
    boolean[] keyframes = new boolean[samples.size()];
    for (int i = 0; i < keyframes.length; i++) {
      keyframes[i] = in.readBoolean();
    }
    return new EncodedFrames.Video(
        captureNanos, config, samples, keyframes, Wire.readOptionalText(in));
  }

  private static void writeColour(ColourSpec colour, DataOutput out) throws IOException {
    Wire.writeEnum(out, colour.range());
    Wire.writeEnum(out, colour.matrix());
    Wire.writeEnum(out, colour.primaries());
    Wire.writeEnum(out, colour.transfer());
  }

  private static ColourSpec readColour(DataInput in) throws IOException {
    return new ColourSpec(
        Wire.readEnum(in, ColourSpec.Range.class),
        Wire.readEnum(in, ColourSpec.Matrix.class),
        Wire.readEnum(in, ColourSpec.Primaries.class),
        Wire.readEnum(in, ColourSpec.Transfer.class));
  }

  private static void writeAll(List<byte[]> items, DataOutput out) throws IOException {
    out.writeInt(items.size());
    for (byte[] item : items) {
      Wire.writeBytes(out, item);
    }
  }

  private static List<byte[]> readAll(DataInput in) throws IOException {
    int count = in.readInt();
    List<byte[]> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      items.add(Wire.readBytes(in));
    }
    return items;
  }
}

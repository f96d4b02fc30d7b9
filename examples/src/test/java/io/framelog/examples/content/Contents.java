/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.content;

import io.framelog.examples.oracle.Barcode;
import io.framelog.frame.ChromaSubsampling;
import io.framelog.frame.Content;
import io.framelog.frame.FileFormat;
import io.framelog.frame.PixelEncoding;
import io.framelog.frame.StreamFormat;
import io.framelog.video.EncodedGop;
import io.framelog.video.EncoderChoice;
import io.framelog.video.GopEncoder;
import io.framelog.video.PictureFile;
import io.framelog.video.Sample;
import io.framelog.video.StreamSamples;
import io.framelog.video.VideoCodec;
import io.framelog.video.VideoSettings;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;

/** A few payloads of each kind of content that a frame can have. */
final class Contents {
  static final int FRAMES = 3;
  private static final int WIDTH = Barcode.WIDTH;
  private static final int HEIGHT = Barcode.HEIGHT;

  private Contents() {}

  /** A content and the payloads of its frames, in order. */
  record Sent(Content content, List<byte[]> payloads) {}

  /** By name. */
  static Map<String, Sent> all() {
    Map<String, Sent> contents = new LinkedHashMap<>();
    contents.put("jpeg", files(FileFormat.JPEG, BufferedImage.TYPE_INT_RGB));
    contents.put("png", files(FileFormat.PNG, BufferedImage.TYPE_INT_RGB));
    contents.put("png16", files(FileFormat.PNG, BufferedImage.TYPE_USHORT_GRAY));
    for (PixelEncoding encoding : PixelEncoding.values()) {
      contents.put(encoding.name(), pixels(encoding));
    }
    contents.put("h264", units(StreamFormat.H264, VideoCodec.H264));
    contents.put("av1", units(StreamFormat.AV1, VideoCodec.AV1));
    double[] intrinsic = {200, 0, 144, 0, 200, 80, 0, 0, 1};
    double[] none = {};
    contents.put(
        "calibration",
        new Sent(
            new Content.Calibration(WIDTH, HEIGHT, "", none, intrinsic, none, none),
            List.of(new byte[] {1}, new byte[] {2}, new byte[] {3})));
    return contents;
  }

  private static Sent files(FileFormat format, int type) {
    List<byte[]> files = new ArrayList<>();
    for (int i = 0; i < FRAMES; i++) {
      BufferedImage image = new BufferedImage(WIDTH, HEIGHT, type);
      image.createGraphics().drawImage(Barcode.picture(i), 0, 0, null);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try {
        ImageIO.write(image, format.wireName(), bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      files.add(bytes.toByteArray());
    }
    long planeBytes = ChromaSubsampling.YUV420.planeBytes(WIDTH, HEIGHT);
    return new Sent(new Content.File(format, WIDTH, HEIGHT, planeBytes), files);
  }

  /** Noise of little contrast in rows with padding. */
  private static Sent pixels(PixelEncoding encoding) {
    int stride = (int) encoding.minRowStride(WIDTH) + 8;
    List<byte[]> pictures = new ArrayList<>();
    for (int i = 0; i < FRAMES; i++) {
      byte[] bytes = new byte[(int) encoding.minBytes(WIDTH, HEIGHT, stride) + 8];
      Random random = new Random(i);
      for (int at = 0; at < bytes.length; at++) {
        bytes[at] = (byte) (64 + random.nextInt(8));
      }
      pictures.add(bytes);
    }
    return new Sent(new Content.Pixels(encoding, WIDTH, HEIGHT, stride), pictures);
  }

  private static Sent units(StreamFormat format, VideoCodec codec) {
    VideoSettings settings = VideoSettings.builder().codec(codec).build();
    List<PictureFile> pictures = new ArrayList<>();
    long[] ptsMicros = new long[FRAMES];
    for (int i = 0; i < FRAMES; i++) {
      pictures.add(new PictureFile(Barcode.jpeg(i)));
      ptsMicros[i] = i * 100_000L;
    }
    EncodedGop gop =
        GopEncoder.encode(
            pictures, ptsMicros, settings, EncoderChoice.choose(settings, WIDTH, HEIGHT));
    List<byte[]> units = new ArrayList<>();
    for (Sample sample : gop.samples()) {
      units.add(StreamSamples.of(Objects.requireNonNull(gop.config()), sample));
    }
    return new Sent(new Content.AccessUnit(format), units);
  }
}

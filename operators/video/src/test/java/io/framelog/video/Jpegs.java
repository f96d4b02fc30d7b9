/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** JPEG files made for tests, and edits that break them. */
final class Jpegs {
  private static final int SOF0 = 0xC0;
  private static final int DHT = 0xC4;
  private static final int DQT = 0xDB;

  private Jpegs() {}

  static byte[] encode(RawPicture picture) {
    try (JpegEncoder encoder = new JpegEncoder(90)) {
      return encoder.encode(picture);
    }
  }

  /** A smooth colour gradient. */
  static RawPicture gradient(int width, int height, ChromaLayout layout) {
    byte[] planes = new byte[layout.planeBytes(width, height)];
    int luma = width * height;
    for (int i = 0; i < luma; i++) {
      planes[i] = (byte) (30 + 200 * (i % width) / width);
    }
    int chroma = (planes.length - luma) / 2;
    for (int i = 0; i < chroma; i++) {
      planes[luma + i] = (byte) (60 + 100 * i / chroma);
      planes[luma + chroma + i] = (byte) (180 - 100 * i / chroma);
    }
    return new RawPicture(width, height, layout, planes);
  }

  /** Claims another size in the frame header; the scan stays. */
  static byte[] claimSize(byte[] jpeg, int width, int height) {
    byte[] edited = jpeg.clone();
    // FF C0, length (2), precision (1), height (2), width (2)
    int header = segment(jpeg, SOF0);
    ByteBuffer.wrap(edited)
        .putShort(header + 5, (short) height)
        .putShort(header + 7, (short) width);
    return edited;
  }

  /** Takes out the Huffman tables. */
  static byte[] withoutHuffmanTables(byte[] jpeg) {
    byte[] edited = jpeg;
    for (int at = segment(edited, DHT); at >= 0; at = segment(edited, DHT)) {
      int length = 2 + Short.toUnsignedInt(ByteBuffer.wrap(edited).getShort(at + 2));
      byte[] shorter = Arrays.copyOf(edited, edited.length - length);
      System.arraycopy(edited, at + length, shorter, at, shorter.length - at);
      edited = shorter;
    }
    return edited;
  }

  /** Adds an EXIF segment that says how to turn the picture. */
  static byte[] withOrientation(byte[] jpeg, int orientation) {
    byte[] exif = {
      (byte) 0xFF,
      (byte) 0xE1,
      0,
      34,
      'E',
      'x',
      'i',
      'f',
      0,
      0, // APP1
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8, // big-endian TIFF, directory at 8
      0,
      1,
      0x01,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      (byte) orientation,
      0,
      0, // one entry
      0,
      0,
      0,
      0 // no further directory
    };
    byte[] edited = new byte[jpeg.length + exif.length];
    System.arraycopy(jpeg, 0, edited, 0, 2);
    System.arraycopy(exif, 0, edited, 2, exif.length);
    System.arraycopy(jpeg, 2, edited, 2 + exif.length, jpeg.length - 2);
    return edited;
  }

  static byte[] withOrientationIfJpeg(byte[] file, int orientation) {
    return file[0] == (byte) 0xFF ? withOrientation(file, orientation) : file;
  }

  /** A number of a quantisation table, by its place in the file. */
  static int quantiser(byte[] jpeg, int table, int index) {
    // FF DB, length (2), then for each table its number (1) and 64 values
    for (int at = segment(jpeg, DQT, 2); at >= 0; at = segment(jpeg, DQT, end(jpeg, at))) {
      int end = end(jpeg, at);
      for (int start = at + 4; start < end; start += 65) {
        if (jpeg[start] == table) {
          return jpeg[start + 1 + index] & 0xFF;
        }
      }
    }
    throw new AssertionError("no quantisation table " + table);
  }

  private static int end(byte[] jpeg, int segment) {
    return segment + 2 + Short.toUnsignedInt(ByteBuffer.wrap(jpeg).getShort(segment + 2));
  }

  /** How many components the frame header names. */
  static int components(byte[] jpeg) {
    return jpeg[segment(jpeg, SOF0) + 9];
  }

  /** Columns and rows of luma that share a sample of chroma, as two digits. */
  static String subsampling(byte[] jpeg) {
    int first = segment(jpeg, SOF0) + 11;
    int last = first + 3 * (components(jpeg) - 1);
    return "" + (jpeg[first] >> 4) / (jpeg[last] >> 4) + (jpeg[first] & 15) / (jpeg[last] & 15);
  }

  /** Where the segment of that marker starts, or -1. */
  private static int segment(byte[] jpeg, int marker) {
    return segment(jpeg, marker, 2);
  }

  private static int segment(byte[] jpeg, int marker, int from) {
    int at = from;
    while (jpeg[at] == (byte) 0xFF && jpeg[at + 1] != (byte) 0xDA) {
      if (jpeg[at + 1] == (byte) marker) {
        return at;
      }
      at += 2 + Short.toUnsignedInt(ByteBuffer.wrap(jpeg).getShort(at + 2));
    }
    return -1;
  }
}

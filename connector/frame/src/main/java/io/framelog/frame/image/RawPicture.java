/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.image;

import java.nio.ByteOrder;

/**
 * What a message says of its bare pixels; whether that can be is seen when they are taken.
 *
 * @param encoding such as {@code bgr8}, {@code 16UC1} or {@code nv12}: a name of ROS, of Foxglove
 *     or of OpenCV, or OpenCV's type number as text
 * @param width in pixels
 * @param height in pixels
 * @param step bytes from the start of a row to the start of the next; {@link #PACKED} where rows
 *     have no padding
 * @param byteOrder of samples that have more than one byte
 */
public record RawPicture(String encoding, long width, long height, long step, ByteOrder byteOrder) {

  /** The step of rows that follow one another without padding. */
  public static final long PACKED = -1;
}

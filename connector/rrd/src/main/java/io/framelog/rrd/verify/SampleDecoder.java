/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import java.util.List;

/** Decodes the samples of one video stream. */
public interface SampleDecoder extends AutoCloseable {

  /**
   * Decodes one sample.
   *
   * @param number is given back with the frame made of this sample
   * @return numbers of the frames that are ready now, in the order shown
   * @throws MediaFault if it does not decode; later samples may still
   */
  List<Integer> decode(byte[] sample, int number) throws MediaFault;

  /** Numbers of the frames that were still held back. */
  List<Integer> finish() throws MediaFault;

  /** Of the last frame; 0 before the first. */
  int width();

  /** Of the last frame; 0 before the first. */
  int height();

  @Override
  void close();
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import io.framelog.rrd.archetype.VideoCodec;

/**
 * Looks into media with decoders, which this library does not have. Implementations throw {@link
 * MediaFault} for broken media and nothing else, and need not be safe for several threads.
 */
public interface MediaCheck {

  /**
   * Opens an MP4.
   *
   * @param mp4 the whole file
   * @param depth with {@link MediaDepth#DECODE} every frame is decoded and counted
   */
  Movie movie(byte[] mp4, MediaDepth depth) throws MediaFault;

  /**
   * Decodes one picture whose structure is known to be whole.
   *
   * @param picture a whole file
   * @param mediaType such as {@code image/png}
   */
  void decodePicture(byte[] picture, String mediaType) throws MediaFault;

  /** A decoder of the samples of a {@code VideoStream}, from its first. */
  SampleDecoder samples(VideoCodec codec) throws MediaFault;
}

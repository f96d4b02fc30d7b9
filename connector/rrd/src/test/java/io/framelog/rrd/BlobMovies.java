/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import io.framelog.rrd.archetype.VideoCodec;
import io.framelog.rrd.verify.MediaCheck;
import io.framelog.rrd.verify.MediaDepth;
import io.framelog.rrd.verify.MediaFault;
import io.framelog.rrd.verify.Movie;
import io.framelog.rrd.verify.SampleDecoder;
import java.nio.ByteBuffer;

/** Takes the times of frames, as numbers of eight bytes, for a video; decodes nothing. */
final class BlobMovies implements MediaCheck {
  @Override
  public Movie movie(byte[] mp4, MediaDepth depth) throws MediaFault {
    if (mp4.length % Long.BYTES != 0) {
      throw new MediaFault("no whole numbers");
    }
    long[] nanos = new long[mp4.length / Long.BYTES];
    ByteBuffer.wrap(mp4).asLongBuffer().get(nanos);
    return new Movie("none", 64, 48, nanos, nanos.length, /* undecodedFrames= */ 0);
  }

  @Override
  public void decodePicture(byte[] picture, String mediaType) {
    throw new UnsupportedOperationException("Only the structure of media is asked for");
  }

  @Override
  public SampleDecoder samples(VideoCodec codec) {
    throw new UnsupportedOperationException("Only the structure of media is asked for");
  }
}

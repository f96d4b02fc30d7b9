/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.check;

import io.framelog.rrd.archetype.VideoCodec;
import io.framelog.rrd.verify.MediaCheck;
import io.framelog.rrd.verify.MediaDepth;
import io.framelog.rrd.verify.MediaFault;
import io.framelog.rrd.verify.Movie;
import io.framelog.rrd.verify.PictureFacts;
import io.framelog.rrd.verify.SampleDecoder;
import io.framelog.video.JpegDecoder;
import io.framelog.video.MovieIndex;
import io.framelog.video.PictureException;
import io.framelog.video.VideoException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Opens and decodes media with FFmpeg, and PNG with the JDK. */
public final class DecodedMedia implements MediaCheck {
  private static final long MAX_PIXELS = 1L << 26;

  /** FFmpeg's names of the codecs that Rerun's viewer takes, and those of people. */
  private static final Map<String, String> CODECS =
      Map.of("av1", "AV1", "h264", "H.264", "hevc", "H.265", "vp8", "VP8", "vp9", "VP9");

  @Override
  public Movie movie(byte[] mp4, MediaDepth depth) throws MediaFault {
    try {
      MovieIndex index = MovieIndex.read(mp4);
      String codec = CODECS.get(index.codec());
      if (codec == null) {
        throw new MediaFault("a codec that the viewer does not read, " + index.codec());
      }
      int undecoded = depth == MediaDepth.DECODE ? MovieIndex.countUndecodable(mp4) : 0;
      return new Movie(
          codec, index.width(), index.height(), index.frameNanos(), index.keyframes(), undecoded);
    } catch (VideoException e) {
      throw fault(e);
    }
  }

  @Override
  public void decodePicture(byte[] picture, String mediaType) throws MediaFault {
    if (mediaType.equals("image/jpeg")) {
      try (JpegDecoder decoder = new JpegDecoder()) {
        decoder.decode(picture);
      } catch (PictureException e) {
        throw fault(e);
      }
      return;
    }
    requireSize(picture);
    try {
      if (ImageIO.read(new ByteArrayInputStream(picture)) == null) {
        throw new MediaFault("no picture that the JDK reads");
      }
    } catch (IOException | IllegalArgumentException e) {
      throw fault(e);
    }
  }

  /** The JDK would allocate whatever a file claims. */
  private static void requireSize(byte[] picture) throws MediaFault {
    Optional<PictureFacts> facts = PictureFacts.read(ByteBuffer.wrap(picture));
    if (facts.isEmpty()) {
      throw new MediaFault("neither a JPEG nor a PNG");
    }
    long pixels = (long) facts.get().width() * facts.get().height();
    if (pixels < 1 || pixels > MAX_PIXELS) {
      throw new MediaFault(
          "a picture of %dx%d, where 1 to %d pixels are decoded here"
              .formatted(facts.get().width(), facts.get().height(), MAX_PIXELS));
    }
  }

  @Override
  public SampleDecoder samples(VideoCodec codec) throws MediaFault {
    String name =
        switch (codec) {
          case AV1 -> "libaom-av1";
          case H264 -> "h264";
          case H265 -> "hevc";
          case VP8 -> "vp8";
          case VP9 -> "vp9";
        };
    try {
      return new Samples(io.framelog.video.SampleDecoder.open(name));
    } catch (VideoException e) {
      throw fault(e);
    }
  }

  private static MediaFault fault(Exception cause) {
    return new MediaFault("" + cause.getMessage(), cause);
  }

  private record Samples(io.framelog.video.SampleDecoder decoder) implements SampleDecoder {
    @Override
    public List<Integer> decode(byte[] sample, int number) throws MediaFault {
      try {
        return decoder.decode(sample, number);
      } catch (VideoException e) {
        throw fault(e);
      }
    }

    @Override
    public List<Integer> finish() throws MediaFault {
      try {
        return decoder.finish();
      } catch (VideoException e) {
        throw fault(e);
      }
    }

    @Override
    public int width() {
      return decoder.width();
    }

    @Override
    public int height() {
      return decoder.height();
    }

    @Override
    public void close() {
      decoder.close();
    }
  }
}

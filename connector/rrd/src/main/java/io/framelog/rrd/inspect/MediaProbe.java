/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.inspect;

import io.framelog.rrd.archetype.VideoCodec;
import io.framelog.rrd.verify.ChunkOutline;
import io.framelog.rrd.verify.ImageOutline;
import io.framelog.rrd.verify.MediaCheck;
import io.framelog.rrd.verify.MediaDepth;
import io.framelog.rrd.verify.MediaFault;
import io.framelog.rrd.verify.Movie;
import io.framelog.rrd.verify.PictureFacts;
import io.framelog.rrd.verify.RecordingOutline;
import io.framelog.rrd.verify.SampleDecoder;
import io.framelog.rrd.verify.StreamCodecs;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells codec and size from the first picture of a chunk. */
final class MediaProbe {
  private static final List<String> IMAGES = List.of("Image", "DepthImage", "SegmentationImage");
  private static final List<String> PICTURES = List.of("EncodedImage", "EncodedDepthImage");
  private static final String CODEC = "VideoStream:codec";
  private static final String SAMPLE = "VideoStream:sample";

  /** Stands for media whose first one cannot be made out: the next are not tried. */
  private static final MediaSummary UNREADABLE = new MediaSummary("unreadable", 0, 0);

  private final MediaCheck check;

  /** The codec of a stream usually stands in another chunk than its samples. */
  private final Map<String, VideoCodec> streamCodecs = new HashMap<>();

  MediaProbe(MediaCheck check) {
    this.check = check;
  }

  /** Absent where the chunk has no picture. */
  Optional<MediaSummary> probe(RecordingOutline outline, ChunkOutline chunk) throws IOException {
    for (String archetype : IMAGES) {
      if (chunk.rowsOf(archetype + ":format") > 0) {
        Optional<ImageOutline> image = outline.firstImageFormat(chunk, archetype + ":format");
        if (image.isPresent()) {
          return image.map(i -> new MediaSummary(i.layout(), i.width(), i.height()));
        }
      }
    }
    for (String archetype : PICTURES) {
      if (chunk.rowsOf(archetype + ":blob") > 0) {
        return outline
            .firstBlob(chunk, archetype + ":blob")
            .flatMap(MediaProbe::picture)
            .or(() -> Optional.of(UNREADABLE));
      }
    }
    if (chunk.rowsOf("AssetVideo:blob") > 0) {
      return outline
          .firstBlob(chunk, "AssetVideo:blob")
          .map(this::movie)
          .or(() -> Optional.of(UNREADABLE));
    }
    if (chunk.rowsOf(CODEC) > 0) {
      Optional<VideoCodec> codec = outline.firstNumber(chunk, CODEC).flatMap(StreamCodecs::of);
      codec.ifPresent(found -> streamCodecs.put(key(chunk), found));
    }
    VideoCodec codec = streamCodecs.get(key(chunk));
    return codec != null && chunk.rowsOf(SAMPLE) > 0
        ? outline.firstBlob(chunk, SAMPLE).flatMap(sample -> stream(codec, sample))
        : Optional.empty();
  }

  private static String key(ChunkOutline chunk) {
    return chunk.store() + chunk.entity();
  }

  private static Optional<MediaSummary> picture(byte[] bytes) {
    try {
      return PictureFacts.read(ByteBuffer.wrap(bytes))
          .map(
              facts ->
                  new MediaSummary(
                      facts.mediaType().substring("image/".length()).toUpperCase(Locale.ROOT),
                      facts.width(),
                      facts.height()));
    } catch (MediaFault e) {
      return Optional.empty();
    }
  }

  private MediaSummary movie(byte[] mp4) {
    try {
      Movie movie = check.movie(mp4, MediaDepth.STRUCTURE);
      return new MediaSummary(movie.codec(), movie.width(), movie.height());
    } catch (MediaFault e) {
      return UNREADABLE;
    }
  }

  /** A keyframe that starts a stream gives its size, but only once it is decoded. */
  private Optional<MediaSummary> stream(VideoCodec codec, byte[] sample) {
    try (SampleDecoder decoder = check.samples(codec)) {
      decoder.decode(sample, /* number= */ 0);
      decoder.finish();
      return Optional.of(new MediaSummary(codec.name(), decoder.width(), decoder.height()));
    } catch (MediaFault e) {
      return Optional.of(new MediaSummary(codec.name(), 0, 0));
    }
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.inspect;

import io.framelog.rrd.Blobs;
import io.framelog.rrd.Chunk;
import io.framelog.rrd.ComponentColumn;
import io.framelog.rrd.ManifestEntry;
import io.framelog.rrd.Numbers;
import io.framelog.rrd.StoreId;
import io.framelog.rrd.StoredChunk;
import io.framelog.rrd.archetype.ImageFormats;
import io.framelog.rrd.archetype.VideoCodec;
import io.framelog.rrd.verify.MediaCheck;
import io.framelog.rrd.verify.MediaDepth;
import io.framelog.rrd.verify.MediaFault;
import io.framelog.rrd.verify.Movie;
import io.framelog.rrd.verify.PictureFacts;
import io.framelog.rrd.verify.SampleDecoder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Tells codec and size from the first picture of a chunk. */
final class MediaProbe {
  private static final List<String> IMAGES = List.of("Image", "DepthImage", "SegmentationImage");
  private static final List<String> PICTURES = List.of("EncodedImage", "EncodedDepthImage");
  private static final String MOVIE = "AssetVideo:blob";
  private static final String CODEC = "VideoStream:codec";
  private static final String SAMPLE = "VideoStream:sample";

  /** Stands for media whose first one cannot be made out: the next are not tried. */
  private static final MediaSummary UNREADABLE = new MediaSummary("unreadable", 0, 0);

  private final MediaCheck check;

  /** The codec of a stream usually stands in another chunk than its samples. */
  private final Map<List<Object>, VideoCodec> streamCodecs = new HashMap<>();

  MediaProbe(MediaCheck check) {
    this.check = check;
  }

  /** Absent where the chunk has no picture. */
  Optional<MediaSummary> probe(InspectedFile file, StoreId store, ManifestEntry entry)
      throws IOException {
    List<String> wanted =
        entry.components().stream()
            .filter(stat -> stat.presentRows() > 0)
            .map(stat -> stat.descriptor().component())
            .filter(MediaProbe::tellsOfMedia)
            .toList();
    List<Object> entity = List.of(store, entry.entity());
    // samples say nothing without their codec
    if (wanted.isEmpty() || (wanted.equals(List.of(SAMPLE)) && !streamCodecs.containsKey(entity))) {
      return Optional.empty();
    }
    Optional<StoredChunk> stored = file.read(store, entry);
    if (stored.isPresent()) {
      return probe(stored.get().chunk(), entity);
    }
    boolean stream = wanted.contains(SAMPLE) || wanted.contains(CODEC);
    return stream ? Optional.empty() : Optional.of(UNREADABLE);
  }

  private static boolean tellsOfMedia(String component) {
    return component.equals(MOVIE)
        || component.equals(CODEC)
        || component.equals(SAMPLE)
        || IMAGES.stream().anyMatch(archetype -> component.equals(archetype + ":format"))
        || PICTURES.stream().anyMatch(archetype -> component.equals(archetype + ":blob"));
  }

  private Optional<MediaSummary> probe(Chunk chunk, List<Object> entity) {
    for (String archetype : IMAGES) {
      Optional<ComponentColumn> formats = chunk.component(archetype + ":format");
      OptionalInt first = firstPresent(formats);
      if (formats.isPresent() && first.isPresent()) {
        return ImageFormats.read(formats.get().values(), first.getAsInt())
            .map(f -> new MediaSummary(ImageLayout.of(f), f.width(), f.height()))
            .or(() -> Optional.of(UNREADABLE));
      }
    }
    for (String archetype : PICTURES) {
      if (chunk.component(archetype + ":blob").isPresent()) {
        return firstBlob(chunk, archetype + ":blob")
            .flatMap(MediaProbe::picture)
            .or(() -> Optional.of(UNREADABLE));
      }
    }
    if (chunk.component(MOVIE).isPresent()) {
      return firstBlob(chunk, MOVIE).map(this::movie).or(() -> Optional.of(UNREADABLE));
    }
    Optional<VideoCodec> found = codec(chunk);
    found.ifPresent(codec -> streamCodecs.put(entity, codec));
    VideoCodec codec = streamCodecs.get(entity);
    return codec == null
        ? Optional.empty()
        : firstBlob(chunk, SAMPLE).flatMap(sample -> stream(codec, sample));
  }

  private static Optional<byte[]> firstBlob(Chunk chunk, String component) {
    Optional<ComponentColumn> column = chunk.component(component);
    OptionalInt first = firstPresent(column);
    return first.isEmpty()
        ? Optional.empty()
        : column.flatMap(c -> c.values(Blobs.class)).map(blobs -> blobs.copy(first.getAsInt()));
  }

  private static Optional<VideoCodec> codec(Chunk chunk) {
    Optional<ComponentColumn> column = chunk.component(CODEC);
    OptionalInt first = firstPresent(column);
    return first.isEmpty()
        ? Optional.empty()
        : column
            .flatMap(c -> c.values(Numbers.class))
            .flatMap(numbers -> VideoCodec.ofNumber(numbers.longValue(first.getAsInt())));
  }

  /** The index of the first value of a column that is there. */
  private static OptionalInt firstPresent(Optional<ComponentColumn> column) {
    return column.isEmpty()
        ? OptionalInt.empty()
        : IntStream.range(0, column.get().values().size())
            .filter(column.get().values()::isPresent)
            .findFirst();
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

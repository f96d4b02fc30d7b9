/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.part;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the frames of a part came from and what became of them. Times are nanoseconds since the
 * Unix epoch.
 *
 * @param source whose frames they are
 * @param slice the interval of capture time that they lie in
 * @param closedBy why nothing more came, such as {@code slice-end}
 * @param encoders what made the media, with its settings: more than one if an encoder was lost on
 *     the way; none if media are as published
 * @param records the Kafka records of its frames, each in exactly one part
 * @param videos the part's video segments as files of their own, where those were asked for
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PartFacts(
    Source source,
    Slice slice,
    Frames frames,
    String closedBy,
    List<String> encoders,
    List<Records> records,
    List<Video> videos) {

  public PartFacts {
    // JSON may leave them out
    encoders = encoders == null ? List.of() : List.copyOf(encoders);
    records = records == null ? List.of() : List.copyOf(records);
    videos = videos == null ? List.of() : List.copyOf(videos);
  }

  /**
   * A camera and what its frames were logged to.
   *
   * @param device empty where records name none
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Source(
      String application, String recording, String device, String camera, String entity) {}

  /**
   * An interval.
   *
   * @param end first instant after it
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Slice(long start, long end) {}

  /**
   * The frames that the part's rows account for.
   *
   * @param first capture time
   * @param last capture time
   * @param gaps pauses more than 1.8 times as long as frames of this part usually are apart
   * @param longestGap the longest of them; left out where there is none
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Frames(long count, long first, long last, int gaps, @Nullable Long longestGap) {}

  /**
   * Records of one partition.
   *
   * @param count how many
   * @param offsets all of them, ascending: the first, then differences, as {@code 5000000 1x299 3}
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Records(String topic, int partition, long count, String offsets) {

    /** Says records of one partition, in any order. */
    public static Records of(String topic, int partition, long[] offsets) {
      long[] ascending = offsets.clone();
      Arrays.sort(ascending);
      return new Records(topic, partition, ascending.length, Offsets.text(ascending));
    }

    /**
     * Every offset, ascending.
     *
     * @throws IllegalArgumentException if the text is damaged
     */
    public long[] toArray() {
      return Offsets.parse(offsets, count);
    }
  }

  /**
   * A file beside the part's.
   *
   * @param first capture time of the frame that it begins with
   * @param sha256 of each piece, as in the manifest itself
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Video(String name, long first, long bytes, List<String> sha256) {}
}

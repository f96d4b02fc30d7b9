/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PartFactsTest {

  @Test
  void offsetsComeBackWhateverTheirOrderWas() {
    for (long[] offsets :
        List.of(
            new long[] {7},
            new long[] {0, Long.MAX_VALUE},
            new long[] {12, 10, 11, 15},
            LongStream.range(0, 100_000).map(i -> 3 * i + (i / 1000)).toArray())) {
      PartFacts.Records records = PartFacts.Records.of("frames", 3, offsets);

      assertThat(records.count()).isEqualTo(offsets.length);
      assertThat(records.toArray()).isEqualTo(LongStream.of(offsets).sorted().toArray());
    }
  }

  @Test
  void offsetsInARowAreAFewCharacters() {
    long[] turns = LongStream.range(0, 900).map(i -> 5_000_000 + 4 * i).toArray();

    assertThat(PartFacts.Records.of("frames", 0, turns).offsets()).isEqualTo("5000000 4x899");
    assertThat(PartFacts.Records.of("frames", 0, new long[] {5, 6, 7, 9}).offsets())
        .isEqualTo("5 1x2 2");
  }

  @Test
  void damagedOffsetsAreRefused() {
    for (String text : List.of("", "5 0", "5 1x", "5 1x9999999999", "5 -1", "x", "5 1x1x1", "5")) {
      PartFacts.Records records = new PartFacts.Records("frames", 0, 2, text);

      assertThatThrownBy(records::toArray)
          .as(text)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("'5000000 1x299 3'");
    }
  }

  @Test
  void factsTravelInTheManifest() throws Exception {
    PartFacts facts =
        new PartFacts(
            new PartFacts.Source("fleet", "r1", "robot", "front", "/robot/front"),
            new PartFacts.Slice(0, 60),
            new PartFacts.Frames(2, 3, 50, 1, 47L),
            "slice-end",
            List.of("libx264"),
            List.of(PartFacts.Records.of("frames", 0, new long[] {8, 9})),
            List.of(new PartFacts.Video("3~at3.mp4", 3, 10, List.of("ab"))));
    PartManifest manifest =
        new PartManifest(1, "3.rrd", 5, 1 << 20, List.of("cd"), /* recordings= */ null, facts);

    byte[] json = PartManifests.json(manifest);

    assertThat(PartManifests.parse(json, "m")).isEqualTo(manifest);
    assertThat(new String(json, StandardCharsets.UTF_8))
        .contains("\"offsets\" : \"8 1\"")
        .doesNotContain("null");
  }
}

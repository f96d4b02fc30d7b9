/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What {@link DecoderFuzz} starts from. */
class FuzzSeedsTest {

  @Test
  void seedsEndInFramesOrRejections() {
    assertThat(FuzzSeeds.all())
        .allSatisfy(
            input ->
                assertThatCode(() -> FuzzInput.readOrReject(input)).doesNotThrowAnyException());
  }

  @Test
  void everyDoorHasAMarkOfItsOwnAndASeed() {
    Set<Integer> seeded =
        FuzzSeeds.all()
            .map(input -> (input[0] & 0xFF) << 8 | (input[1] & 0xFF))
            .collect(Collectors.toSet());

    assertThat(FuzzDoor.all())
        .extracting(FuzzDoor::mark)
        .doesNotHaveDuplicates()
        .hasSameElementsAs(seeded);
  }
}

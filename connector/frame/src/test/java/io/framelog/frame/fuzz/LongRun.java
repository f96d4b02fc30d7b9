/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs a number of inputs through every door, one door after the other, and prints a line for each.
 * Arguments: the folder of the corpus, the number of inputs, and the doors, if not all.
 */
final class LongRun {
  private static final Pattern LAST =
      Pattern.compile("#(\\d+)\\s+DONE\\s+cov: (\\d+).*exec/s: (\\d+)");

  private LongRun() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Path.of(args[0]);
    List<FuzzDoor> doors =
        args.length > 2
            ? Arrays.stream(args).skip(2).map(FuzzDoor::named).toList()
            : FuzzDoor.all();
    for (FuzzDoor door : doors) {
      Path corpus = Files.createDirectories(folder.resolve("%04x".formatted(door.mark())));
      int number = 0;
      for (byte[] seed : FuzzSeeds.of(door).toList()) {
        Files.write(
            corpus.resolve("seed-" + number++), Arrays.copyOfRange(seed, Short.BYTES, seed.length));
      }
      JazzerProcess run =
          JazzerProcess.run(
              DoorFuzz.class,
              List.of("-D%s=%s".formatted(DoorFuzz.DOOR_PROPERTY, door.name())),
              corpus,
              List.of("-runs=" + args[1], "-max_len=4096"));
      Matcher last = LAST.matcher(run.output());
      System.out.println(
          last.find()
              ? "%-60s %s inputs, %s branches, %s inputs a second"
                  .formatted(door.name(), last.group(1), last.group(2), last.group(3))
              : "%-60s found something:%n%s".formatted(door.name(), run.output()));
    }
  }
}

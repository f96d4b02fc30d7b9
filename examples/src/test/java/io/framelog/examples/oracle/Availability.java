/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.oracle;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * Whether a judge can work here: found out once per process. A judge that is missing skips the
 * tests that ask for it, loudly, or fails them where a system property says that it must be there.
 */
final class Availability {

  private final String judge;
  private final String requireProperty;
  private final Supplier<@Nullable String> install;
  private boolean asked;
  private @Nullable String missing;

  /**
   * @param install installs the judge and returns null, or says what is missing
   */
  Availability(String judge, String requireProperty, Supplier<@Nullable String> install) {
    this.judge = judge;
    this.requireProperty = requireProperty;
    this.install = install;
  }

  synchronized void assume() {
    String reason = missing();
    if (reason == null) {
      return;
    }
    String text = "%s is not available: %s".formatted(judge, reason);
    if (Boolean.getBoolean(requireProperty)) {
      throw new AssertionError(text + " (required by -D" + requireProperty + "=true)");
    }
    Assumptions.abort(text);
  }

  /** For calls that need the judge; they fail where a test forgot to assume it. */
  synchronized void require() {
    String reason = missing();
    if (reason != null) {
      throw new AssertionError("%s is not available: %s".formatted(judge, reason));
    }
  }

  private @Nullable String missing() {
    if (!asked) {
      missing = install.get();
      asked = true;
      if (missing != null) {
        System.err.printf("!!! %s is not available, its tests do not run: %s%n", judge, missing);
      }
    }
    return missing;
  }
}

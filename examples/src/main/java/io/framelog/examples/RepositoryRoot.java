/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/** Finds the checkout that this program was built in: the demos' footage lies there. */
public final class RepositoryRoot {
  /** Set by the launcher and by the build. */
  public static final String PROPERTY = "framelog.root";

  private static final Path MARK = Path.of("examples", "src", "main", "footage");

  private RepositoryRoot() {}

  /**
   * The checkout's directory.
   *
   * @throws IOException if neither the system property nor the place of this class leads to one
   */
  public static Path find() throws IOException {
    String named = System.getProperty(PROPERTY);
    if (named != null) {
      Path root = Path.of(named).toAbsolutePath().normalize();
      if (Files.isDirectory(root.resolve(MARK))) {
        return root;
      }
      throw new IOException(
          "system property %s must name the checkout, but there is no %s in %s"
              .formatted(PROPERTY, MARK, root));
    }
    for (Path place = codeLocation(); place != null; place = place.getParent()) {
      if (Files.isDirectory(place.resolve(MARK))) {
        return place;
      }
    }
    throw new IOException(
        "no directory above %s has %s: start from a checkout, or name it with -D%s=DIR"
            .formatted(codeLocation(), MARK, PROPERTY));
  }

  private static Path codeLocation() throws IOException {
    CodeSource source = RepositoryRoot.class.getProtectionDomain().getCodeSource();
    try {
      return source == null
          ? Path.of("").toAbsolutePath()
          : Path.of(source.getLocation().toURI()).toAbsolutePath();
    } catch (URISyntaxException e) {
      throw new IOException("the place of this program is no path: " + source.getLocation(), e);
    }
  }
}

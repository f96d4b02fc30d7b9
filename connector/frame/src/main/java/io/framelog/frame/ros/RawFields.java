/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.ros;

import io.framelog.frame.MessageFields;
import io.framelog.frame.image.RawPicture;
import java.util.Optional;

/** What messages of bare pixels say of them. */
final class RawFields {

  private RawFields() {}

  static MessageFields of(RawPicture picture) {
    return path ->
        switch (path) {
          case "width" -> Optional.of(Long.toString(picture.width()));
          case "height" -> Optional.of(Long.toString(picture.height()));
          case "step" -> Optional.of(Long.toString(picture.step()));
          case "encoding" -> Optional.of(picture.encoding());
          default -> Optional.empty();
        };
  }
}

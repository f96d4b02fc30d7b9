/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.publish;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What records are written as. The names are those by which routes read them again. */
public enum MessageFormat {
  /** The picture is the value, headers say the rest. */
  BARE("bare"),
  /** Pixels of three bytes, red, green and blue, described by headers. */
  RAW("raw"),
  FOXGLOVE_COMPRESSED_IMAGE("foxglove.CompressedImage"),
  FOXGLOVE_COMPRESSED_IMAGE_JSON("foxglove.CompressedImage+json"),
  FOXGLOVE_RAW_IMAGE("foxglove.RawImage"),
  ROS_COMPRESSED_IMAGE("sensor_msgs/msg/CompressedImage"),
  ROS_IMAGE("sensor_msgs/msg/Image"),
  /** A CloudEvent in binary mode: its data is the picture. Read by the envelope of that name. */
  CLOUD_EVENTS("cloudevents");

  private final String wireName;

  MessageFormat(String wireName) {
    this.wireName = wireName;
  }

  public String wireName() {
    return wireName;
  }

  /**
   * The format of that name.
   *
   * @throws IllegalArgumentException if there is none; the message lists those there are
   */
  public static MessageFormat named(String name) {
    for (MessageFormat format : values()) {
      if (format.wireName.equals(name)) {
        return format;
      }
    }
    throw new IllegalArgumentException(
        "a format is one of %s, but was '%s'"
            .formatted(
                Arrays.stream(values())
                    .map(MessageFormat::wireName)
                    .collect(Collectors.joining(", ")),
                name));
  }
}

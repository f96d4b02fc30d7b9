/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.generic;

import io.framelog.frame.FormatOptions;
import io.framelog.frame.FrameDecoder;
import io.framelog.frame.FrameFormat;
import java.util.Map;

/**
 * Protobuf of one's own. Options, besides those of the package:
 *
 * <ul>
 *   <li>{@code descriptor-set-file}: what {@code protoc --include_imports --descriptor_set_out}
 *       wrote, or {@code descriptor-set}: the same in base64
 *   <li>{@code message}: the full name of the message, such as {@code acme.Picture}
 *   <li>{@code data-encoding}: {@code bytes} (default), or {@code base64} for a string of it
 * </ul>
 *
 * All scalars are fields; paths go on to one value of a repeated field by its number, from 0, and
 * of a map by its key. An enumeration is its name, a {@code google.protobuf.Timestamp} its seconds
 * with nine decimals.
 */
public final class ProtobufFormat implements FrameFormat {

  /** Made by {@link java.util.ServiceLoader}. */
  public ProtobufFormat() {}

  @Override
  public String name() {
    return "protobuf";
  }

  @Override
  public FrameDecoder decoder(Map<String, String> options) {
    FormatOptions given = new FormatOptions("format 'protobuf'", options);
    byte[] descriptors = SchemaOptions.bytes(given, "descriptor-set", SchemaOptions::base64);
    ProtobufLayout layout =
        new ProtobufLayout(
            ProtobufDescriptors.message(descriptors, given.required("message")),
            FieldOptions.dataPath(given),
            FieldOptions.bytesOrBase64(given));
    FieldDecoder decoder = FieldDecoder.of(given, layout);
    given.requireAllKnown();
    return decoder;
  }
}

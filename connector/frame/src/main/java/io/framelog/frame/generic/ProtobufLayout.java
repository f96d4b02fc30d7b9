/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.generic;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.TimeNotation;
import io.framelog.frame.json.Base64Text;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Messages of one Protobuf type, of which the descriptor is known. */
final class ProtobufLayout implements MessageLayout {
  private final Descriptor message;
  private final ProtobufPath data;
  private final DataEncoding encoding;

  /** Paths come from routes, not from messages: there are few. */
  private final Map<String, Optional<ProtobufPath>> paths = new ConcurrentHashMap<>();

  ProtobufLayout(Descriptor message, String dataPath, DataEncoding encoding) {
    this.message = message;
    this.data = ProtobufPath.of(message, dataPath);
    this.encoding = encoding;
    FieldDescriptor.Type expected =
        switch (encoding) {
          case BYTES -> FieldDescriptor.Type.BYTES;
          case BASE64 -> FieldDescriptor.Type.STRING;
          case ARRAY -> throw new IllegalArgumentException("Protobuf has bytes for bytes");
        };
    if (data.field().getType() != expected) {
      throw new IllegalArgumentException(
          "the field '%s' for the picture must be of type %s, but is %s"
              .formatted(dataPath, expected, data.field().getType()));
    }
  }

  @Override
  public String dataPath() {
    return data.text();
  }

  @Override
  public Parts parts(ByteBuffer body, FrameLimits limits) throws FrameRejectedException {
    ByteBuffer picture = null;
    if (ProtobufWalk.find(body, data.steps()) instanceof ProtobufValue.Bytes found) {
      picture =
          encoding == DataEncoding.BASE64
              ? ByteBuffer.wrap(Base64Text.decode(found.bytes(), limits.maxPayloadBytes()))
              : found.bytes();
    }
    return new Parts(picture, path -> text(body, path));
  }

  /** A field is looked for when it is asked for: a walk along its path is short. */
  private Optional<String> text(ByteBuffer body, String path) throws FrameRejectedException {
    Optional<ProtobufPath> known = paths.computeIfAbsent(path, this::path);
    if (known.isEmpty()) {
      return Optional.empty();
    }
    ProtobufValue value = ProtobufWalk.find(body, known.get().steps());
    return value == null ? Optional.empty() : value.text();
  }

  private Optional<ProtobufPath> path(String path) {
    try {
      return Optional.of(ProtobufPath.of(message, path));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<TimeNotation> timeNotation(String path) {
    return path(path)
        .map(ProtobufPath::field)
        .filter(field -> field.getJavaType() == FieldDescriptor.JavaType.MESSAGE)
        .filter(field -> ProtobufTimestamp.is(field.getMessageType()))
        .map(field -> TimeNotation.SECONDS);
  }
}

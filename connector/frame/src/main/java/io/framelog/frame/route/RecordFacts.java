/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.route;

import io.framelog.frame.FrameRecord;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.MessageFields;
import io.framelog.frame.RejectReason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one record says, by placeholder. */
final class RecordFacts {
  private final FrameRecord record;
  private final Map<String, String> topicGroups;
  private final @Nullable String keyPattern;
  private final MessageFields envelope;
  private final MessageFields message;
  private final Map<Origin, String> known = new EnumMap<>(Origin.class);

  RecordFacts(
      FrameRecord record,
      Map<String, String> topicGroups,
      @Nullable String keyPattern,
      MessageFields envelope,
      MessageFields message) {
    this.record = record;
    this.topicGroups = topicGroups;
    this.keyPattern = keyPattern;
    this.envelope = envelope;
    this.message = message;
  }

  FrameRecord record() {
    return record;
  }

  /** Device, camera and recording, once they are known. */
  void know(Origin origin, String value) {
    known.put(origin, value);
  }

  /**
   * The value of a placeholder, if the record has it.
   *
   * @param reason if it is no text
   */
  Optional<String> text(Template.Placeholder placeholder, RejectReason reason)
      throws FrameRejectedException {
    String name = placeholder.name();
    return switch (placeholder.origin()) {
      case TOPIC -> Optional.of(record.position().topicName());
      case TOPIC_GROUP -> Optional.ofNullable(topicGroups.get(name));
      case KEY -> key(reason);
      case KEY_GROUP -> {
        Optional<String> key = key(reason);
        yield keyPattern == null || key.isEmpty()
            ? Optional.empty()
            : NamedGroups.match(keyPattern, key.get()).map(groups -> groups.get(name));
      }
      case HEADER -> header(name, reason);
      case FIELD -> message.text(name);
      case CLOUD_EVENT -> envelope.text("ce." + name);
      case ENVELOPE -> envelope.text(name);
      case DEVICE, CAMERA, RECORDING -> Optional.ofNullable(known.get(placeholder.origin()));
    };
  }

  private Optional<String> key(RejectReason reason) throws FrameRejectedException {
    byte[] key = record.key();
    return key == null
        ? Optional.empty()
        : Optional.of(utf8(key, "the record key", reason)).filter(text -> !text.isBlank());
  }

  private Optional<String> header(String name, RejectReason reason) throws FrameRejectedException {
    Optional<byte[]> value = record.header(name);
    return value.isEmpty()
        ? Optional.empty()
        : Optional.of(utf8(value.get(), "header '" + name + "'", reason))
            .filter(text -> !text.isBlank());
  }

  private static String utf8(byte[] bytes, String what, RejectReason reason)
      throws FrameRejectedException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new FrameRejectedException(reason, what + " is not UTF-8 text");
    }
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Reads a file from its first byte to its last and reports what is wrong on the way. */
final class FileScan {
  private final FileBytes file;
  private final Findings findings;
  private final FileIndex index = new FileIndex();
  private long position;
  private boolean ended;

  private FileScan(FileBytes file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  static FileIndex scan(FileBytes file, Findings findings) throws IOException {
    FileScan scan = new FileScan(file, findings);
    scan.scan();
    return scan.index;
  }

  private void scan() throws IOException {
    if (file.size() < StreamBytes.HEADER_BYTES) {
      findings.add(
          ProblemCode.NOT_A_RECORDING, 0, null, "a stream header (RRF2 …)", file.size() + " bytes");
      return;
    }
    long streamAt = 0;
    do {
      streamAt = position;
      if (!stream(streamAt)) {
        return;
      }
    } while (position < file.size());
  }

  /** Whether to go on with what follows. */
  private boolean stream(long streamAt) throws IOException {
    if (file.size() - streamAt < StreamBytes.HEADER_BYTES) {
      findings.add(
          streamAt == 0 ? ProblemCode.NOT_A_RECORDING : ProblemCode.TRAILING_BYTES,
          streamAt,
          null,
          "the end of the file",
          file.size() - streamAt + " more bytes");
      return false;
    }
    ByteBuffer header = file.read(streamAt, StreamBytes.HEADER_BYTES);
    if (!StreamBytes.isStreamStart(header)) {
      findings.add(
          streamAt == 0 ? ProblemCode.NOT_A_RECORDING : ProblemCode.TRAILING_BYTES,
          streamAt,
          null,
          streamAt == 0 ? "RRF2" : "the end of the file",
          "bytes " + StreamBytes.hex(header, 0, 8));
      return false;
    }
    if (streamAt > 0) {
      findings.add(
          ProblemCode.CONCATENATED, streamAt, null, "one stream in a file", "another stream");
    }
    index.beginStream();
    StreamVersion version = StreamVersion.of(header);
    checkHeader(header, version, streamAt);
    position = streamAt + StreamBytes.HEADER_BYTES;
    ended = false;
    messages(new MessageRules(index, findings, version), streamAt);
    if (!ended) {
      findings.add(
          ProblemCode.NO_FOOTER,
          position,
          null,
          "an end message with the index of all chunks",
          "the end of the " + (position < file.size() ? "stream" : "file"));
    }
    return true;
  }

  private void checkHeader(ByteBuffer header, StreamVersion version, long at) {
    if (version.isTooOld()) {
      findings.add(ProblemCode.BAD_HEADER, at + 4, null, "version 0.23 or later", "" + version);
    }
    if (version.isNewer()) {
      findings.add(ProblemCode.NEWER_VERSION, at + 4, null, "version 0.41", "" + version);
    }
    String[] names = {"compression 0 or 1", "serializer 2", "0", "0"};
    int[] least = {0, 2, 0, 0};
    int[] most = {1, 2, 0, 0};
    for (int i = 0; i < names.length; i++) {
      int value = Byte.toUnsignedInt(header.get(8 + i));
      if (value < least[i] || value > most[i]) {
        findings.add(ProblemCode.BAD_HEADER, at + 8 + i, null, names[i], "" + value);
      }
    }
  }

  private void messages(MessageRules rules, long streamAt) throws IOException {
    while (position < file.size() && !ended) {
      long at = position;
      int headerBytes = (int) Math.min(StreamBytes.MESSAGE_HEADER_BYTES, file.size() - position);
      ByteBuffer header = file.read(at, headerBytes);
      if (headerBytes >= 4 && StreamBytes.isStreamStart(header)) {
        return;
      }
      if (!isWhole(header, at)) {
        index.damaged(at);
        Optional<Long> next = ChunkOffsets.nextAfter(file, at);
        if (next.isEmpty()) {
          position = file.size();
          return;
        }
        position = next.get();
        continue;
      }
      int length = (int) header.getLong(8);
      byte[] payload = file.read(at + StreamBytes.MESSAGE_HEADER_BYTES, length).array();
      position = at + StreamBytes.MESSAGE_HEADER_BYTES + length;
      message(rules, header.getLong(0), place(at, payload), streamAt);
    }
  }

  private static Place place(long at, byte[] payload) {
    return new Place(at, at + StreamBytes.MESSAGE_HEADER_BYTES, payload);
  }

  /** Whether a message of a known kind is there in full; reports it if not. */
  private boolean isWhole(ByteBuffer header, long at) {
    if (header.remaining() < StreamBytes.MESSAGE_HEADER_BYTES) {
      findings.add(
          ProblemCode.TRUNCATED, at, null, "a message header of 16 bytes", header.remaining() + "");
      return false;
    }
    long kind = header.getLong(0);
    if (kind < 0 || kind > StreamBytes.ACTIVATION) {
      findings.add(
          ProblemCode.BAD_MESSAGE_KIND, at, null, "kind 0 to 3", Long.toUnsignedString(kind));
      return false;
    }
    long length = header.getLong(8);
    long left = file.size() - at - StreamBytes.MESSAGE_HEADER_BYTES;
    if (length < 0 || length > left) {
      findings.add(
          ProblemCode.TRUNCATED,
          at,
          null,
          "a message of " + Long.toUnsignedString(length) + " bytes",
          "only " + left + " left");
      return false;
    }
    if (length > FileBytes.MAX_LENGTH) {
      findings.add(ProblemCode.BAD_PROTOBUF, at, null, "a message below 2 GiB", length + " bytes");
      return false;
    }
    return true;
  }

  private void message(MessageRules rules, long kind, Place place, long streamAt)
      throws IOException {
    try {
      if (kind == StreamBytes.SET_STORE_INFO) {
        rules.setStoreInfo(place);
      } else if (kind == StreamBytes.ACTIVATION) {
        rules.activation(place);
      } else if (kind == StreamBytes.ARROW_MSG) {
        Optional<ChunkEntry> chunk = rules.arrowMsg(place, place.payloadAt() - streamAt);
        chunk.ifPresentOrElse(index.chunks()::add, () -> index.damaged(place.messageAt()));
      } else {
        ended = true;
        position = new FooterRules(file, index, findings).end(place, streamAt);
      }
    } catch (Damage e) {
      index.damaged(place.messageAt());
      findings.add(ProblemCode.BAD_PROTOBUF, place.offsetOf(e), null, e.expected(), e.found());
    }
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Checks how a stream ends: the end message, its checksum and the trailer. */
final class FooterRules {
  private final FileBytes file;
  private final FileIndex index;
  private final Findings findings;

  FooterRules(FileBytes file, FileIndex index, Findings findings) {
    this.file = file;
    this.index = index;
    this.findings = findings;
  }

  /** Returns where the stream ends. */
  long end(Place place, long streamAt) throws IOException {
    long trailerAt = place.payloadAt() + place.payload().length;
    index.footer(place.payload().length == 0 ? FooterState.EMPTY : FooterState.PRESENT);
    boolean sound = trailer(place, trailerAt, streamAt);
    if (!sound) {
      index.footer(FooterState.DAMAGED);
    }
    manifests(place);
    return Math.min(file.size(), trailerAt + StreamBytes.TRAILER_BYTES);
  }

  private boolean trailer(Place place, long at, long streamAt) throws IOException {
    if (file.size() - at < StreamBytes.TRAILER_BYTES) {
      findings.add(
          ProblemCode.BAD_TRAILER,
          at,
          null,
          "a trailer of " + StreamBytes.TRAILER_BYTES + " bytes",
          "only " + (file.size() - at));
      return false;
    }
    ByteBuffer trailer = file.read(at, StreamBytes.TRAILER_BYTES);
    boolean sound = true;
    if (!StreamBytes.isTrailer(trailer)) {
      findings.add(
          ProblemCode.BAD_TRAILER,
          at + 20,
          null,
          "RRF2FOOT and one entry",
          "bytes " + StreamBytes.hex(trailer, 20, 12));
      sound = false;
    }
    long offset = place.payloadAt() - streamAt;
    int length = place.payload().length;
    if (trailer.getLong(0) != offset || trailer.getLong(8) != length) {
      findings.add(
          ProblemCode.TRAILER_SPAN,
          at,
          null,
          "a footer of " + length + " bytes at " + offset,
          Long.toUnsignedString(trailer.getLong(8))
              + " bytes at "
              + Long.toUnsignedString(trailer.getLong(0)));
      sound = false;
    }
    int hash = StreamBytes.hash(ByteBuffer.wrap(place.payload()));
    if (trailer.getInt(16) != hash) {
      findings.add(
          ProblemCode.CHECKSUM,
          at + 16,
          null,
          String.format("XXH32 %08x of the footer", hash),
          String.format("%08x", trailer.getInt(16)));
      sound = false;
    }
    return sound;
  }

  private void manifests(Place place) {
    Set<ChunkEntry> listed = Collections.newSetFromMap(new IdentityHashMap<>());
    try {
      ProtoMessage footer = ProtoMessage.parse(ProtoShape.FOOTER, ByteBuffer.wrap(place.payload()));
      for (ByteBuffer bytes : footer.all(1)) {
        listed.addAll(
            new ManifestRules(place, index, findings)
                .check(ProtoMessage.parse(ProtoShape.MANIFEST, bytes)));
      }
    } catch (Damage e) {
      index.footer(FooterState.DAMAGED);
      findings.add(ProblemCode.BAD_FOOTER, place.offsetOf(e), null, e.expected(), e.found());
      return;
    }
    for (ChunkEntry chunk : index.chunksOfStream()) {
      if (!listed.contains(chunk)) {
        findings.add(
            ProblemCode.MANIFEST_INCOMPLETE,
            chunk.messageAt(),
            chunk.entity(),
            "chunk " + chunk.id() + " in the manifest",
            "none");
      }
    }
  }
}

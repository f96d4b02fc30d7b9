/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a stream says of a chunk besides its data. Readers decide by the data, so that a wrong mark
 * goes unnoticed, except that {@code sorted} is trusted by official ones.
 *
 * @param chunkId the id in the message round the chunk
 * @param isStatic what that message says
 * @param sorted names of the columns marked as ascending, row ids among them
 */
public record ChunkMarks(Optional<ChunkId> chunkId, boolean isStatic, Set<String> sorted) {
  public ChunkMarks {
    sorted = Set.copyOf(sorted);
  }

  static ChunkMarks of(ProtoFields arrowMsg, IpcStream chunk) throws RrdFormatException {
    Set<String> sorted = new HashSet<>();
    for (ArrowField field : chunk.fields()) {
      if (SorbetKeys.TRUE.equals(field.metadata().get(SorbetKeys.IS_SORTED))) {
        sorted.add(field.name());
      }
    }
    Optional<ChunkId> id = Optional.empty();
    if (arrowMsg.has(6)) {
      ProtoFields tuid = arrowMsg.message(6);
      id = Optional.of(new ChunkId(tuid.number(1), tuid.number(2)));
    }
    return new ChunkMarks(id, arrowMsg.number(7) != 0, sorted);
  }
}

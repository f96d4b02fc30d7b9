/**
 * Rerun recordings (.rrd) on the JVM: chunks of rows go in, the bytes of a recording come out, and
 * back. Pure Java; knows neither an engine nor a storage.
 *
 * <pre>
 * archetype.* / Values → ArchetypeColumns ─┬─ Chunk ─────┬─► RecordingWriter → bytes
 *                                          └─ RowWriter ─┘
 *
 * bytes ─┬─► RecordingReader (forwards)       → RrdMessage, StoredChunk, Row
 *        └─► RecordingFile   (by its footer)  → StoreIndex, StoredChunk, Row
 * </pre>
 *
 * What is written conforms to Rerun 0.41.0. Everything is a function of its input: no clock, no
 * random ids.
 */
@NullMarked
package io.framelog.rrd;

import org.jspecify.annotations.NullMarked;

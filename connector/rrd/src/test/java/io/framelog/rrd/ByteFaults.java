/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import io.framelog.rrd.verify.ProblemCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sound files in which a few bytes were changed, added or cut off. */
final class ByteFaults {
  /** Two chunks: messages at 198 and 5067, the end message at 7857, the trailer at 16866. */
  private static final String GOLDEN = "encoded_image.rrd";

  private static final int TRAILER_BYTES = 32;

  private final Map<ProblemCode, byte[]> files = new LinkedHashMap<>();

  private ByteFaults() {}

  static Map<ProblemCode, byte[]> files() throws IOException {
    ByteFaults faults = new ByteFaults();
    faults.edits();
    faults.lengths();
    faults.versions();
    faults.manifests();
    return faults.files;
  }

  private void edits() throws IOException {
    edit(ProblemCode.NOT_A_RECORDING, 0, 'X');
    edit(ProblemCode.BAD_HEADER, 9, 1);
    edit(ProblemCode.NEWER_VERSION, 4, 9);
    edit(ProblemCode.VERSION_MISMATCH, 6, 1);
    edit(ProblemCode.BAD_MESSAGE_KIND, 198, 77);
    edit(ProblemCode.BAD_PROTOBUF, 206, -1);
    edit(ProblemCode.TRUNCATED, 211, 1);
    edit(ProblemCode.BAD_COMPRESSION, 251, 0);
    edit(ProblemCode.BAD_ARROW, 251, 1);
    edit(ProblemCode.BAD_LZ4, 254, 88);
    edit(ProblemCode.UNCOMPRESSED_SIZE, 254, 90);
    edit(ProblemCode.UNKNOWN_FIELD, 255, 72);
    edit(ProblemCode.BAD_ENCODING, 256, 0);
    edit(ProblemCode.TRAILER_SPAN, 16866, 0);
    edit(ProblemCode.CHECKSUM, 16882, 0);
    edit(ProblemCode.BAD_TRAILER, 16892, 65);
  }

  private void edit(ProblemCode code, int offset, int value) throws IOException {
    byte[] bytes = Samples.golden(GOLDEN);
    bytes[offset] = (byte) value;
    files.put(code, bytes);
  }

  private void lengths() throws IOException {
    byte[] bytes = Samples.golden(GOLDEN);
    byte[] longer = Arrays.copyOf(bytes, bytes.length + TRAILER_BYTES);
    longer[bytes.length] = 'g';
    files.put(ProblemCode.TRAILING_BYTES, longer);
    ByteArrayOutputStream two = new ByteArrayOutputStream();
    two.writeBytes(bytes);
    two.writeBytes(bytes);
    files.put(ProblemCode.CONCATENATED, two.toByteArray());
    files.put(ProblemCode.NO_FOOTER, Samples.golden("no_footer.rrd"));
  }

  private void versions() throws IOException {
    byte[] older = Samples.golden("sdk-0.23-values.rrd");
    files.put(ProblemCode.OLDER_VERSION, older);
    byte[] malformed = older.clone();
    malformed[12] = 77;
    files.put(ProblemCode.MALFORMED, malformed);
  }

  private void manifests() throws IOException {
    byte[] sound = Samples.write(List.of(Samples.jpegs(Samples.LEFT, 0, 3)));
    int footerAt = footerAt(sound);
    replace(ProblemCode.MANIFEST_COLUMNS, sound, sound.length, text(":start"), text(":stark"));
    replace(
        ProblemCode.MANIFEST_SCHEMA,
        sound,
        first(sound, footerAt, text("rerun.components.Blob")) + 21,
        text("rerun.components.Blob"),
        text("rerun.components.None"));
    long nanos = Samples.captureNanos(0, 1)[0];
    replace(
        ProblemCode.MANIFEST_WRONG,
        sound,
        sound.length,
        littleEndian(nanos),
        littleEndian(nanos - 1));
    ChunkId id = Samples.read(sound).get(0).id();
    replace(
        ProblemCode.MANIFEST_UNKNOWN_CHUNK,
        sound,
        sound.length,
        bigEndian(id.high(), id.low()),
        bigEndian(id.high(), id.low() + 1));
  }

  /** Replaces the last occurrence before an offset. */
  private void replace(ProblemCode code, byte[] sound, int before, byte[] from, byte[] to) {
    int at = before - from.length;
    while (!Arrays.equals(sound, at, at + from.length, from, 0, from.length)) {
      at--;
    }
    byte[] bytes = sound.clone();
    System.arraycopy(to, 0, bytes, at, to.length);
    files.put(code, bytes);
  }

  private static int first(byte[] bytes, int from, byte[] pattern) {
    int at = from;
    while (!Arrays.equals(bytes, at, at + pattern.length, pattern, 0, pattern.length)) {
      at++;
    }
    return at;
  }

  private static int footerAt(byte[] bytes) {
    return (int)
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong(bytes.length - TRAILER_BYTES);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] littleEndian(long value) {
    return ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array();
  }

  private static byte[] bigEndian(long high, long low) {
    return ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array();
  }
}

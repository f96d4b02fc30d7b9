/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.element;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The few shapes that all element codecs are made of. */
public final class Wire {

  private Wire() {}

  /** Unlike {@link DataOutput#writeUTF}, text of any length. */
  public static void writeText(DataOutput out, String text) throws IOException {
    writeBytes(out, text.getBytes(StandardCharsets.UTF_8));
  }

  public static String readText(DataInput in) throws IOException {
    return new String(readBytes(in), StandardCharsets.UTF_8);
  }

  public static void writeOptionalText(DataOutput out, @Nullable String text) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      writeText(out, text);
    }
  }

  public static @Nullable String readOptionalText(DataInput in) throws IOException {
    return in.readBoolean() ? readText(in) : null;
  }

  public static void writeTexts(DataOutput out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      writeText(out, text);
    }
  }

  public static List<String> readTexts(DataInput in) throws IOException {
    int count = in.readInt();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(readText(in));
    }
    return List.copyOf(texts);
  }

  public static void writeBytes(DataOutput out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  public static byte[] readBytes(DataInput in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }

  public static void writeOptionalBytes(DataOutput out, byte @Nullable [] bytes)
      throws IOException {
    out.writeBoolean(bytes != null);
    if (bytes != null) {
      writeBytes(out, bytes);
    }
  }

  public static byte @Nullable [] readOptionalBytes(DataInput in) throws IOException {
    return in.readBoolean() ? readBytes(in) : null;
  }

  public static void writeLongs(DataOutput out, long[] values) throws IOException {
    out.writeInt(values.length);
    for (long value : values) {
      out.writeLong(value);
    }
  }

  public static long[] readLongs(DataInput in) throws IOException {
    long[] values = new long[in.readInt()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readLong();
    }
    return values;
  }

  public static void writeDoubles(DataOutput out, double[] values) throws IOException {
    out.writeInt(values.length);
    for (double value : values) {
      out.writeDouble(value);
    }
  }

  public static double[] readDoubles(DataInput in) throws IOException {
    double[] values = new double[in.readInt()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readDouble();
    }
    return values;
  }

  /** Enum constants go by name: their order may change between versions. */
  public static void writeEnum(DataOutput out, Enum<?> value) throws IOException {
    out.writeUTF(value.name());
  }

  public static <E extends Enum<E>> E readEnum(DataInput in, Class<E> type) throws IOException {
    String name = in.readUTF();
    try {
      return Enum.valueOf(type, name);
    } catch (IllegalArgumentException e) {
      throw new IOException("no " + type.getSimpleName() + " is called '" + name + "'", e);
    }
  }

  /** Reads the version byte that begins an element and refuses one that is not known. */
  public static void requireVersion(DataInput in, String element, int known) throws IOException {
    int version = in.readByte();
    if (version != known) {
      throw new IOException(
          "%s of version %d cannot be read: version %d is known; run the release that wrote it"
              .formatted(element, version, known));
    }
  }
}

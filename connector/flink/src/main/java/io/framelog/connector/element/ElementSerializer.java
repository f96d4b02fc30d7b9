/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.element;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Objects;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/**
 * Serializes immutable elements. Copying returns the element itself: chained operators hand frames
 * over without a copy, whatever Flink's object reuse is set to.
 */
final class ElementSerializer<T> extends TypeSerializer<T> {
  private static final long serialVersionUID = 1L;

  private final Class<? extends ElementCodec<T>> codecType;
  private transient @Nullable ElementCodec<T> codec;

  ElementSerializer(Class<? extends ElementCodec<T>> codecType) {
    this.codecType = codecType;
  }

  private ElementCodec<T> codec() {
    ElementCodec<T> made = codec;
    if (made == null) {
      try {
        made = codecType.getConstructor().newInstance();
      } catch (NoSuchMethodException
          | InstantiationException
          | IllegalAccessException
          | InvocationTargetException e) {
        throw new IllegalStateException(
            codecType.getName() + " needs a public constructor without parameters", e);
      }
      codec = made;
    }
    return made;
  }

  @Override
  public boolean isImmutableType() {
    return true;
  }

  @Override
  public TypeSerializer<T> duplicate() {
    return this;
  }

  @Override
  @SuppressWarnings("NullAway") // Flink asks for an instance only of mutable types
  public @Nullable T createInstance() {
    return null;
  }

  @Override
  public T copy(T from) {
    return from;
  }

  @Override
  public T copy(T from, T reuse) {
    return from;
  }

  @Override
  public int getLength() {
    return -1;
  }

  @Override
  public void serialize(T value, DataOutputView target) throws IOException {
    codec().write(value, target);
  }

  @Override
  public T deserialize(DataInputView source) throws IOException {
    return codec().read(source);
  }

  @Override
  public T deserialize(T reuse, DataInputView source) throws IOException {
    return deserialize(source);
  }

  @Override
  public void copy(DataInputView source, DataOutputView target) throws IOException {
    serialize(deserialize(source), target);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ElementSerializer<?> that && that.codecType == codecType;
  }

  @Override
  public int hashCode() {
    return codecType.hashCode();
  }

  @Override
  public TypeSerializerSnapshot<T> snapshotConfiguration() {
    return new Snapshot<>(codecType);
  }

  /** Names the codec; the element's own version byte says how its fields are read. */
  public static final class Snapshot<T> implements TypeSerializerSnapshot<T> {
    private @Nullable Class<? extends ElementCodec<T>> codecType;

    /** For Flink, which then calls {@link #readSnapshot}. */
    public Snapshot() {}

    private Snapshot(Class<? extends ElementCodec<T>> codecType) {
      this.codecType = codecType;
    }

    private Class<? extends ElementCodec<T>> codecType() {
      return Objects.requireNonNull(codecType, "codecType");
    }

    @Override
    public int getCurrentVersion() {
      return 1;
    }

    @Override
    public void writeSnapshot(DataOutputView out) throws IOException {
      out.writeUTF(codecType().getName());
    }

    @Override
    @SuppressWarnings("unchecked")
    public void readSnapshot(int readVersion, DataInputView in, ClassLoader loader)
        throws IOException {
      String name = in.readUTF();
      try {
        codecType =
            (Class<? extends ElementCodec<T>>)
                Class.forName(name, false, loader).asSubclass(ElementCodec.class);
      } catch (ClassNotFoundException e) {
        throw new IOException("the state was written by codec " + name + ", which is gone", e);
      }
    }

    @Override
    public TypeSerializer<T> restoreSerializer() {
      return new ElementSerializer<>(codecType());
    }

    @Override
    public TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(
        TypeSerializerSnapshot<T> old) {
      return old instanceof Snapshot<T> snapshot && snapshot.codecType() == codecType()
          ? TypeSerializerSchemaCompatibility.compatibleAsIs()
          : TypeSerializerSchemaCompatibility.incompatible();
    }
  }
}

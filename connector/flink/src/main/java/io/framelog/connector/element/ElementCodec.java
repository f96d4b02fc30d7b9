/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.element;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The binary form of an immutable element. Implementations have a public constructor without
 * parameters, by which a savepoint finds them again, and begin what they write with a version.
 */
public interface ElementCodec<T> {

  void write(T value, DataOutput out) throws IOException;

  T read(DataInput in) throws IOException;
}

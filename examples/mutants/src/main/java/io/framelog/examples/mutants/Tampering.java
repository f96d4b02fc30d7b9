/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.mutants;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;

/**
 * What the broken methods call. They run in the class loader of the job, whose classes are reached
 * by name here.
 */
public final class Tampering {
  private static final String FRAMES = "frames";
  private static final String FRAME_STATE = "frameState";

  private Tampering() {}

  /** A record with one component, a number above 0, lowered by one. */
  public static Object withOneLess(Object value, String name) throws ReflectiveOperationException {
    RecordComponent[] components = value.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      components[i].getAccessor().setAccessible(true);
      values[i] = components[i].getAccessor().invoke(value);
      if (components[i].getName().equals(name) && (int) values[i] > 0) {
        values[i] = (int) values[i] - 1;
      }
    }
    Constructor<?> constructor =
        value
            .getClass()
            .getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    constructor.setAccessible(true);
    return constructor.newInstance(values);
  }

  /** The occupancy of a key under which nothing is visible. */
  public static Object free(Object store) throws ReflectiveOperationException {
    Constructor<?> constructor =
        Class.forName(
                "io.framelog.connector.sink.Occupancy$Free",
                /* initialize= */ true,
                store.getClass().getClassLoader())
            .getDeclaredConstructor(Set.class);
    constructor.setAccessible(true);
    return constructor.newInstance(Set.of());
  }

  /** Drops the waiting frames of all keys but some. */
  public static void forgetAllBut(AbstractStreamOperator<?> operator, Set<?> kept)
      throws Exception {
    KeyedStateBackend<Object> backend = operator.getKeyedStateBackend();
    List<Object> keys = backend.getKeys(FRAMES, VoidNamespace.INSTANCE).toList();
    Object current = operator.getCurrentKey();
    for (Object key : keys) {
      if (!kept.contains(key)) {
        operator.setCurrentKey(key);
        frames(operator).clear();
      }
    }
    if (current != null) {
      operator.setCurrentKey(current);
    }
  }

  /** The state lies in a field of the operator, or of an object that it has. */
  private static MapState<?, ?> frames(Object operator) throws IllegalAccessException {
    for (Field field : operator.getClass().getDeclaredFields()) {
      field.setAccessible(true);
      Object value = field.get(operator);
      if (field.getName().equals(FRAME_STATE)) {
        return (MapState<?, ?>) value;
      }
      if (value != null && isOurs(value.getClass())) {
        for (Field inner : value.getClass().getDeclaredFields()) {
          if (inner.getName().equals(FRAME_STATE)) {
            inner.setAccessible(true);
            return (MapState<?, ?>) inner.get(value);
          }
        }
      }
    }
    throw new IllegalStateException("no field " + FRAME_STATE + " in " + operator.getClass());
  }

  private static boolean isOurs(Class<?> type) {
    return type.getName().startsWith("io.framelog.");
  }
}

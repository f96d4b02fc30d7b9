/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import io.framelog.connector.element.Wire;
import io.framelog.rrd.part.PartManifest;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What the keys of a part's objects begin with, and where they go if others have it.
 *
 * @param wanted by the layout, relative to the sink's directory
 * @param conflict 0 for what is wanted; from 1 on the places below {@code _conflict/}
 */
record PartKeys(String wanted, int conflict) {
  static final String RECORDING = ".rrd";
  private static final String VIDEO = ".mp4";
  private static final String AT = "~at";
  private static final String CONFLICTS = "_conflict/";

  static PartKeys wanted(String key) {
    return new PartKeys(key, 0);
  }

  void writeTo(DataOutput out) throws IOException {
    Wire.writeText(out, wanted);
    out.writeInt(conflict);
  }

  static PartKeys readFrom(DataInput in) throws IOException {
    return new PartKeys(Wire.readText(in), in.readInt());
  }

  /** The next place to look at, where this one is taken. */
  PartKeys next() {
    return new PartKeys(wanted, conflict + 1);
  }

  String object(String suffix) {
    // always with its number, which is therefore what follows the last tilde
    return conflict == 0 ? wanted + suffix : CONFLICTS + wanted + "~" + conflict + suffix;
  }

  String recording() {
    return object(RECORDING);
  }

  String manifest() {
    return recording() + PartManifest.SUFFIX;
  }

  /** The object's key without the directories that it lies in. */
  String name(String suffix) {
    String key = object(suffix);
    return key.substring(key.lastIndexOf('/') + 1);
  }

  /** A tilde and a small letter are in no element of a layout. */
  static String videoSuffix(long firstCaptureNanos) {
    return AT + firstCaptureNanos + VIDEO;
  }

  /** What {@link #videoSuffix} was made of. */
  static long videoFirstNanos(String suffix) {
    return Long.parseLong(suffix.substring(AT.length(), suffix.length() - VIDEO.length()));
  }
}

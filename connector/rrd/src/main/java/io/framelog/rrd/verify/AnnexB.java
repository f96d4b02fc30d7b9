/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import io.framelog.rrd.archetype.VideoCodec;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Samples of H.264 and H.265: NAL units behind start codes (annex B of either standard). */
final class AnnexB {
  private AnnexB() {}

  static SampleFacts read(VideoCodec codec, ByteBuffer bytes) {
    List<String> faults = new ArrayList<>();
    if (!startsWithCode(bytes)) {
      faults.add("no Annex B start code first");
    }
    Set<Integer> types = types(codec, bytes);
    boolean h264 = codec == VideoCodec.H264;
    boolean key = h264 ? types.contains(5) : types.stream().anyMatch(t -> t >= 16 && t <= 21);
    if (key && h264 && !types.containsAll(Set.of(7, 8))) {
      faults.add("a keyframe without SPS and PPS");
    }
    if (key && !h264 && !types.containsAll(Set.of(32, 33, 34))) {
      faults.add("a keyframe without VPS, SPS and PPS");
    }
    if (!types.stream().anyMatch(t -> h264 ? t >= 1 && t <= 5 : t < 32)) {
      faults.add("no picture");
    }
    return new SampleFacts(key, faults);
  }

  private static boolean startsWithCode(ByteBuffer bytes) {
    int zeros = 0;
    while (zeros < bytes.remaining() && bytes.get(zeros) == 0) {
      zeros++;
    }
    return (zeros == 2 || zeros == 3) && zeros < bytes.remaining() && bytes.get(zeros) == 1;
  }

  private static Set<Integer> types(VideoCodec codec, ByteBuffer bytes) {
    Set<Integer> types = new TreeSet<>();
    for (int at = 0; at + 3 < bytes.remaining(); at++) {
      if (bytes.get(at) == 0 && bytes.get(at + 1) == 0 && bytes.get(at + 2) == 1) {
        int first = Byte.toUnsignedInt(bytes.get(at + 3));
        types.add(codec == VideoCodec.H264 ? first & 31 : first >> 1 & 63);
      }
    }
    return types;
  }
}

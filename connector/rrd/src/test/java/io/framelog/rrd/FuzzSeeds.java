/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Good inputs from which a fuzzer starts: the goldens of the SDK, and all that we write. */
final class FuzzSeeds {
  private FuzzSeeds() {}

  static Stream<byte[]> all() throws IOException {
    List<byte[]> seeds = new ArrayList<>();
    for (String name :
        new String[] {
          "encoded_image.rrd",
          "handmade_tiny.rrd",
          "no_footer.rrd",
          "sdk-0.23-values.rrd",
          "sdk-0.24-values.rrd",
          "sdk-0.32-values.rrd",
          "static.rrd"
        }) {
      addFile(seeds, Samples.golden(name));
    }
    addFile(seeds, Samples.write(List.of(Samples.jpegs(Samples.LEFT, 0, 1), Samples.allTypes())));
    addState(seeds);
    return seeds.stream();
  }

  private static void addFile(List<byte[]> seeds, byte[] file) {
    seeds.add(FuzzTarget.STREAM.input(file));
    seeds.add(FuzzTarget.FILE.input(file));
    for (int at = StreamHeader.BYTES; at + MessageHeader.BYTES < file.length; ) {
      byte[] header = Arrays.copyOfRange(file, at, at + MessageHeader.BYTES);
      int length = (int) MessageHeader.read(header).payloadLength();
      at += MessageHeader.BYTES;
      if (MessageHeader.read(header).kind() == MessageHeader.END) {
        seeds.add(FuzzTarget.FOOTER.input(Arrays.copyOfRange(file, at, at + length)));
        return;
      }
      if (MessageHeader.read(header).kind() == MessageHeader.ARROW_MSG) {
        seeds.add(FuzzTarget.ARROW_MESSAGE.input(Arrays.copyOfRange(file, at, at + length)));
      }
      at += length;
    }
  }

  private static void addState(List<byte[]> seeds) throws IOException {
    ByteArrayOutputStream chunk = new ByteArrayOutputStream();
    Samples.allTypes().writeTo(new DataOutputStream(chunk));
    seeds.add(FuzzTarget.CHUNK_STATE.input(chunk.toByteArray()));
    seeds.add(FuzzTarget.ARROW_STREAM.input(ChunkEncoder.encode(Samples.allTypes()).toByteArray()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (RecordingWriter writer = RecordingWriter.create(Channels.newChannel(bytes), Samples.ID)) {
      writer.write(Samples.jpegs(Samples.LEFT, 0, 1));
      writer.write(Samples.allTypes());
      seeds.add(FuzzTarget.WRITER_SNAPSHOT.input(writer.snapshot()));
    }
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import io.framelog.connector.element.ElementCodec;
import io.framelog.connector.element.ElementType;
import io.framelog.connector.element.RecordingChunkCodec;
import io.framelog.connector.element.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a checkpoint holds of a part that is streamed.
 *
 * @param upload what the store has of it
 * @param waiting bytes behind those, less than a block
 * @param writer snapshot of the writer that made the bytes, with rows that wait for their chunk
 * @param tally what the manifest will say
 * @param videos files beside the recording that are uploaded already
 */
record StreamState(
    UploadState upload, byte[] waiting, byte[] writer, PartTally tally, List<StagedVideo> videos) {

  static final ElementType<StreamState> TYPE = ElementType.of(StreamState.class, Codec.class);

  /** Binary form. */
  public static final class Codec implements ElementCodec<StreamState> {
    private static final int VERSION = 1;

    /** For Flink. */
    public Codec() {}

    @Override
    public void write(StreamState state, DataOutput out) throws IOException {
      out.writeByte(VERSION);
      state.upload().writeTo(out);
      Wire.writeBytes(out, state.waiting());
      Wire.writeBytes(out, state.writer());
      state.tally().writeTo(out);
      out.writeInt(state.videos().size());
      for (StagedVideo video : state.videos()) {
        video.keys().writeTo(out);
        RecordingChunkCodec.writeObject(out, video.object());
      }
    }

    @Override
    public StreamState read(DataInput in) throws IOException {
      Wire.requireVersion(in, "a streamed part", VERSION);
      UploadState upload = UploadState.readFrom(in);
      byte[] waiting = Wire.readBytes(in);
      byte[] writer = Wire.readBytes(in);
      PartTally tally = PartTally.readFrom(in);
      List<StagedVideo> videos = new ArrayList<>();
      for (int count = in.readInt(); count > 0; count--) {
        videos.add(new StagedVideo(PartKeys.readFrom(in), RecordingChunkCodec.readObject(in)));
      }
      return new StreamState(upload, waiting, writer, tally, videos);
    }
  }
}

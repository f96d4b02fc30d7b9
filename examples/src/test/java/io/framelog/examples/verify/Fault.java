/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.verify;

import io.framelog.rrd.StoredChunk;
import io.framelog.rrd.TimeColumn;
import io.framelog.rrd.verify.ProblemCode;
import java.io.IOException;
import java.util.List;

/** One fault in an otherwise sound file, and what is to be said of it. */
enum Fault {
  TRUNCATED_JPEG(ProblemCode.PICTURE_MALFORMED, "a JPEG without its end mark") {
    @Override
    int damage(PlainRecording file) throws IOException {
      StoredChunk chunk = file.chunk(JPEG, 0);
      int end = file.find(chunk, bytes(0xFF, 0xD9)).get(5);
      file.zero(end - 60, end + 2);
      return PlainRecording.messageAt(chunk);
    }
  },
  PICTURE_OF_ANOTHER_TYPE(ProblemCode.MEDIA_TYPE, "image/gif") {
    @Override
    int damage(PlainRecording file) throws IOException {
      StoredChunk chunk = file.chunk(PNG, 0);
      int at = file.find(chunk, PlainRecording.text("image/png")).get(0);
      file.put(at, PlainRecording.text("image/gif"));
      return PlainRecording.messageAt(chunk);
    }
  },
  DAMAGED_PNG(ProblemCode.PICTURE_MALFORMED, "a wrong checksum in the chunk") {
    @Override
    int damage(PlainRecording file) throws IOException {
      StoredChunk chunk = file.chunk(PNG, 0);
      int at = file.find(chunk, PlainRecording.text("IDAT")).get(2) + 20;
      file.zero(at, at + 8);
      return PlainRecording.messageAt(chunk);
    }
  },
  REFERENCE_5_MS_OFF(ProblemCode.REFERENCE_MISSES, "0 of them, the nearest at") {
    @Override
    int damage(PlainRecording file) throws IOException {
      return moveReference(file, 71_666_666L);
    }
  },
  REFERENCE_PAST_THE_END(ProblemCode.REFERENCE_MISSES, "10000000000 ns") {
    @Override
    int damage(PlainRecording file) throws IOException {
      return moveReference(file, 10_000_000_000L);
    }
  },
  REFERENCE_WITHOUT_VIDEO(ProblemCode.REFERENCE_NO_VIDEO, "a video that opens on /video/none") {
    @Override
    int damage(PlainRecording file) throws IOException {
      StoredChunk chunk = file.chunk("/other/view", 0);
      int at = file.find(chunk, PlainRecording.text("video/h264")).get(0);
      file.put(at, PlainRecording.text("video/none"));
      return PlainRecording.messageAt(chunk);
    }
  },
  VIDEO_CUT_SHORT(ProblemCode.VIDEO_MALFORMED, "an MP4 that opens") {
    @Override
    int damage(PlainRecording file) throws IOException {
      StoredChunk chunk = videoChunk(file);
      int at = file.find(chunk, PlainRecording.text("moov")).get(0);
      file.put(at, PlainRecording.text("none"));
      return PlainRecording.messageAt(chunk);
    }
  },
  VIDEO_DATA_DAMAGED(ProblemCode.VIDEO_UNDECODABLE, "12 frames that decode") {
    @Override
    int damage(PlainRecording file) throws IOException {
      StoredChunk chunk = videoChunk(file);
      int at = file.find(chunk, PlainRecording.text("mdat")).get(0);
      file.zero(at + 800, at + 1400);
      return PlainRecording.messageAt(chunk);
    }
  },
  VIDEO_OF_ANOTHER_TYPE(ProblemCode.MEDIA_TYPE, "video/mov") {
    @Override
    int damage(PlainRecording file) throws IOException {
      StoredChunk chunk = videoChunk(file);
      int at = file.find(chunk, PlainRecording.text("video/mp4")).get(0);
      file.put(at, PlainRecording.text("video/mov"));
      return PlainRecording.messageAt(chunk);
    }
  },
  MARK_ON_A_P_FRAME(ProblemCode.STREAM_KEYFRAME_MARK, "is_keyframe false of sample 6") {
    @Override
    int damage(PlainRecording file) throws IOException {
      return retypeSecondKeyframe(file, 0x41);
    }
  },
  STREAM_STARTS_WITH_A_P_FRAME(ProblemCode.STREAM_START, "a keyframe first") {
    @Override
    int damage(PlainRecording file) throws IOException {
      StoredChunk chunk = keyframes(file);
      file.put(file.find(chunk, bytes(0, 0, 1, 0x65)).get(0) + 3, bytes(0x41));
      return PlainRecording.messageAt(chunk);
    }
  },
  STREAM_WITH_LENGTHS(ProblemCode.STREAM_SAMPLE, "no Annex B start code first") {
    @Override
    int damage(PlainRecording file) throws IOException {
      StoredChunk chunk = keyframes(file);
      int at = file.find(chunk, bytes(0, 0, 0, 1, 0x67)).get(0);
      file.put(at, bytes(0, 0, 0, 25));
      return PlainRecording.messageAt(chunk);
    }
  },
  SAMPLE_WITHOUT_PICTURE(ProblemCode.STREAM_SAMPLE, "no picture") {
    @Override
    int damage(PlainRecording file) throws IOException {
      StoredChunk chunk = others(file);
      file.put(file.find(chunk, bytes(0, 0, 1, 0x41)).get(2) + 3, bytes(0x06));
      return PlainRecording.messageAt(chunk);
    }
  },
  STREAM_SAYS_ANOTHER_CODEC(ProblemCode.STREAM_SAMPLE, "one frame of H265") {
    @Override
    int damage(PlainRecording file) throws IOException {
      for (StoredChunk chunk : file.chunks()) {
        if (chunk.chunk().component("VideoStream:codec").isPresent()
            && ("" + chunk.chunk().entity()).equals(STREAM)) {
          int at = file.find(chunk, PlainRecording.ofInt(0x61766331)).get(0);
          file.put(at, PlainRecording.ofInt(0x68657631));
        }
      }
      return PlainRecording.messageAt(keyframes(file));
    }
  },
  TWO_SAMPLES_AT_ONE_TIME(ProblemCode.STREAM_TIMES, "a time of its own for sample 3") {
    @Override
    int damage(PlainRecording file) throws IOException {
      StoredChunk chunk = others(file);
      TimeColumn time = chunk.chunk().time("time").orElseThrow();
      int at = file.find(chunk, PlainRecording.ofLong(time.value(2))).get(0);
      file.put(at, PlainRecording.ofLong(time.value(1)));
      return PlainRecording.messageAt(chunk);
    }
  },
  UNSORTED_TIME(ProblemCode.INDEX_CLAIMS_SORTED, "times on time that ascend") {
    @Override
    int damage(PlainRecording file) throws IOException {
      StoredChunk chunk = file.chunk(JPEG, 0);
      TimeColumn time = chunk.chunk().time("time").orElseThrow();
      int at = file.find(chunk, PlainRecording.ofLong(time.value(2))).get(0);
      file.swap(at, at + Long.BYTES, Long.BYTES);
      return PlainRecording.messageAt(chunk);
    }
  },
  DUPLICATE_ROW_ID(ProblemCode.DUPLICATE_ROW_ID, "a row id of its own in row 2") {
    @Override
    int damage(PlainRecording file) throws IOException {
      StoredChunk chunk = file.chunk(JPEG, 0);
      int at = file.find(chunk, PlainRecording.rowId(chunk, 2)).get(0);
      file.put(at, PlainRecording.rowId(chunk, 1));
      return PlainRecording.messageAt(chunk);
    }
  },
  DUPLICATE_ROW_ID_ACROSS_CHUNKS(ProblemCode.DUPLICATE_ROW_ID, "a row id of its own in row 0") {
    @Override
    int damage(PlainRecording file) throws IOException {
      StoredChunk chunk = file.chunk(PNG, 0);
      int at = file.find(chunk, PlainRecording.rowId(chunk, 0)).get(0);
      file.put(at, PlainRecording.rowId(file.chunk(JPEG, 0), 0));
      return PlainRecording.messageAt(chunk);
    }
  },
  DUPLICATE_CHUNK(ProblemCode.DUPLICATE_CHUNK_ID, "a chunk id of its own") {
    @Override
    int damage(PlainRecording file) throws IOException {
      StoredChunk chunk = file.chunk(JPEG, 0);
      int from = PlainRecording.messageAt(chunk);
      byte[] message = file.copy(from, 16 + Math.toIntExact(chunk.byteSize()));
      int at = file.endMessageAt();
      file.insert(at, message);
      file.mendTrailer(message.length);
      return at;
    }
  },
  ROW_IDS_DESCEND(ProblemCode.ROW_IDS_CLAIM_SORTED, "row ids that ascend") {
    @Override
    int damage(PlainRecording file) throws IOException {
      StoredChunk chunk = file.chunk(JPEG, 0);
      int at = file.find(chunk, PlainRecording.rowId(chunk, 2)).get(0);
      file.swap(at, at + 16, 16);
      return PlainRecording.messageAt(chunk);
    }
  },
  NO_FOOTER(ProblemCode.NO_FOOTER, "an end message with the index of all chunks") {
    @Override
    int damage(PlainRecording file) {
      int end = file.endMessageAt();
      file.cutAt(end);
      return end;
    }
  },
  CUT_IN_A_CHUNK(ProblemCode.TRUNCATED, "only 100 left") {
    @Override
    int damage(PlainRecording file) throws IOException {
      int at = PlainRecording.messageAt(file.chunk(PNG, 0));
      file.cutAt(at + 116);
      return at;
    }
  },
  FOOTER_OFFSET_OFF_BY_ONE(ProblemCode.MANIFEST_WRONG, "chunk_byte_offset") {
    @Override
    int damage(PlainRecording file) throws IOException {
      long offset = file.chunk(PNG, 0).byteOffset();
      file.put(
          file.findInFooter(PlainRecording.ofLong(offset)).get(0),
          PlainRecording.ofLong(offset + 1));
      file.mendTrailer(0);
      return file.endMessageAt();
    }
  },
  FOOTER_MISSES_A_CHUNK(ProblemCode.MANIFEST_INCOMPLETE, "in the manifest, but found none") {
    @Override
    int damage(PlainRecording file) throws IOException {
      PlainRecording other = PlainRecording.of("static.rrd");
      StoredChunk chunk = other.chunks().get(0);
      byte[] message =
          other.copy(PlainRecording.messageAt(chunk), 16 + Math.toIntExact(chunk.byteSize()));
      // the recording's name is as long as this one's
      int at = file.endMessageAt();
      file.insert(at, message);
      file.mendTrailer(message.length);
      return at;
    }
  },
  FOOTER_WITH_WRONG_TIMES(ProblemCode.MANIFEST_WRONG, "time:start") {
    @Override
    int damage(PlainRecording file) throws IOException {
      long first = file.chunk(JPEG, 0).chunk().time("time").orElseThrow().value(0);
      file.put(
          file.findInFooter(PlainRecording.ofLong(first)).get(0), PlainRecording.ofLong(first - 1));
      file.mendTrailer(0);
      return file.endMessageAt();
    }
  },
  FOOTER_WITH_WRONG_CHECKSUM(ProblemCode.CHECKSUM, "XXH32") {
    @Override
    int damage(PlainRecording file) {
      int at = file.bytes().length - 16;
      file.put(at, bytes(1, 2, 3, 4));
      return at;
    }
  },
  IMAGE_BUFFER_TOO_SHORT(ProblemCode.IMAGE_BUFFER_LENGTH, "9216 bytes") {
    @Override
    int damage(PlainRecording file) throws IOException {
      for (StoredChunk chunk : file.chunks()) {
        if (chunk.chunk().component("Image:format").isPresent()) {
          byte[] size = bytes(64, 0, 0, 0, 0, 0, 0, 0, 48, 0, 0, 0, 0, 0, 0, 0);
          file.put(file.find(chunk, size).get(0), bytes(65));
          return PlainRecording.messageAt(chunk);
        }
      }
      throw new IOException("No image");
    }
  };

  private static final String JPEG = "/cam/jpeg";
  private static final String PNG = "/cam/png";
  private static final String STREAM = "/stream/h264";
  private static final String VIDEO = "/video/h264";

  private final ProblemCode code;
  private final String says;

  Fault(ProblemCode code, String says) {
    this.code = code;
    this.says = says;
  }

  ProblemCode code() {
    return code;
  }

  /** Part of the problem's text. */
  String says() {
    return says;
  }

  /** The sound file that it is made of. */
  PlainRecording sound() throws IOException {
    if (name().startsWith("IMAGE")) {
      return PlainRecording.of("static.rrd");
    }
    if (name().startsWith("REFERENCE") || name().startsWith("VIDEO")) {
      return PlainRecording.of("asset_video.rrd", VIDEO, "/other/view");
    }
    boolean stream =
        name().startsWith("STREAM")
            || List.of(MARK_ON_A_P_FRAME, SAMPLE_WITHOUT_PICTURE, TWO_SAMPLES_AT_ONE_TIME)
                .contains(this);
    return stream
        ? PlainRecording.of("video_stream.rrd", STREAM)
        : PlainRecording.of("encoded_image.rrd");
  }

  /** Does the damage and returns the offset at which it is to be reported. */
  abstract int damage(PlainRecording file) throws IOException;

  private static int moveReference(PlainRecording file, long nanos) throws IOException {
    StoredChunk chunk = file.chunk("/other/view", 0);
    // of the last frame; the column comes after the timelines
    List<Integer> found = file.find(chunk, PlainRecording.ofLong(66_666_666L));
    file.put(found.get(found.size() - 1), PlainRecording.ofLong(nanos));
    return PlainRecording.messageAt(chunk);
  }

  private static StoredChunk videoChunk(PlainRecording file) throws IOException {
    return file.chunks().stream()
        .filter(c -> c.chunk().component("AssetVideo:blob").isPresent())
        .findFirst()
        .orElseThrow(() -> new IOException("No video"));
  }

  /** The SDK puts marked and unmarked samples into chunks of their own. */
  private static StoredChunk keyframes(PlainRecording file) throws IOException {
    return samples(file, /* rows= */ 2);
  }

  private static StoredChunk others(PlainRecording file) throws IOException {
    return samples(file, /* rows= */ 10);
  }

  private static StoredChunk samples(PlainRecording file, int rows) throws IOException {
    return file.chunks().stream()
        .filter(c -> c.chunk().component("VideoStream:sample").isPresent())
        .filter(c -> c.chunk().rows() == rows)
        .findFirst()
        .orElseThrow(() -> new IOException("No chunk of " + rows + " samples"));
  }

  private static int retypeSecondKeyframe(PlainRecording file, int header) throws IOException {
    StoredChunk chunk = keyframes(file);
    List<Integer> slices = file.find(chunk, bytes(0, 0, 1, 0x65));
    file.put(slices.get(slices.size() - 1) + 3, bytes(header));
    return PlainRecording.messageAt(chunk);
  }

  private static byte[] bytes(int... octets) {
    byte[] bytes = new byte[octets.length];
    for (int i = 0; i < octets.length; i++) {
      bytes[i] = (byte) octets[i];
    }
    return bytes;
  }
}

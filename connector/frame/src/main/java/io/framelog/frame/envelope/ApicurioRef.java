/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.envelope;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import io.framelog.frame.FrameRejectedException;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Apicurio's note of which message follows: {@code message Ref { string name = 1; }}. */
final class ApicurioRef {
  private static final int NAME_TAG = (1 << 3) | WireFormat.WIRETYPE_LENGTH_DELIMITED;

  private ApicurioRef() {}

  /** Reads the length, then the note; the position is then at the message. */
  static String readName(ByteBuffer in) throws FrameRejectedException {
    int length = Prefixes.varint(in, "the message", "the length of Apicurio's Ref");
    if (length < 0 || length > in.remaining()) {
      throw Prefixes.bad(
          "Apicurio's Ref says its length is %s bytes, but %d are left"
              .formatted(Integer.toUnsignedString(length), in.remaining()));
    }
    ByteBuffer ref = in.duplicate().limit(in.position() + length);
    in.position(in.position() + length);
    try {
      String name = "";
      CodedInputStream fields = CodedInputStream.newInstance(ref);
      for (int tag = fields.readTag(); tag != 0; tag = fields.readTag()) {
        if (tag == NAME_TAG) {
          name = fields.readStringRequireUtf8();
        } else {
          fields.skipField(tag);
        }
      }
      return name;
    } catch (IOException e) {
      throw Prefixes.bad("Apicurio's Ref is no valid message: " + e.getMessage());
    }
  }
}

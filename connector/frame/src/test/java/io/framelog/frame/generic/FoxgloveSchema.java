/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.generic;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.TimestampProto;
import java.util.Base64;

/** The schema of a message that has a format of its own, as somebody's own message. */
final class FoxgloveSchema {

  private FoxgloveSchema() {}

  static String base64() {
    FileDescriptorProto file =
        FileDescriptorProto.newBuilder()
            .setName("foxglove/CompressedImage.proto")
            .setPackage("foxglove")
            .setSyntax("proto3")
            .addDependency("google/protobuf/timestamp.proto")
            .addMessageType(
                DescriptorProto.newBuilder()
                    .setName("CompressedImage")
                    .addField(
                        field("timestamp", 1, FieldDescriptorProto.Type.TYPE_MESSAGE)
                            .setTypeName(".google.protobuf.Timestamp"))
                    .addField(field("data", 2, FieldDescriptorProto.Type.TYPE_BYTES))
                    .addField(field("format", 3, FieldDescriptorProto.Type.TYPE_STRING))
                    .addField(field("frame_id", 4, FieldDescriptorProto.Type.TYPE_STRING)))
            .build();
    // Those who import come first: the order of files is nobody's promise.
    return Base64.getEncoder()
        .encodeToString(
            FileDescriptorSet.newBuilder()
                .addFile(file)
                .addFile(TimestampProto.getDescriptor().toProto())
                .build()
                .toByteArray());
  }

  private static FieldDescriptorProto.Builder field(
      String name, int number, FieldDescriptorProto.Type type) {
    return FieldDescriptorProto.newBuilder()
        .setName(name)
        .setNumber(number)
        .setType(type)
        .setLabel(FieldDescriptorProto.Label.LABEL_OPTIONAL);
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.generic;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumValueDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Label;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.DescriptorProtos.MessageOptions;
import com.google.protobuf.DescriptorProtos.OneofDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.TextFormat;
import com.google.protobuf.TimestampProto;
import java.util.Base64;
import java.util.Locale;

/** A message with a field of every type, and what Protobuf's own library writes of it. */
final class AcmeSchema {
  static final String MESSAGE = "acme.Picture";

  private static final FileDescriptorSet SET = set();

  private AcmeSchema() {}

  static String base64() {
    return Base64.getEncoder().encodeToString(SET.toByteArray());
  }

  /** A set that lacks what it imports. */
  static String base64WithoutImports() {
    return Base64.getEncoder().encodeToString(SET.toBuilder().removeFile(0).build().toByteArray());
  }

  /** The message that Protobuf's text format describes. */
  static byte[] message(String text) throws TextFormat.ParseException {
    DynamicMessage.Builder message = DynamicMessage.newBuilder(descriptor());
    TextFormat.merge(text, message);
    return message.build().toByteArray();
  }

  static Descriptor descriptor() {
    return ProtobufDescriptors.message(SET.toByteArray(), MESSAGE);
  }

  private static FileDescriptorSet set() {
    DescriptorProto.Builder picture =
        DescriptorProto.newBuilder()
            .setName("Picture")
            .addNestedType(
                DescriptorProto.newBuilder()
                    .setName("LabelsEntry")
                    .setOptions(MessageOptions.newBuilder().setMapEntry(true))
                    .addField(field("key", 1, FieldDescriptor.Type.STRING))
                    .addField(field("value", 2, FieldDescriptor.Type.STRING)))
            .addNestedType(
                DescriptorProto.newBuilder()
                    .setName("ByNumberEntry")
                    .setOptions(MessageOptions.newBuilder().setMapEntry(true))
                    .addField(field("key", 1, FieldDescriptor.Type.INT32))
                    .addField(of(field("value", 2, FieldDescriptor.Type.MESSAGE), "Box")))
            .addField(field("data", 1, FieldDescriptor.Type.BYTES))
            .addField(field("text_data", 2, FieldDescriptor.Type.STRING))
            .addField(
                field("stamp", 3, FieldDescriptor.Type.MESSAGE)
                    .setTypeName(".google.protobuf.Timestamp"))
            .addField(of(field("kind", 4, FieldDescriptor.Type.ENUM), "Kind"))
            .addField(of(field("box", 5, FieldDescriptor.Type.MESSAGE), "Box"))
            .addField(
                of(field("boxes", 6, FieldDescriptor.Type.MESSAGE), "Box")
                    .setLabel(Label.LABEL_REPEATED))
            .addField(
                field("numbers", 7, FieldDescriptor.Type.SINT32).setLabel(Label.LABEL_REPEATED))
            .addField(
                of(field("labels", 8, FieldDescriptor.Type.MESSAGE), "Picture.LabelsEntry")
                    .setLabel(Label.LABEL_REPEATED))
            .addField(
                of(field("by_number", 9, FieldDescriptor.Type.MESSAGE), "Picture.ByNumberEntry")
                    .setLabel(Label.LABEL_REPEATED))
            .addField(
                field("index", 10, FieldDescriptor.Type.INT32)
                    .setProto3Optional(true)
                    .setOneofIndex(0))
            .addOneofDecl(OneofDescriptorProto.newBuilder().setName("_index"));
    int number = 20;
    for (FieldDescriptor.Type type : FieldDescriptor.Type.values()) {
      if (type.getJavaType() != FieldDescriptor.JavaType.MESSAGE
          && type != FieldDescriptor.Type.ENUM) {
        picture.addField(field("a_" + type.name().toLowerCase(Locale.ROOT), number++, type));
      }
    }
    return FileDescriptorSet.newBuilder()
        .addFile(TimestampProto.getDescriptor().toProto())
        .addFile(
            FileDescriptorProto.newBuilder()
                .setName("acme.proto")
                .setPackage("acme")
                .setSyntax("proto3")
                .addDependency("google/protobuf/timestamp.proto")
                .addEnumType(
                    EnumDescriptorProto.newBuilder()
                        .setName("Kind")
                        .addValue(member("raw", 0))
                        .addValue(member("jpeg", 1)))
                .addMessageType(
                    DescriptorProto.newBuilder()
                        .setName("Box")
                        .addField(field("label", 1, FieldDescriptor.Type.STRING))
                        .addField(field("x", 2, FieldDescriptor.Type.INT32))
                        .addField(of(field("inner", 3, FieldDescriptor.Type.MESSAGE), "Box")))
                .addMessageType(picture))
        .build();
  }

  private static FieldDescriptorProto.Builder field(
      String name, int number, FieldDescriptor.Type type) {
    return FieldDescriptorProto.newBuilder()
        .setName(name)
        .setNumber(number)
        .setType(type.toProto())
        .setLabel(Label.LABEL_OPTIONAL);
  }

  private static FieldDescriptorProto.Builder of(FieldDescriptorProto.Builder field, String type) {
    return field.setTypeName(".acme." + type);
  }

  private static EnumValueDescriptorProto.Builder member(String name, int number) {
    return EnumValueDescriptorProto.newBuilder().setName(name).setNumber(number);
  }
}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.generic;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds a message in what {@code protoc} wrote of a schema and all it imports. */
final class ProtobufDescriptors {

  private ProtobufDescriptors() {}

  /**
   * The descriptor of a message.
   *
   * @throws IllegalArgumentException if the set is broken or not whole, or has no such message
   */
  static Descriptor message(byte[] descriptorSet, String fullName) {
    TreeSet<String> names = new TreeSet<>();
    for (FileDescriptor file : files(descriptorSet).values()) {
      ArrayDeque<Descriptor> messages = new ArrayDeque<>(file.getMessageTypes());
      while (!messages.isEmpty()) {
        Descriptor message = messages.remove();
        if (message.getFullName().equals(fullName)) {
          return message;
        }
        if (!message.getOptions().getMapEntry()) {
          names.add(message.getFullName());
        }
        messages.addAll(message.getNestedTypes());
      }
    }
    throw new IllegalArgumentException(
        "the descriptor set has no message '%s'; it has %s"
            .formatted(fullName, String.join(", ", names)));
  }

  private static Map<String, FileDescriptor> files(byte[] descriptorSet) {
    FileDescriptorSet set;
    try {
      set = FileDescriptorSet.parseFrom(descriptorSet);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalArgumentException(
          "a descriptor set as protoc --descriptor_set_out writes it was expected, but was broken: "
              + e.getMessage(),
          e);
    }
    Map<String, FileDescriptor> built = new LinkedHashMap<>();
    List<FileDescriptorProto> waiting = set.getFileList();
    while (!waiting.isEmpty()) {
      List<FileDescriptorProto> blocked =
          waiting.stream().filter(file -> !build(file, built)).toList();
      if (blocked.size() == waiting.size()) {
        throw new IllegalArgumentException(
            "the descriptor set lacks what '%s' imports: write it with protoc --include_imports"
                .formatted(blocked.get(0).getName()));
      }
      waiting = blocked;
    }
    return built;
  }

  private static boolean build(FileDescriptorProto file, Map<String, FileDescriptor> built) {
    @Nullable FileDescriptor[] imports =
        file.getDependencyList().stream().map(built::get).toArray(FileDescriptor[]::new);
    for (FileDescriptor imported : imports) {
      if (imported == null) {
        return false;
      }
    }
    try {
      built.put(file.getName(), FileDescriptor.buildFrom(file, Objects.requireNonNull(imports)));
      return true;
    } catch (DescriptorValidationException e) {
      throw new IllegalArgumentException("the descriptor set is broken: " + e.getMessage(), e);
    }
  }
}

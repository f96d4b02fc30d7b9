/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import java.util.Map;
import java.util.Optional;

/** The Arrow type of one instance of each component type that Rerun 0.41 knows. */
final class ComponentTypes {
  private static final String PREFIX = "rerun.components.";

  private static final String BYTES = "List<UInt8>";
  static final String IMAGE_FORMAT =
      "Struct{width: UInt32, height: UInt32, pixel_format: UInt8, color_model: UInt8,"
          + " channel_datatype: UInt8}";

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("Blob", BYTES),
          Map.entry("ImageBuffer", BYTES),
          Map.entry("VideoSample", BYTES),
          Map.entry("ImageFormat", IMAGE_FORMAT),
          Map.entry("Opacity", "Float32"),
          Map.entry("DrawOrder", "Float32"),
          Map.entry("MagnificationFilter", "UInt8"),
          Map.entry("DepthMeter", "Float32"),
          Map.entry("Colormap", "UInt8"),
          Map.entry("ValueRange", "FixedSizeList(2)<Float64>"),
          Map.entry("FillRatio", "Float32"),
          Map.entry("MediaType", "Utf8"),
          Map.entry("VideoTimestamp", "Int64"),
          Map.entry("EntityPath", "Utf8"),
          Map.entry("VideoCodec", "UInt32"),
          Map.entry("IsKeyframe", "Bool"),
          Map.entry("PinholeProjection", "FixedSizeList(9)<Float32>"),
          Map.entry("Resolution", "FixedSizeList(2)<Float32>"),
          Map.entry("ViewCoordinates", "FixedSizeList(3)<UInt8>"),
          Map.entry("Radius", "Float32"),
          Map.entry("Color", "UInt32"),
          Map.entry("TransformFrameId", "Utf8"),
          Map.entry("Translation3D", "FixedSizeList(3)<Float32>"),
          Map.entry("RotationQuat", "FixedSizeList(4)<Float32>"),
          Map.entry("RotationAxisAngle", "Struct{axis: FixedSizeList(3)<Float32>, angle: Float32}"),
          Map.entry("Scale3D", "FixedSizeList(3)<Float32>"),
          Map.entry("TransformMat3x3", "FixedSizeList(9)<Float32>"),
          Map.entry("TransformRelation", "UInt8"),
          Map.entry("Text", "Utf8"),
          Map.entry("TextLogLevel", "Utf8"),
          Map.entry("Scalar", "Float64"),
          Map.entry("Name", "Utf8"),
          Map.entry("StrokeWidth", "Float32"),
          Map.entry("ClearIsRecursive", "Bool"),
          Map.entry("Timestamp", "Int64"));

  private ComponentTypes() {}

  /** Absent for component types of others, which may be what they like. */
  static Optional<String> itemType(String componentType) {
    return componentType.startsWith(PREFIX)
        ? Optional.ofNullable(TYPES.get(componentType.substring(PREFIX.length())))
        : Optional.empty();
  }
}

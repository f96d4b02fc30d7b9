/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.archetype;

import io.framelog.rrd.ArchetypeColumns;
import io.framelog.rrd.ComponentColumn;
import io.framelog.rrd.ComponentDescriptor;

/** How a camera projects: where in a picture a point before the camera is. */
public final class Pinhole {
  public static final ComponentDescriptor IMAGE_FROM_CAMERA =
      ComponentDescriptor.ofArchetype("Pinhole", "image_from_camera", "PinholeProjection");
  public static final ComponentDescriptor RESOLUTION =
      ComponentDescriptor.ofArchetype("Pinhole", "resolution", "Resolution");
  public static final ComponentDescriptor CAMERA_XYZ =
      ComponentDescriptor.ofArchetype("Pinhole", "camera_xyz", "ViewCoordinates");
  public static final ComponentDescriptor IMAGE_PLANE_DISTANCE =
      ComponentDescriptor.ofArchetype("Pinhole", "image_plane_distance", "ImagePlaneDistance");
  public static final ComponentDescriptor COLOR =
      ComponentDescriptor.ofArchetype("Pinhole", "color", "Color");
  public static final ComponentDescriptor LINE_WIDTH =
      ComponentDescriptor.ofArchetype("Pinhole", "line_width", "Radius");
  public static final ComponentDescriptor PARENT_FRAME =
      ComponentDescriptor.ofArchetype("Pinhole", "parent_frame", "TransformFrameId");
  public static final ComponentDescriptor CHILD_FRAME =
      ComponentDescriptor.ofArchetype("Pinhole", "child_frame", "TransformFrameId");

  private Pinhole() {}

  /**
   * One camera.
   *
   * @param focalX focal length in pixels, above 0
   * @param focalY focal length in pixels, above 0
   * @param centerX where the optical axis meets the picture, in pixels from its left edge
   * @param centerY the same, from its top edge
   */
  public static ArchetypeColumns of(float focalX, float focalY, float centerX, float centerY) {
    return columns(focalX, 0, 0, 0, focalY, 0, centerX, centerY, 1);
  }

  /**
   * Cameras, one per row.
   *
   * @param imageFromCamera 9 numbers per row: the matrix of 3×3 by columns, {@code fx 0 0, 0 fy 0,
   *     cx cy 1}, in pixels
   */
  public static ArchetypeColumns columns(float... imageFromCamera) {
    for (int i = 0; i + 9 <= imageFromCamera.length; i += 9) {
      Checks.positive("A focal length", imageFromCamera[i], imageFromCamera[i + 4]);
    }
    return ArchetypeColumns.of(
        Columns.vectors("A projection", IMAGE_FROM_CAMERA, 9, imageFromCamera));
  }

  /** Two per row: width and height of the picture in pixels. */
  public static ComponentColumn resolution(float... widthAndHeight) {
    Checks.positive("A side of a picture", widthAndHeight);
    return Columns.vectors("A resolution", RESOLUTION, 2, widthAndHeight);
  }

  /** For one row: where the camera's axes point to. Default: right, down, forward. */
  public static ComponentColumn cameraXyz(ViewDirection x, ViewDirection y, ViewDirection z) {
    return ViewCoordinates.axes(CAMERA_XYZ, x, y, z);
  }

  /** One per row: how far before the camera its picture is drawn in 3D, in units of the scene. */
  public static ComponentColumn imagePlaneDistance(float... perRow) {
    Checks.positive("The distance of an image plane", perRow);
    return Columns.floats(IMAGE_PLANE_DISTANCE, perRow);
  }

  /** One per row, {@code 0xRRGGBBAA}: the color of the camera's frustum. */
  public static ComponentColumn color(int... perRow) {
    return Columns.colors(COLOR, perRow);
  }

  /** One per row: radius of the frustum's lines in units of the scene, negative ones in points. */
  public static ComponentColumn lineWidth(float... perRow) {
    Checks.finite("A line width", perRow);
    return Columns.floats(LINE_WIDTH, perRow);
  }

  /** One per row: the frame the camera stands in. */
  public static ComponentColumn parentFrame(String... perRow) {
    return Columns.frames(PARENT_FRAME, perRow);
  }

  /** One per row: the frame of the picture. */
  public static ComponentColumn childFrame(String... perRow) {
    return Columns.frames(CHILD_FRAME, perRow);
  }
}

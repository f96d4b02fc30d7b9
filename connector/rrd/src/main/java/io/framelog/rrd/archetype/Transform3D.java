/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.archetype;

import io.framelog.rrd.ArchetypeColumns;
import io.framelog.rrd.ComponentColumn;
import io.framelog.rrd.ComponentDescriptor;
import io.framelog.rrd.FixedLists;
import io.framelog.rrd.Numbers;
import io.framelog.rrd.Structs;

/**
 * Where an entity is in the space of its parent. Made of its parts, each one with a value in each
 * row:
 *
 * <pre>
 * ArchetypeColumns.of(Transform3D.translation(1, 2, 3), Transform3D.quaternion(0, 0, 0, 1))
 * </pre>
 *
 * A row replaces only the parts that it has; see {@link #of} for whole poses.
 */
public final class Transform3D {
  public static final ComponentDescriptor TRANSLATION =
      ComponentDescriptor.ofArchetype("Transform3D", "translation", "Translation3D");
  public static final ComponentDescriptor ROTATION_AXIS_ANGLE =
      ComponentDescriptor.ofArchetype("Transform3D", "rotation_axis_angle", "RotationAxisAngle");
  public static final ComponentDescriptor QUATERNION =
      ComponentDescriptor.ofArchetype("Transform3D", "quaternion", "RotationQuat");
  public static final ComponentDescriptor SCALE =
      ComponentDescriptor.ofArchetype("Transform3D", "scale", "Scale3D");
  public static final ComponentDescriptor MAT3X3 =
      ComponentDescriptor.ofArchetype("Transform3D", "mat3x3", "TransformMat3x3");
  public static final ComponentDescriptor RELATION =
      ComponentDescriptor.ofArchetype("Transform3D", "relation", "TransformRelation");
  public static final ComponentDescriptor PARENT_FRAME =
      ComponentDescriptor.ofArchetype("Transform3D", "parent_frame", "TransformFrameId");
  public static final ComponentDescriptor CHILD_FRAME =
      ComponentDescriptor.ofArchetype("Transform3D", "child_frame", "TransformFrameId");

  private Transform3D() {}

  /**
   * Poses, one per row.
   *
   * @param translation 3 numbers per row: x, y, z
   * @param quaternion 4 numbers per row: x, y, z, w
   */
  public static ArchetypeColumns of(float[] translation, float[] quaternion) {
    return ArchetypeColumns.of(translation(translation), quaternion(quaternion));
  }

  /** 3 numbers per row: x, y, z, in units of the scene. */
  public static ComponentColumn translation(float... perRow) {
    return Columns.vectors("A translation", TRANSLATION, 3, perRow);
  }

  /**
   * 4 numbers per row: x, y, z, w.
   *
   * @throws IllegalArgumentException if all four are 0, which is no rotation
   */
  public static ComponentColumn quaternion(float... perRow) {
    for (int i = 0; i + 4 <= perRow.length; i += 4) {
      if (perRow[i] == 0 && perRow[i + 1] == 0 && perRow[i + 2] == 0 && perRow[i + 3] == 0) {
        throw new IllegalArgumentException(
            "A quaternion has a length above 0 (0 0 0 1 does not rotate), but that of row "
                + i / 4
                + " is 0 0 0 0");
      }
    }
    return Columns.vectors("A quaternion", QUATERNION, 4, perRow);
  }

  /** For one row: a rotation about an axis. */
  public static ComponentColumn rotationAxisAngle(float x, float y, float z, float radians) {
    Checks.finite("A rotation", x, y, z, radians);
    Structs rotation =
        Structs.of("axis", FixedLists.of(3, Numbers.float32(x, y, z)))
            .and("angle", Numbers.float32(radians));
    return ComponentColumn.onePerRow(ROTATION_AXIS_ANGLE, rotation);
  }

  /** 3 numbers per row: the factors along x, y, z. */
  public static ComponentColumn scale(float... perRow) {
    return Columns.vectors("A scale", SCALE, 3, perRow);
  }

  /** 9 numbers per row: a matrix of 3×3 by columns. */
  public static ComponentColumn mat3x3(float... perRow) {
    return Columns.vectors("A matrix", MAT3X3, 9, perRow);
  }

  /** One per row. Default: {@link TransformRelation#PARENT_FROM_CHILD}. */
  public static ComponentColumn relation(TransformRelation... perRow) {
    return Columns.choices(RELATION, perRow);
  }

  /** One per row: the frame the transform leads to, instead of the one of the parent entity. */
  public static ComponentColumn parentFrame(String... perRow) {
    return Columns.frames(PARENT_FRAME, perRow);
  }

  /** One per row: the frame the transform starts from, instead of the one of the entity. */
  public static ComponentColumn childFrame(String... perRow) {
    return Columns.frames(CHILD_FRAME, perRow);
  }
}

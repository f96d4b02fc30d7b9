/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.format;

import io.framelog.rrd.ArchetypeColumns;
import io.framelog.rrd.archetype.CoordinateFrame;
import io.framelog.rrd.archetype.Pinhole;
import io.framelog.rrd.archetype.Transform3D;
import io.framelog.rrd.archetype.TransformRelation;
import io.framelog.rrd.archetype.ViewCoordinates;
import io.framelog.rrd.archetype.ViewDirection;

/** Cameras, axes and poses. */
final class SpaceCases {
  private SpaceCases() {}

  static void add(Cases cases) {
    cases.logStatic("camera", Pinhole.of(50, 60, 32, 24));
    cases.logStatic(
        "camera/all",
        Pinhole.of(50, 60, 32, 24)
            .and(Pinhole.resolution(64, 48))
            .and(Pinhole.cameraXyz(ViewDirection.RIGHT, ViewDirection.DOWN, ViewDirection.FORWARD))
            .and(Pinhole.imagePlaneDistance(0.5f))
            .and(Pinhole.color(0x11223344))
            .and(Pinhole.lineWidth(0.25f))
            .and(Pinhole.parentFrame("base"))
            .and(Pinhole.childFrame("picture")));
    cases.logStatic(
        "axes/rdf",
        ViewCoordinates.of(ViewDirection.RIGHT, ViewDirection.DOWN, ViewDirection.FORWARD));
    cases.logStatic(
        "axes/flu",
        ViewCoordinates.of(ViewDirection.FORWARD, ViewDirection.LEFT, ViewDirection.UP));
    cases.logStatic(
        "axes/lub", ViewCoordinates.of(ViewDirection.LEFT, ViewDirection.UP, ViewDirection.BACK));
    cases.logStatic("named", CoordinateFrame.of("base"));
    float[] translations = {1, 2, 3, 4, 5, 6};
    cases.rows(
        "pose",
        Transform3D.of(translations, new float[] {0, 0, 0, 1, 0, 0, 1, 0})
            .and(Transform3D.scale(1, 1, 1, 2, 2, 2)));
    cases.rows(
        "relation",
        ArchetypeColumns.of(
            Transform3D.translation(translations),
            Transform3D.relation(TransformRelation.values())));
    cases.log(
        "turn",
        Transform3D.rotationAxisAngle(0, 0, 1, 0.5f),
        Transform3D.parentFrame("base"),
        Transform3D.childFrame("turned"));
    cases.log("matrix", Transform3D.mat3x3(1, 4, 7, 2, 5, 8, 3, 6, 9));
  }
}

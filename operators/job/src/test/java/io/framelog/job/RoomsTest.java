/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keeps the rooms apart: which may use which, and that formats know no engine. */
class RoomsTest {
  private static final String[] PURE = {
    "io.framelog.frame..", "io.framelog.rrd..", "io.framelog.video.."
  };
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.framelog");

  /** A rule over no classes holds: these would notice. */
  @ParameterizedTest
  @CsvSource({
    "io.framelog.frame, 15",
    "io.framelog.rrd, 50",
    "io.framelog.rrd.verify, 50",
    "io.framelog.rrd.inspect, 8",
    "io.framelog.rrd.part, 4",
    "io.framelog.video, 30",
    "io.framelog.connector.element, 10",
    "io.framelog.connector.source, 4",
    "io.framelog.connector.sink, 10",
    "io.framelog.operators, 40",
    "io.framelog.job.config, 15",
    "io.framelog.job.publish, 12",
    "io.framelog.job.check, 8",
    "io.framelog.job.cli, 10",
  })
  void everyRoomWasLookedAt(String room, int atLeast) {
    assertThat(CLASSES.stream().filter(each -> each.getPackageName().startsWith(room)))
        .as("classes of %s", room)
        .hasSizeGreaterThanOrEqualTo(atLeast);
  }

  @Test
  void arrowsRunOneWay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("frame")
        .definedBy("io.framelog.frame..")
        .layer("rrd")
        .definedBy("io.framelog.rrd..")
        .layer("video")
        .definedBy("io.framelog.video..")
        .layer("elements")
        .definedBy("io.framelog.connector.element..")
        .layer("ends")
        .definedBy(
            "io.framelog.connector.source..",
            "io.framelog.connector.sink..",
            "io.framelog.connector.announce..")
        .layer("operators")
        .definedBy("io.framelog.operators..")
        .layer("job")
        .definedBy("io.framelog.job..")
        .whereLayer("frame")
        .mayNotAccessAnyLayer()
        .whereLayer("rrd")
        .mayNotAccessAnyLayer()
        .whereLayer("video")
        .mayNotAccessAnyLayer()
        .whereLayer("elements")
        .mayOnlyAccessLayers("frame", "rrd")
        .whereLayer("ends")
        .mayOnlyAccessLayers("frame", "rrd", "elements")
        .whereLayer("operators")
        .mayOnlyAccessLayers("frame", "rrd", "video", "elements")
        .whereLayer("job")
        .mayNotBeAccessedByAnyLayer()
        .check(CLASSES);
  }

  @Test
  void theConnectorHasNoOtherPackages() {
    noClasses()
        .that(resideInAnyPackage("io.framelog.connector.."))
        .should()
        .resideOutsideOfPackages(
            "io.framelog.connector",
            "io.framelog.connector.element..",
            "io.framelog.connector.source..",
            "io.framelog.connector.sink..",
            "io.framelog.connector.announce..")
        .check(CLASSES);
  }

  @Test
  void formatsKnowNoEngine() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.flink..", "org.apache.kafka..")
        .check(CLASSES);
  }

  @Test
  void onlyTheRecordingFormatKnowsArrowAndOnlyVideoKnowsFfmpeg() {
    noClasses()
        .that(resideOutsideOfPackages("io.framelog.rrd.."))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.arrow..")
        .check(CLASSES);
    noClasses()
        .that(resideOutsideOfPackages("io.framelog.video.."))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.bytedeco..")
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("io.framelog.(**)").should().beFreeOfCycles().check(CLASSES);
  }
}

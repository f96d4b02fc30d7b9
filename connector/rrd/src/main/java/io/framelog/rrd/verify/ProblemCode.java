/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import java.util.Locale;

/** Every kind of finding. Names do not change between releases: programs may test for them. */
public enum ProblemCode {
  NOT_A_RECORDING("does not begin as a recording does"),
  BAD_HEADER("the stream header says what no reader takes"),
  NEWER_VERSION(Severity.WARNING, "written by a Rerun newer than 0.41"),
  OLDER_VERSION(Severity.WARNING, "written by a Rerun older than 0.41: only read through"),
  MALFORMED("what no reader takes, in a file of an older Rerun"),
  VERSION_MISMATCH(Severity.WARNING, "stream header and store info name different versions"),
  TRUNCATED("ends in the middle of something"),
  BAD_MESSAGE_KIND("a message of unknown kind"),
  TRAILING_BYTES("bytes after the end of the stream"),
  CONCATENATED("several streams in one file: readers of footers see only the last"),
  NO_FOOTER("the stream has no end message: its writer was cut off"),
  BAD_PROTOBUF("a message is no protobuf of its kind"),
  UNKNOWN_FIELD("a protobuf field that Rerun 0.41 does not have"),
  BAD_STORE_INFO("a store info lacks a part"),
  DATA_BEFORE_STORE_INFO("data of a store that was not introduced"),
  UNKNOWN_ACTIVATION("a blueprint is activated that is not in the file"),
  NO_CHUNK_ID("a message without its chunk id"),
  CHUNK_ID_MISMATCH("message and schema name different chunk ids"),
  BAD_ENCODING("a payload that is no Arrow IPC"),
  BAD_COMPRESSION("an unknown compression"),
  BAD_LZ4("an LZ4 block that does not expand"),
  UNCOMPRESSED_SIZE("the uncompressed size is wrong"),
  BAD_ARROW("a payload that is no whole Arrow IPC stream"),
  STATIC_FLAG("the static flag of a message is wrong"),
  CHUNK_METADATA("a schema lacks what makes it a chunk"),
  SORBET_VERSION(Severity.WARNING, "another version of the chunk schema"),
  UNKNOWN_METADATA(Severity.WARNING, "a metadata key that Rerun 0.41 does not have"),
  ENTITY_PATH(Severity.WARNING, "an entity path not in its usual form"),
  ROW_IDS("row ids are missing or of another type"),
  ROW_ID_MARKS(Severity.WARNING, "row ids not named and marked as Rerun does"),
  ROW_IDS_UNSORTED("row ids do not ascend"),
  ROW_IDS_CLAIM_SORTED("row ids claim to ascend and do not"),
  INDEX_TYPE("a timeline of a type that is none"),
  INDEX_NULLS("a row without a time"),
  INDEX_UNSORTED("times do not ascend"),
  INDEX_CLAIMS_SORTED("times claim to ascend and do not"),
  COLUMN_ORDER("columns not in the order row id, timelines, components"),
  COLUMN_KIND("a column that does not say what it is"),
  COLUMN_NAME("a column whose name and metadata differ"),
  DUPLICATE_COLUMN("two columns of one name"),
  COMPONENT_TYPE("a component of another Arrow type than it has to be"),
  TIMELINE_KIND("one timeline of two kinds"),
  DUPLICATE_CHUNK_ID("two chunks of one id: stores keep only the first"),
  DUPLICATE_ROW_ID("two rows of one id"),
  BAD_FOOTER("the footer does not parse"),
  BAD_TRAILER("the end of the file is no trailer"),
  TRAILER_SPAN("the trailer points beside the footer"),
  CHECKSUM("the footer's checksum is wrong"),
  MANIFEST_COLUMNS("the manifest lacks a column or has a wrong one"),
  MANIFEST_WRONG("the manifest says something else than the chunk"),
  MANIFEST_UNKNOWN_CHUNK("the manifest lists a chunk that is not there"),
  MANIFEST_INCOMPLETE("a chunk is not in the manifest"),
  MANIFEST_SCHEMA("the recording's schema differs from its chunks"),
  IMAGE_NO_FORMAT("an image without a format"),
  IMAGE_FORMAT("an image of an unknown format"),
  IMAGE_BUFFER_LENGTH("an image buffer of another length than its format asks for"),
  PICTURE_MALFORMED("an encoded picture is broken or cut"),
  PICTURE_UNDECODABLE("an encoded picture does not decode"),
  MEDIA_TYPE("a blob is not what its media type says"),
  VIDEO_MALFORMED("a video file does not open"),
  VIDEO_UNDECODABLE("a video file does not decode in full"),
  VIDEO_TIMES("two frames of a video at one time"),
  VIDEO_STATIC_AND_MORE("a static video hides the others of its entity"),
  VIDEO_OVERLAP("two videos of an entity cover the same time"),
  REFERENCE_NO_VIDEO("a frame reference to an entity without a readable video"),
  REFERENCE_BEFORE_VIDEO("a frame reference before the first video"),
  REFERENCE_MISSES("a frame reference that hits no frame"),
  REFERENCES_NOT_MONOTONIC(Severity.WARNING, "frame references that jump back"),
  REFERENCES_DO_NOT_COVER(Severity.WARNING, "frames of a video that no reference shows"),
  STREAM_CODEC("a video stream without a known codec"),
  STREAM_STATIC_SAMPLE("a static sample of a video stream"),
  STREAM_START("a video stream that does not start with a keyframe"),
  STREAM_SAMPLE("a sample that is not one frame as its codec wants it"),
  STREAM_KEYFRAME_MARK("a keyframe mark that the sample contradicts"),
  STREAM_TIMES("two samples at one time"),
  STREAM_UNDECODABLE("samples that do not decode, or not to one frame each"),
  STREAM_REORDERED("samples that are shown in another order"),
  STATIC_CONFLICT("files of one recording give an entity different static data"),
  UNREADABLE("the file cannot be read"),
  PART_MISSING("a part, or its manifest, is not there"),
  PART_UNREADABLE("a part manifest does not parse"),
  PART_LENGTH("a part has another length than its manifest says"),
  PART_PIECE("bytes of a part differ from its manifest's checksum"),
  PART_FACTS("a part holds something else than its manifest says");

  private final Severity severity;
  private final String meaning;

  ProblemCode(String meaning) {
    this(Severity.PROBLEM, meaning);
  }

  ProblemCode(Severity severity, String meaning) {
    this.severity = severity;
    this.meaning = meaning;
  }

  public Severity severity() {
    return severity;
  }

  /** What it means, in a few words. */
  public String meaning() {
    return meaning;
  }

  /** As it stands in reports: {@code bad-header}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public String toString() {
    return id();
  }
}

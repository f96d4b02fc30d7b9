/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.config;

import io.framelog.connector.sink.ObjectLayout;
import io.framelog.connector.sink.VideoFiles;

/**
 * Where recordings go, and as what.
 *
 * @param directory with its scheme, such as {@code file:///recordings} or {@code s3://bucket/x}
 * @param layout where parts lie below it
 * @param mp4 whether segments of video are files of their own, too
 * @param maxStateBytes a part with more rows than this in state is streamed to the store
 */
public record OutputConfig(
    String directory, ObjectLayout layout, VideoFiles mp4, long maxStateBytes) {}

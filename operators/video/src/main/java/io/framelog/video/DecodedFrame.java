/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

/**
 * A frame read back from an MP4.
 *
 * @param ptsMicros when it is shown, as the file says
 */
public record DecodedFrame(long ptsMicros, RawPicture picture) {}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

/**
 * What is in a video file.
 *
 * @param codec such as {@code AV1}
 * @param frameNanos time of each frame since the first one shown, in the order shown; edit lists
 *     are not obeyed, as Rerun does not
 * @param keyframes how many of the frames can be decoded alone
 * @param undecodedFrames frames that gave no picture; 0 if they were not decoded
 */
public record Movie(
    String codec, int width, int height, long[] frameNanos, int keyframes, int undecodedFrames) {}

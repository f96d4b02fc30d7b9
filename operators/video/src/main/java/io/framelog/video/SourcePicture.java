/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

/** A picture as it comes in: a file in some format, or bare pixels. */
public sealed interface SourcePicture permits PictureFile, PixelBuffer {}

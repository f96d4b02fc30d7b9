/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

/**
 * An encoder that was tried and did not work here.
 *
 * @param name FFmpeg's name of it
 * @param reason what it answered, for a person
 */
public record RefusedEncoder(String name, String reason) {}

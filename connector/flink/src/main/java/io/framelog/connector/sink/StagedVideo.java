/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import io.framelog.connector.element.PendingObject;

/**
 * A file beside a streamed part, uploaded before the part's end.
 *
 * @param keys where the part was to go then
 */
record StagedVideo(PartKeys keys, PendingObject object) {}

/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The options an encoder is opened with: the backend's, and the user's, which win. */
final class EncoderOptions {
  private EncoderOptions() {}

  static SortedMap<String, String> of(EncoderBackend backend, EncodeRequest request) {
    SortedMap<String, String> options = new TreeMap<>(backend.options(request));
    request
        .settings()
        .options()
        .forEach(
            (name, value) ->
                options.merge(
                    name,
                    value,
                    // parameters of SVT-AV1 are a list of their own; the last of a name counts
                    (ours, theirs) ->
                        name.equals(SvtAv1.PARAMETERS) ? ours + ":" + theirs : theirs));
    return options;
  }

  static EncoderFingerprint fingerprint(EncoderBackend backend, EncodeRequest request) {
    VideoSettings settings = request.settings();
    // at the nominal frame rate, so that it does not change from batch to batch
    Map<String, String> options =
        of(backend, EncodeRequest.nominal(settings, request.width(), request.height()));
    return new EncoderFingerprint(
        backend.name(),
        options.entrySet().stream()
            .map(option -> option.getKey() + "=" + option.getValue())
            .collect(Collectors.joining(" ")),
        NativeLibraries.version(),
        device(backend, settings));
  }

  /** Which GPU it runs on, as {@link EncoderFingerprint#device} says it. */
  static String device(EncoderBackend backend, VideoSettings settings) {
    return backend.hardware().isEmpty() ? "" : backend.hardware() + ":" + settings.device().shown();
  }
}

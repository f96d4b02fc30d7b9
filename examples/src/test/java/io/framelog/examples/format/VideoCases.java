/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.format;

import io.framelog.rrd.Blobs;
import io.framelog.rrd.EntityPath;
import io.framelog.rrd.archetype.AssetAudio;
import io.framelog.rrd.archetype.AssetVideo;
import io.framelog.rrd.archetype.VideoCodec;
import io.framelog.rrd.archetype.VideoFrameReference;
import io.framelog.rrd.archetype.VideoStream;

/** Video and sound. */
final class VideoCases {
  private VideoCases() {}

  static void add(Cases cases, CaseMedia media) {
    cases.log("video", AssetVideo.of(media.mp4()));
    cases.rows("video", VideoFrameReference.columns(0, 33_333_333, 66_666_667));
    EntityPath video = EntityPath.of("video");
    cases.rows(
        "view_of_video",
        VideoFrameReference.columns(0, 33_333_333)
            .and(VideoFrameReference.videoReference(video, video))
            .and(VideoFrameReference.opacity(0.5f, 1))
            .and(VideoFrameReference.drawOrder(1, 2)));
    for (VideoCodec codec : VideoCodec.values()) {
      cases.logStatic("codec/" + codec, VideoStream.codec(codec));
    }
    cases.logStatic("stream", VideoStream.codec(VideoCodec.H264));
    cases.rows("stream", VideoStream.columns(Blobs.ofArrays(media.samples())));
    cases.logStatic("stream_style", VideoStream.opacity(0.5f), VideoStream.drawOrder(3));
    cases.logStatic("audio", AssetAudio.of(Cases.pattern(100), "audio/wav"));
  }
}

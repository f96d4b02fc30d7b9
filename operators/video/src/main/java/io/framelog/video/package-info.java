/**
 * How pixels shrink: pictures in, compressed video, MP4 and picture files out, through FFmpeg.
 *
 * <p>A {@link io.framelog.video.SourcePicture} is a file or bare pixels, with its colours stated in
 * a {@link io.framelog.video.ColourSpec}. One by one pictures become pixels that Rerun shows
 * ({@link io.framelog.video.PixelDecoder}) or JPEG and PNG files ({@link
 * io.framelog.video.ImageEncoder}). The road of a batch is {@link io.framelog.video.GopEncoder} →
 * {@link io.framelog.video.EncodedGop} → {@link io.framelog.video.Mp4Muxer}. YUV planes go to the
 * encoder as they were decoded; they never become RGB on the way.
 *
 * <p>Nothing native outlives a call, except inside the {@link AutoCloseable} classes, which own
 * what they hold until {@code close()} and belong to one thread at a time. Every array handed in or
 * out is shared, not copied: whoever gets one must not change it.
 *
 * <p>JavaCPP refuses to allocate once the resident memory of the process passes four times the Java
 * heap. Encoders pass that easily, so start the JVM with {@code
 * -Dorg.bytedeco.javacpp.maxphysicalbytes=0}. SVT-AV1 prints a banner per encoder to stderr unless
 * the environment of the process holds {@code SVT_LOG=1}. FFmpeg's own log goes to SLF4J under
 * {@code io.framelog.video.ffmpeg} at debug level; that redirection is for the whole process.
 */
@NullMarked
package io.framelog.video;

import org.jspecify.annotations.NullMarked;

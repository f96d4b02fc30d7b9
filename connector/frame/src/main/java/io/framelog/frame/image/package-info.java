/**
 * What a picture is: files by their magic, bare pixels, access units of video streams.
 *
 * <p>{@link io.framelog.frame.image.Payloads} is what a decoder hands the bytes to in which it
 * found a picture. The formats here are values that are nothing but a picture, described by headers
 * and options.
 */
@NullMarked
package io.framelog.frame.image;

import org.jspecify.annotations.NullMarked;

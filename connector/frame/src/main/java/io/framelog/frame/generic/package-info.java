/**
 * Message formats of one's own, JSON, Protobuf and Avro, described by the paths of their fields:
 * names joined by dots; a backslash precedes a dot that belongs to a name. Options of all three:
 *
 * <ul>
 *   <li>{@code data-path}: the picture, required
 *   <li>{@code picture}: what it is: {@code image} (default), a file of JPEG, PNG or WebP; {@code
 *       h264}, {@code h265} or {@code av1}, an access unit; {@code raw}, bare pixels
 *   <li>{@code picture-path}: where the message says by itself which of these it is
 *   <li>of raw pictures {@code width}, {@code height}, {@code encoding}, {@code step}, {@code
 *       is-bigendian}, or the same with {@code -path} for a field of the message; an encoding is a
 *       name such as {@code bgr8}, or the number that OpenCV has for it
 *   <li>{@code time-path}: when it was taken, with {@code time-unit}, {@link
 *       io.framelog.frame.TimeNotation}; {@code time-zone} for local times; {@code time-nanos-path}
 *       for a second field with the nanoseconds of the second. A time of 0 counts as none
 * </ul>
 */
@NullMarked
package io.framelog.frame.generic;

import org.jspecify.annotations.NullMarked;

/**
 * What compressed video says of itself: access units of H.264, H.265 and AV1 are taken apart far
 * enough to know whether decoding can start there, how large the picture is, and whether pictures
 * are shown in another order than they come.
 *
 * <p>Plain Java. The bytes come from strangers: every length is checked before it is used, and what
 * is wrong becomes an {@link io.framelog.video.bitstream.AccessUnitException} that says where.
 */
@NullMarked
package io.framelog.video.bitstream;

import org.jspecify.annotations.NullMarked;

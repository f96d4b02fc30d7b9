/** What arrived: frames, and the decoders that take them out of a record. */
@NullMarked
package io.framelog.frame;

import org.jspecify.annotations.NullMarked;

/** The middle of the road: frames become batches, batches become media, media becomes segments. */
@NullMarked
package io.framelog.operators;

import org.jspecify.annotations.NullMarked;

/** The example jobs of the formats, each run on records of its kind. */
@NullMarked
package io.framelog.examples.formats;

import org.jspecify.annotations.NullMarked;

/**
 * Recordings of every archetype and option, compared with those of Rerun's own SDK: the same data,
 * logged here and in {@code make_cases.py}.
 */
@NullMarked
package io.framelog.examples.format;

import org.jspecify.annotations.NullMarked;

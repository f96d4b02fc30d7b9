/**
 * Measures what encoding costs and saves, beside the {@code ffmpeg} program of the same build, in
 * the same run. Figures depend on the machine: only ratios travel.
 */
@NullMarked
package io.framelog.examples.bench;

import org.jspecify.annotations.NullMarked;

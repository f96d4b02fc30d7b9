/** The command {@code framelog}. */
@NullMarked
package io.framelog.job.cli;

import org.jspecify.annotations.NullMarked;

/** The YAML file of a job, read whole: every problem is reported at once. */
@NullMarked
package io.framelog.job.config;

import org.jspecify.annotations.NullMarked;

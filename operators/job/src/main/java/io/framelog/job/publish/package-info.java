/** Puts clips and pictures on a topic as a camera would: for trying things out, and for tests. */
@NullMarked
package io.framelog.job.publish;

import org.jspecify.annotations.NullMarked;

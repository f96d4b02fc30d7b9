/** What is really on the brokers: whether a job fits it, and what an unknown topic holds. */
@NullMarked
package io.framelog.job.kafka;

import org.jspecify.annotations.NullMarked;

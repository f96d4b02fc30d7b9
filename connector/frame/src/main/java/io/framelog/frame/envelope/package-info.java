/** What messages are wrapped in before they become Kafka records, and how it is taken off. */
@NullMarked
package io.framelog.frame.envelope;

import org.jspecify.annotations.NullMarked;

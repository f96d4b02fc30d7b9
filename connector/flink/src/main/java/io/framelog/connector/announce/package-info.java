/** Announcements of published parts in a Kafka topic. */
@NullMarked
package io.framelog.connector.announce;

import org.jspecify.annotations.NullMarked;

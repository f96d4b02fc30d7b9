/** The end where records come in: Kafka records become frames or dead letters. */
@NullMarked
package io.framelog.connector.source;

import org.jspecify.annotations.NullMarked;

/**
 * Message formats of one's own, JSON, Protobuf and Avro, described by the paths of their fields.
 */
@NullMarked
package io.framelog.frame.generic;

import org.jspecify.annotations.NullMarked;

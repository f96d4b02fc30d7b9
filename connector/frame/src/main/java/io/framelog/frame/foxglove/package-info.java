/** Messages of Foxglove's schemas, as protobuf and as JSON. */
@NullMarked
package io.framelog.frame.foxglove;

import org.jspecify.annotations.NullMarked;

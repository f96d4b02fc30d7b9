/** The end where recordings go out: chunks become objects that appear whole or not at all. */
@NullMarked
package io.framelog.connector.sink;

import org.jspecify.annotations.NullMarked;

/** Messages written as JSON: read token by token, within bounds. */
@NullMarked
package io.framelog.frame.json;

import org.jspecify.annotations.NullMarked;

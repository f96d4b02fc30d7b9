/** How a route makes frames of the records of its topics: which, of what format, and whose. */
@NullMarked
package io.framelog.frame.route;

import org.jspecify.annotations.NullMarked;

/** The whole road, on real brokers and clusters: what goes in comes out, whatever fails. */
@NullMarked
package io.framelog.examples.road;

import org.jspecify.annotations.NullMarked;

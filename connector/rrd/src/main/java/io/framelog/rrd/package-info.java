@NullMarked
package io.framelog.rrd;

import org.jspecify.annotations.NullMarked;

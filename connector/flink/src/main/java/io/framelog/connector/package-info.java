@NullMarked
package io.framelog.connector;

import org.jspecify.annotations.NullMarked;

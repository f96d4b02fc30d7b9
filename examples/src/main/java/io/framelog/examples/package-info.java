@NullMarked
package io.framelog.examples;

import org.jspecify.annotations.NullMarked;

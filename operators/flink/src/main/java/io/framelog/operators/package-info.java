@NullMarked
package io.framelog.operators;

import org.jspecify.annotations.NullMarked;

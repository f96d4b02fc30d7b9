@NullMarked
package io.framelog.job;

import org.jspecify.annotations.NullMarked;

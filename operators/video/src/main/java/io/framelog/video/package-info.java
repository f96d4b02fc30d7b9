@NullMarked
package io.framelog.video;

import org.jspecify.annotations.NullMarked;

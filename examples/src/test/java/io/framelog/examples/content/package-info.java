/** What becomes of every content by every encoding, judged by Rerun itself. */
@NullMarked
package io.framelog.examples.content;

import org.jspecify.annotations.NullMarked;

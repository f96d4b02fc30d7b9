/** What travels between the operators, and how Flink serializes it. */
@NullMarked
package io.framelog.connector.element;

import org.jspecify.annotations.NullMarked;

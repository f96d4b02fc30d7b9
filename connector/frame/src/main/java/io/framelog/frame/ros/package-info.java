/** Messages of ROS 2 as they are on the wire: CDR, in both versions and byte orders. */
@NullMarked
package io.framelog.frame.ros;

import org.jspecify.annotations.NullMarked;

/** Writers and servers that are killed, and what the log holds afterwards, looked at without the log's own code. */
@NullMarked
package vn.congkhai.system.faults;

import org.jspecify.annotations.NullMarked;

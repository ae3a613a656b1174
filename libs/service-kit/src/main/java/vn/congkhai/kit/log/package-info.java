/** The event log of a service that decides: opened, followed, shown to operators and in the metrics. */
@NullMarked
package vn.congkhai.kit.log;

import org.jspecify.annotations.NullMarked;

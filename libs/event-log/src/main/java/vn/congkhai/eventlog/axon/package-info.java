/** Axon's event storage engine on the commit log: the only place that knows both. */
@NullMarked
package vn.congkhai.eventlog.axon;

import org.jspecify.annotations.NullMarked;

/** Processes that are started once, recognised again, restarted when they die and ended without a trace. */
@NullMarked
package vn.congkhai.local.supervisor.process;

import org.jspecify.annotations.NullMarked;

/** Signed statements of how far a log reaches and what its root is, and the keys that sign them. */
@NullMarked
package vn.congkhai.eventlog.checkpoint;

import org.jspecify.annotations.NullMarked;

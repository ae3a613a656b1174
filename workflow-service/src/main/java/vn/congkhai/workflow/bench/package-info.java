/** Brings articles in by the thousand, for measuring; no part of the running service. */
@NullMarked
package vn.congkhai.workflow.bench;

import org.jspecify.annotations.NullMarked;

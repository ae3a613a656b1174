/** One command, one effect: the same key gives the same answer. */
@NullMarked
package vn.congkhai.kit.idempotency;

import org.jspecify.annotations.NullMarked;

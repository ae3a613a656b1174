/** One trace id from the browser to the last consumer. */
@NullMarked
package vn.congkhai.kit.tracing;

import org.jspecify.annotations.NullMarked;

/** The figures, measured and printed; a test never times. */
@NullMarked
package vn.congkhai.system.bench;

import org.jspecify.annotations.NullMarked;

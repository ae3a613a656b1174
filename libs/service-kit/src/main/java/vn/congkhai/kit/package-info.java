/** What every service repeats, once. */
@NullMarked
package vn.congkhai.kit;

import org.jspecify.annotations.NullMarked;

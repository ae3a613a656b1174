/** Giới hạn số lần, by address, counted in this process; a restart forgives. */
@NullMarked
package vn.congkhai.qa.limits;

import org.jspecify.annotations.NullMarked;

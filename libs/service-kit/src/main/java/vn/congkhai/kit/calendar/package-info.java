/** The running calendar of working days, followed by every service that computes or judges a deadline. */
@NullMarked
package vn.congkhai.kit.calendar;

import org.jspecify.annotations.NullMarked;

/** Phiếu việc hằng ngày: what is due and overdue per unit on a day, derived each time it is asked for. */
@NullMarked
package vn.congkhai.qa.sheet;

import org.jspecify.annotations.NullMarked;

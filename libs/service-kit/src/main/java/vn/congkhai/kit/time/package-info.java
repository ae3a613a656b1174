/** The clock of decisions and the days of the country. */
@NullMarked
package vn.congkhai.kit.time;

import org.jspecify.annotations.NullMarked;

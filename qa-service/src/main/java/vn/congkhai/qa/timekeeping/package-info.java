/** Những gì đến hạn: derived from the rows again and again, so that no timer can be lost. */
@NullMarked
package vn.congkhai.qa.timekeeping;

import org.jspecify.annotations.NullMarked;

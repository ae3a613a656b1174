/** Thống kê hỏi đáp: counted from the rows as they stood on a day, so that a past day gives the same numbers for ever. */
@NullMarked
package vn.congkhai.qa.statistics;

import org.jspecify.annotations.NullMarked;

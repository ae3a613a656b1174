/** Sổ câu hỏi: a small row per question; open ones in memory, finished ones in a journal that is only appended to. */
@NullMarked
package vn.congkhai.qa.tickets;

import org.jspecify.annotations.NullMarked;

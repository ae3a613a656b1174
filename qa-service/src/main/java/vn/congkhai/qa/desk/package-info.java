/** Bàn tiếp nhận và trả lời: what staff see and do. */
@NullMarked
package vn.congkhai.qa.desk;

import org.jspecify.annotations.NullMarked;

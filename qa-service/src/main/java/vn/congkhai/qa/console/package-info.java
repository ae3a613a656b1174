/** Trang làm việc của bộ phận tiếp nhận và các đơn vị: the pages on which staff see, hand over and answer questions. */
@NullMarked
package vn.congkhai.qa.console;

import org.jspecify.annotations.NullMarked;

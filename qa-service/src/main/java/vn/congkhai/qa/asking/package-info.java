/** Gửi câu hỏi: what a citizen sends, and the receipt he gets. */
@NullMarked
package vn.congkhai.qa.asking;

import org.jspecify.annotations.NullMarked;

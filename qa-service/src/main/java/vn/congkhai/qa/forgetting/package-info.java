/** Xóa dữ liệu người hỏi: the key, the files, the stored answers and the index of addresses. */
@NullMarked
package vn.congkhai.qa.forgetting;

import org.jspecify.annotations.NullMarked;

/** Theo dõi câu hỏi: what the holder of a code sees. */
@NullMarked
package vn.congkhai.qa.tracking;

import org.jspecify.annotations.NullMarked;

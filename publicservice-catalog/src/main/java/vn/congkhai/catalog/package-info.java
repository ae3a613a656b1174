/** Danh mục thủ tục hành chính và dịch vụ công of every portal. */
@NullMarked
package vn.congkhai.catalog;

import org.jspecify.annotations.NullMarked;

/** Bản lưu của một bài: the same text as a file that needs nothing else, as HTML and as PDF. */
@NullMarked
package vn.congkhai.content.saved;

import org.jspecify.annotations.NullMarked;

/** Hỏi đáp: citizens ask, their questions are followed to the answer. */
@NullMarked
package vn.congkhai.qa;

import org.jspecify.annotations.NullMarked;

/** Hỏi đáp: what may happen to a citizen's question, in plain Java without clock, chance or I/O. */
@NullMarked
package vn.congkhai.qa.question;

import org.jspecify.annotations.NullMarked;

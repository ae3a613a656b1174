/** Câu hỏi đã trả lời và đăng: listed, offered to who is about to ask the same, and fed to readers. */
@NullMarked
package vn.congkhai.qa.answered;

import org.jspecify.annotations.NullMarked;

/** Thư gửi người hỏi, sent behind the log so that no mail server can hold up a question. */
@NullMarked
package vn.congkhai.qa.mail;

import org.jspecify.annotations.NullMarked;

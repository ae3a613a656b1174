/** Thư báo việc: tells those who can take the next step that something waits for them, and nobody else. */
@NullMarked
package vn.congkhai.workflow.mail;

import org.jspecify.annotations.NullMarked;

/** Từ bản thảo đến bản lưu: what somebody wrote becomes a revision that can be stored and decided about. */
@NullMarked
package vn.congkhai.workflow.drafting;

import org.jspecify.annotations.NullMarked;

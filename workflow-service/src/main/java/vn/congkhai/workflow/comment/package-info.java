/** Nhận xét: what those who work on a text say to each other about it; the rules, without any technique. */
@NullMarked
package vn.congkhai.workflow.comment;

import org.jspecify.annotations.NullMarked;

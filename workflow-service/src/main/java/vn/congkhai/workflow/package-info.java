/** Quy trình tin, bài: articles from submission to withdrawal, the editorial boards, and the history auditors read. */
@NullMarked
package vn.congkhai.workflow;

import org.jspecify.annotations.NullMarked;

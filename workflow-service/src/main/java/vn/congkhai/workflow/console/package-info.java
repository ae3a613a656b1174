/** Trang làm việc của Ban Biên tập và thanh tra: the pages on which staff read, write, decide and look back. */
@NullMarked
package vn.congkhai.workflow.console;

import org.jspecify.annotations.NullMarked;

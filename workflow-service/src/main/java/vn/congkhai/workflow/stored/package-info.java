/** How events and texts lie in the log and the blob store, and how an article is folded from them. */
@NullMarked
package vn.congkhai.workflow.stored;

import org.jspecify.annotations.NullMarked;

/** Lists for staff: articles by state, and what waits for whom. */
@NullMarked
package vn.congkhai.workflow.worklist;

import org.jspecify.annotations.NullMarked;

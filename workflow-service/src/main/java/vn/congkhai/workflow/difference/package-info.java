/** How one text differs from another: by field and by word. */
@NullMarked
package vn.congkhai.workflow.difference;

import org.jspecify.annotations.NullMarked;

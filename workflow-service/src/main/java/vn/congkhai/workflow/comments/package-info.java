/** Comments taken and read: the words from the text store, who said them from the log. */
@NullMarked
package vn.congkhai.workflow.comments;

import org.jspecify.annotations.NullMarked;

/** Vận hành: the pages of the operators of the whole system, rendered from what every service tells its operators. */
@NullMarked
package vn.congkhai.workflow.operating;

import org.jspecify.annotations.NullMarked;

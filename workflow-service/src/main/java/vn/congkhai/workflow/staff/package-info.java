/** Who holds which right now, as projected from the staff events, and the first appointments. */
@NullMarked
package vn.congkhai.workflow.staff;

import org.jspecify.annotations.NullMarked;

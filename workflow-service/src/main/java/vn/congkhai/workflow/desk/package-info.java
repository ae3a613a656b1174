/** The editors' desk: takes a command from the door to the decider and back, once. */
@NullMarked
package vn.congkhai.workflow.desk;

import org.jspecify.annotations.NullMarked;

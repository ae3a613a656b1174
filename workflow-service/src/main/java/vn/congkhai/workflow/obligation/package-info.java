/** Nghĩa vụ cung cấp thông tin: what a unit owes the portal, by when, and whether it came in time; plain Java. */
@NullMarked
package vn.congkhai.workflow.obligation;

import org.jspecify.annotations.NullMarked;

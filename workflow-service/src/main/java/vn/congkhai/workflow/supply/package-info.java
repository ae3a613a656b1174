/** Thời hạn cung cấp thông tin: by when a text was owed, and whether it came in time. */
@NullMarked
package vn.congkhai.workflow.supply;

import org.jspecify.annotations.NullMarked;

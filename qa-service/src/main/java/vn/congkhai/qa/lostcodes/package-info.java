/** Mã bị mất: sent again to the address that the asker left, and to no other. */
@NullMarked
package vn.congkhai.qa.lostcodes;

import org.jspecify.annotations.NullMarked;

/** The pages under /hoi-dap. */
@NullMarked
package vn.congkhai.qa.pages;

import org.jspecify.annotations.NullMarked;

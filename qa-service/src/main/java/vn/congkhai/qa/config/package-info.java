/** How the parts are put together. */
@NullMarked
package vn.congkhai.qa.config;

import org.jspecify.annotations.NullMarked;

/** How the parts are put together. */
@NullMarked
package vn.congkhai.catalog.config;

import org.jspecify.annotations.NullMarked;

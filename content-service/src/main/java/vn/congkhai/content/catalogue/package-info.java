/** The services of the catalogue, for the home page and search engines. */
@NullMarked
package vn.congkhai.content.catalogue;

import org.jspecify.annotations.NullMarked;

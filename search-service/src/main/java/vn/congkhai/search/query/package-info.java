/** Questions to the index: search with facets and snippets, and suggestions while typing. */
@NullMarked
package vn.congkhai.search.query;

import org.jspecify.annotations.NullMarked;

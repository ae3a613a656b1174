/** Relevance measured on human questions, through the service's own analysis and query. */
@NullMarked
package vn.congkhai.search.bench;

import org.jspecify.annotations.NullMarked;

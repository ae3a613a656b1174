/** The search API and its page. */
@NullMarked
package vn.congkhai.search.web;

import org.jspecify.annotations.NullMarked;

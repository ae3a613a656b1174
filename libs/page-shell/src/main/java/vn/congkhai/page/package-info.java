/** Layout, components, colours and the HTML policy of every page that any service renders. */
@NullMarked
package vn.congkhai.page;

import org.jspecify.annotations.NullMarked;

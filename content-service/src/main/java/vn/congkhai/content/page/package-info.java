/** The pages the public reads. */
@NullMarked
package vn.congkhai.content.page;

import org.jspecify.annotations.NullMarked;

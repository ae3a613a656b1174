/** The first content: each portal's own regulation, published through the public API by its demo staff. */
@NullMarked
package vn.congkhai.local.supervisor.sample;

import org.jspecify.annotations.NullMarked;

/** Projections that follow the log, started and watched with the service. */
@NullMarked
package vn.congkhai.qa.following;

import org.jspecify.annotations.NullMarked;

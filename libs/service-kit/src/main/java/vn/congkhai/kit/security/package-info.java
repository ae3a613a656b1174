/** Who is at the door: the signed portal, the bearer token, and what is open without one. */
@NullMarked
package vn.congkhai.kit.security;

import org.jspecify.annotations.NullMarked;

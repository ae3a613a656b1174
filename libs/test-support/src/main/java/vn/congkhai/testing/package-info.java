/** What every service's tests need: the gateway in front of it, and an issuer of tokens. */
@NullMarked
package vn.congkhai.testing;

import org.jspecify.annotations.NullMarked;

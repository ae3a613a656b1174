/** Who somebody is, on this machine: an OpenID Connect issuer with the demo accounts of every portal. */
@NullMarked
package vn.congkhai.local.identity;

import org.jspecify.annotations.NullMarked;

/** Cửa vào: the one door of the system, from a host name and a path to a portal and a service, and what it says when a service is silent. */
@NullMarked
package vn.congkhai.gateway;

import org.jspecify.annotations.NullMarked;

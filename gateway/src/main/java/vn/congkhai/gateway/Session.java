package vn.congkhai.gateway;

import java.time.Instant;

/**
 * A signed-in browser; all of it travels in its sealed cookie.
 *
 * @param portal the portal it is signed in to
 * @param token the bearer token that the services see
 * @param until when the token ends
 */
record Session(String portal, String token, Instant until) {}

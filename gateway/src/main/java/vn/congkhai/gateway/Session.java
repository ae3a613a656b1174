package vn.congkhai.gateway;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signed-in browser; all of it travels in its sealed cookie.
 *
 * @param portal the portal it is signed in to
 * @param account who is signed in
 * @param token the bearer token that the services see
 * @param until when the token ends
 * @param seen when somebody last worked with it, to the minute
 */
record Session(String portal, @Nullable String account, String token, Instant until, Instant seen) {
    /** When it ends if nobody works with it any more. */
    Instant ends(Duration idle) {
        Instant idleUntil = seen.plus(idle);
        return idleUntil.isBefore(until) ? idleUntil : until;
    }

    Session seenAt(Instant now) {
        return new Session(portal, account, token, until, now);
    }
}

package vn.congkhai.gateway;

import java.time.Instant;

/**
 * A login that has begun, remembered by the browser in a sealed cookie until the issuer sends it back.
 *
 * @param state what must come back
 * @param verifier the proof that whoever brings the code is who asked for it
 * @param nonce what the token must name
 * @param next the path the person wanted
 * @param until when it is too late
 */
record LoginAttempt(String state, String verifier, String nonce, String next, Instant until) {}

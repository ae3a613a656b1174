package vn.congkhai.kit.idempotency;

import java.util.Map;

/**
 * What a command was answered with.
 *
 * @param fingerprint hash of the request
 * @param status HTTP status
 * @param headers the headers that belong to the answer
 * @param body the bytes of the body
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record StoredAnswer(String fingerprint, int status, Map<String, String> headers, byte[] body) {}

package vn.congkhai.kit.idempotency;

/**
 * Argument of a controller: the id of this command. The same for every request with the same {@code Idempotency-Key} of the same
 * caller, also after a crash between doing and answering; new for every request without one.
 *
 * @param value at most 64 ASCII characters
 */
public record CommandId(String value) {}

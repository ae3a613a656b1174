package vn.congkhai.kit.problem;

/**
 * One field of a request that was refused.
 *
 * @param field path of the field, dots between names, e.g. {@code attributes.number}
 * @param code stable code
 * @param message Vietnamese text for the person who filled it in
 */
public record FieldError(String field, String code, String message) {}

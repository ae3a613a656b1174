package vn.congkhai.regulation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value that a text may leave open: null exactly when {@code authority} says NOT_STATED.
 *
 * @param value what is stated or chosen
 * @param authority by whom
 */
public record Stated<T>(@Nullable T value, Authority authority) {

    /** Nobody stated a value. */
    static <T> Stated<T> not() {
        return new Stated<>(null, Authority.NOT_STATED);
    }

    /** The value, empty where nobody stated one. */
    public Optional<T> toOptional() {
        return Optional.ofNullable(value);
    }
}

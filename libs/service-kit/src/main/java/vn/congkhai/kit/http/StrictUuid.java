package vn.congkhai.kit.http;

import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.core.convert.converter.Converter;

/** Reads a UUID only as it is written: {@code UUID.fromString} would take "1-1-1-1-1" for one. */
public final class StrictUuid implements Converter<String, UUID> {
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @Override
    public UUID convert(String text) {
        if (!UUID_TEXT.matcher(text).matches()) throw new IllegalArgumentException("not a UUID");
        return UUID.fromString(text);
    }
}

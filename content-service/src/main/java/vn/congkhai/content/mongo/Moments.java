package vn.congkhai.content.mongo;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Times as BSON dates: UTC, milliseconds. */
final class Moments {
    private Moments() {}

    static @Nullable Date write(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    static @Nullable Instant read(Document document, String name) {
        Date date = document.getDate(name);
        return date == null ? null : date.toInstant();
    }

    static Instant need(Document document, String name) {
        Instant instant = read(document, name);
        if (instant == null) throw new IllegalStateException("the document has no " + name);
        return instant;
    }
}

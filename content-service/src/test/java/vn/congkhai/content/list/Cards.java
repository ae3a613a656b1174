package vn.congkhai.content.list;

import java.time.Instant;
import java.util.Locale;

/** Cards for tests: number n was published n seconds after the first. */
public final class Cards {
    static final Instant START = Instant.parse("2026-11-23T00:00:00Z");

    private Cards() {}

    public static EntryKey key(int number) {
        return key(number, number);
    }

    public static EntryKey key(int number, int second) {
        return new EntryKey(START.plusSeconds(second), String.format(Locale.ROOT, "id-%05d", number));
    }

    public static Card card(int number) {
        return card(key(number), 1);
    }

    public static Card card(EntryKey key, int version) {
        return new Card(
                key,
                version,
                version,
                "article",
                "tin-tuc",
                "news",
                "Tin " + key.id() + " bản " + version,
                "",
                "Nguồn",
                "Tác giả",
                null,
                false,
                false,
                null,
                version,
                "hash",
                "/tin/" + key.id() + "/tin",
                null,
                null);
    }
}

package vn.congkhai.content.consuming;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import vn.congkhai.content.article.Publication;
import vn.congkhai.content.article.Rendition;
import vn.congkhai.content.article.Withdrawal;

/** Publications for tests. */
final class Publications {
    static final Instant START = Instant.parse("2026-11-23T00:00:00Z");

    private Publications() {}

    static String id(int number) {
        return String.format(Locale.ROOT, "id-%05d", number);
    }

    static Publication published(int number, long position, int second, String category) {
        Rendition rendition = new Rendition(
                "article",
                category.equals("van-ban") ? "document" : "news",
                "",
                "<p>Nội dung</p>",
                "Nguồn",
                "Tác giả",
                null,
                false,
                false,
                "{}",
                List.of(),
                START.plusSeconds(second),
                null,
                1,
                "hash-" + position,
                List.of());
        return new Publication(
                "quan8",
                id(number),
                "e",
                position,
                position,
                category,
                "Tin " + number,
                "/tin/" + id(number) + "/tin",
                rendition,
                null);
    }

    static Publication withdrawn(int number, long position, String category) {
        Withdrawal withdrawal = new Withdrawal(
                Withdrawal.Kind.NOTICE, "Điều 21", "Gỡ bỏ để rà soát", null, START.plusSeconds(position));
        return new Publication(
                "quan8",
                id(number),
                "e",
                position,
                position,
                category,
                "Tin " + number,
                "/tin/" + id(number) + "/tin",
                null,
                withdrawal);
    }
}

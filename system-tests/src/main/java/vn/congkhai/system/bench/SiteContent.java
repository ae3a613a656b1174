package vn.congkhai.system.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import vn.congkhai.text.Slug;

/**
 * What portals have published in twelve years, the oldest first: spread over their categories as real ones are, most of it news,
 * with documents that replace, change and cite each other, corrections and quotations. The same numbers give the same content.
 */
final class SiteContent {
    private static final Duration YEARS = Duration.ofDays(12 * 365L);
    private static final int LONGEST = 20_000;
    private static final int SUMMARY = 240;
    private static final List<String> FORMS = List.of("Quyết định", "Chỉ thị", "Nghị quyết", "Thông báo", "Kế hoạch");

    /** How many of a hundred or so are of a kind of category; what people ask, or what stays the same, is published otherwise. */
    private static final Map<String, Integer> SHARES = Map.ofEntries(
            Map.entry("news", 50),
            Map.entry("document", 20),
            Map.entry("directive", 8),
            Map.entry("guidance", 6),
            Map.entry("project", 3),
            Map.entry("planning", 1),
            Map.entry("gazette", 2),
            Map.entry("statistics", 2),
            Map.entry("science", 1),
            Map.entry("clarification", 1),
            Map.entry("other", 2));

    private final List<Passage> passages;
    private final Map<String, List<Place>> portals = new LinkedHashMap<>();
    private final Instant until;
    private final int articles;

    SiteContent(List<Passage> passages, Instant until, int articles) {
        this.passages = List.copyOf(passages);
        this.until = until.truncatedTo(ChronoUnit.SECONDS);
        this.articles = articles;
    }

    /** Publishes on that portal too, whose categories are {@code {slug, type}} each. */
    void on(String portal, JsonNode categories) {
        List<Place> places = new ArrayList<>();
        for (JsonNode category : categories) {
            Place place = new Place(
                    category.path("slug").asString(), category.path("type").asString());
            for (int i = 0; i < SHARES.getOrDefault(place.type, 0); i++) places.add(place);
        }
        portals.put(portal, places);
    }

    /** All of it, as {@code publication.v1} has it. */
    Iterator<Map<String, Object>> publications() {
        List<String> names = List.copyOf(portals.keySet());
        return IntStream.range(0, articles)
                .mapToObj(number -> publication(number, names.get(number % names.size())))
                .iterator();
    }

    private Map<String, Object> publication(int number, String portal) {
        Random random = new Random(number * 0x9E3779B97F4A7C15L);
        List<Place> places = portals.getOrDefault(portal, List.of());
        Place place = places.get(random.nextInt(places.size()));
        Passage passage = passages.get(random.nextInt(passages.size()));
        Instant publishedAt = until.minusSeconds(YEARS.toSeconds() * (articles - number) / articles);
        boolean isDocument = place.type.equals("document");
        String title = Passage.titleOf(passage.title()) + " (" + (number / portals.size() + 1) + ")";
        String body = body(passage);
        UUID id = id(publishedAt, random);
        boolean corrected = random.nextInt(30) == 0;
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", id.toString());
        data.put("portal", portal);
        data.put("state", "PUBLISHED");
        data.put("type", isDocument ? "document" : "article");
        data.put("category", place.slug);
        data.put("genre", isDocument ? "document" : "news");
        data.put("title", title);
        data.put("summary", isDocument ? "" : summary(passage));
        data.put("body", body);
        data.put("source", random.nextInt(4) == 0 ? "Báo địa phương" : "Ban Biên tập");
        data.put("author", random.nextBoolean() ? "Nguyễn Thị Minh Anh" : "Trần Văn Bình");
        data.put("originalSource", random.nextInt(20) == 0 ? "Cổng thông tin điện tử Chính phủ" : null);
        data.put("referenceOnly", random.nextInt(20) == 0);
        data.put("urgent", random.nextInt(200) == 0);
        data.put("attributes", isDocument ? document(number, publishedAt, title, random) : Map.of());
        data.put("attachments", List.of());
        data.put("publishedAt", publishedAt.toString());
        data.put("correctedAt", corrected ? publishedAt.plusSeconds(86_400).toString() : null);
        data.put("revision", corrected ? 3 : 2);
        data.put("contentHash", sha256(title + body));
        data.put("url", (isDocument ? "/van-ban/" : "/tin/") + id + "/" + Slug.of(title));
        data.put("version", corrected ? 8 : 4);
        data.put("withdrawal", null);
        return data;
    }

    private Map<String, Object> document(int number, Instant publishedAt, String title, Random random) {
        LocalDate issuedOn = publishedAt.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(3);
        String form = FORMS.get(random.nextInt(FORMS.size()));
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("abstract", title);
        attributes.put("form", form);
        attributes.put("issuer", "Cơ quan " + random.nextInt(12));
        attributes.put("number", number(number));
        attributes.put("issuedOn", issuedOn.toString());
        attributes.put("effectiveOn", issuedOn.plusDays(10).toString());
        attributes.put("field", "Lĩnh vực " + random.nextInt(25));
        attributes.put("replaces", earlier(number, 15, random));
        attributes.put("amends", earlier(number, 10, random));
        attributes.put("cites", earlier(number, 2, random));
        return attributes;
    }

    /** With one in {@code of} chances a document of the same portal that came before, if there was one under that number. */
    private List<String> earlier(int number, int of, Random random) {
        int before = number / portals.size();
        if (before == 0 || random.nextInt(of) != 0) return List.of();
        return List.of(number(number - portals.size() * (1 + random.nextInt(Math.min(before, 400)))));
    }

    private String number(int number) {
        Instant publishedAt = until.minusSeconds(YEARS.toSeconds() * (articles - number) / articles);
        return (number / portals.size() + 1) + "/"
                + publishedAt.atOffset(ZoneOffset.UTC).getYear() + "/QĐ-UBND";
    }

    private static String body(Passage passage) {
        StringBuilder body = new StringBuilder();
        String text = passage.text().length() <= LONGEST
                ? passage.text()
                : passage.text().substring(0, LONGEST);
        text.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> body.append("<p>").append(escaped(line)).append("</p>"));
        return body.toString();
    }

    private static String summary(Passage passage) {
        String text = passage.text().replaceAll("\\s+", " ").strip();
        if (text.length() <= SUMMARY) return text;
        int between = text.lastIndexOf(' ', SUMMARY);
        return text.substring(0, between > 0 ? between : SUMMARY) + "…";
    }

    private static String escaped(String line) {
        return line.strip().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Version 7, of the time at which it was published. */
    private static UUID id(Instant time, Random random) {
        long high = (time.toEpochMilli() << 16) | 0x7000 | random.nextInt(0x1000);
        return new UUID(high, (random.nextLong() >>> 2) | Long.MIN_VALUE);
    }

    private static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    private record Place(String slug, String type) {}
}

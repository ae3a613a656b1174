package vn.congkhai.workflow.stored;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.congkhai.eventlog.BlobStore;
import vn.congkhai.kit.json.CanonicalJson;
import vn.congkhai.workflow.article.ArticleText;
import vn.congkhai.workflow.article.Attachment;
import vn.congkhai.workflow.article.Attributes;
import vn.congkhai.workflow.article.Attributes.GazetteEntry;
import vn.congkhai.workflow.article.SupplyStart;

/** Texts of revisions: canonical JSON (RFC 8785) under its SHA-256, stored before the commit that names it. */
public final class TextStore {
    private static final String ORIGINALS = "originals";

    private final BlobStore blobs;
    private final TextsLately lately;

    public TextStore(BlobStore blobs) {
        this(blobs, System::nanoTime);
    }

    /** @param nanos a clock that only goes on, in nanoseconds */
    TextStore(BlobStore blobs, LongSupplier nanos) {
        this.blobs = blobs;
        this.lately = new TextsLately(nanos);
    }

    /** The form in which a text is stored and approved. */
    public static CanonicalText canonical(ArticleText text) {
        Map<String, @Nullable Object> document = new TreeMap<>();
        document.put("category", text.category());
        document.put("genre", text.genre());
        document.put("title", text.title());
        document.put("summary", text.summary());
        document.put("body", text.body());
        document.put("source", text.source());
        document.put("author", text.author());
        document.put("originalSource", text.originalSource());
        document.put("referenceOnly", text.referenceOnly());
        document.put("urgent", text.urgentReason() == null ? null : Map.of("reason", text.urgentReason()));
        document.put("attributes", attributes(text.attributes()));
        document.put(
                "attachments",
                text.attachments().stream().map(TextStore::attachment).toList());
        document.put("starts", starts(text.starts()));
        document.put("confirmed", text.confirmed());
        // Only where there are any: texts without are stored, and hashed, as before there were obligations and
        // originals.
        if (text.obligation() != null) document.put("obligation", text.obligation());
        if (!text.originals().isEmpty()) document.put(ORIGINALS, text.originals());
        return new CanonicalText(CanonicalJson.bytes(document));
    }

    /** The form in which the words of a comment are stored: its id makes them nobody else's, so that they can be destroyed. */
    public static CanonicalText comment(String id, String text, @Nullable String quote) {
        Map<String, @Nullable Object> document = new TreeMap<>();
        document.put("comment", id);
        document.put("text", text);
        document.put("quote", quote);
        return new CanonicalText(CanonicalJson.bytes(document));
    }

    /** Makes a text durable and names it. */
    public String put(CanonicalText text) {
        byte[] bytes = text.bytes();
        String hash = blobs.put(bytes);
        lately.keep(hash, bytes);
        return hash;
    }

    /** The text with this hash; empty once it was destroyed by decision. */
    public Optional<ObjectNode> find(String contentHash) {
        byte[] kept = lately.of(contentHash);
        Optional<byte[]> found = kept != null ? Optional.of(kept) : blobs.get(contentHash);
        if (kept == null) found.ifPresent(bytes -> lately.keep(contentHash, bytes));
        return found.map(bytes -> (ObjectNode) WorkflowEvents.json().readTree(bytes));
    }

    /** Destroys a text for good; what the log says about it stays. */
    public void destroy(String contentHash) {
        blobs.destroy(contentHash);
        lately.forget(contentHash);
    }

    /** What a stored text was before it was converted from an old encoding: a part of it, so it goes when the text goes. */
    public static List<Original> originals(ObjectNode text) {
        return text.path(ORIGINALS)
                .valueStream()
                .map(JsonNode::asString)
                .map(Original::of)
                .toList();
    }

    /**
     * A text as it arrived, in an old encoding.
     *
     * @param sha256 of its UTF-8, lower-case hexadecimal
     */
    public record Original(String sha256, String text) {
        static Original of(String text) {
            return new Original(BlobStore.sha256(text.getBytes(StandardCharsets.UTF_8)), text);
        }
    }

    /** What started the clock of the duty to publish a stored text. */
    public static Optional<SupplyStart> starts(ObjectNode text) {
        JsonNode starts = text.path("starts");
        if (!starts.isObject()) return Optional.empty();
        JsonNode role = starts.path("supplierRole");
        return Optional.of(new SupplyStart(
                SupplyStart.Event.valueOf(starts.path("event").asString()),
                LocalDate.parse(starts.path("on").asString()),
                role.isString() ? SupplyStart.SupplierRole.valueOf(role.asString()) : null));
    }

    private static Map<String, @Nullable Object> attributes(Attributes attributes) {
        Map<String, @Nullable Object> plain = new TreeMap<>();
        attributes.named().forEach((name, value) -> plain.put(name, plain(value)));
        return plain;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case List<?> list -> list.stream().map(TextStore::plain).toList();
            case GazetteEntry entry -> pair("number", entry.number(), "abstract", entry.abstractText());
            case Attributes.Confirmation confirmation -> {
                Map<String, @Nullable Object> named =
                        pair("number", confirmation.number(), "attachment", confirmation.attachment());
                named.put("date", plain(confirmation.date()));
                yield named;
            }
            default -> value.toString();
        };
    }

    private static Map<String, @Nullable Object> pair(
            String first, @Nullable Object one, String second, @Nullable Object two) {
        Map<String, @Nullable Object> named = new TreeMap<>();
        named.put(first, one);
        named.put(second, two);
        return named;
    }

    private static Map<String, Object> attachment(Attachment attachment) {
        return Map.of(
                "id", attachment.id(),
                "name", attachment.name(),
                "type", attachment.type(),
                "size", attachment.size(),
                "sha256", attachment.sha256());
    }

    private static @Nullable Map<String, @Nullable Object> starts(@Nullable SupplyStart starts) {
        if (starts == null) return null;
        Map<String, @Nullable Object> named = new TreeMap<>();
        named.put("event", starts.event().name());
        named.put("on", starts.on().toString());
        named.put(
                "supplierRole",
                starts.supplierRole() == null ? null : starts.supplierRole().name());
        return named;
    }
}

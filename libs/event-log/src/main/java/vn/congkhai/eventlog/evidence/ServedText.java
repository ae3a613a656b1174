package vn.congkhai.eventlog.evidence;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congkhai.eventlog.json.JsonObject;
import vn.congkhai.eventlog.json.MalformedJsonException;
import vn.congkhai.eventlog.merkle.Hash;
import vn.congkhai.eventlog.verify.CommitEntry;
import vn.congkhai.eventlog.verify.NamedTexts;
import vn.congkhai.eventlog.verify.Tampering;
import vn.congkhai.eventlog.verify.UnusableException;
import vn.congkhai.eventlog.verify.Verdict.Tampered;

/** Folds an article's events to what was last public, and compares that with what was served. */
final class ServedText {
    private static final List<String> TEXT = List.of(
            "category",
            "genre",
            "title",
            "summary",
            "body",
            "source",
            "author",
            "originalSource",
            "referenceOnly",
            "attributes");
    private static final List<String> FILE = List.of("name", "type", "size", "sha256");

    private final NamedTexts texts = new NamedTexts();
    private boolean withdrawn;
    private long position;
    private @Nullable String contentHash;

    private ServedText() {}

    static Optional<Tampered> check(EvidenceBundle bundle, String article, List<CommitEntry> commits) {
        ServedText served = new ServedText();
        try {
            for (CommitEntry commit : commits) {
                served.texts.on(commit);
                for (JsonObject event : commit.events()) {
                    if (event.string("agg").equals(article)) served.on(commit.position(), event);
                }
            }
            return served.compare(bundle, JsonObject.parse(bundle.text(EvidenceBundle.SERVED)));
        } catch (MalformedJsonException e) {
            throw new UnusableException("an event or " + EvidenceBundle.SERVED + " is not readable: " + e.getMessage());
        }
    }

    private void on(long at, JsonObject event) {
        switch (event.string("type")) {
            case "article.published", "article.corrected" -> {
                contentHash = JsonObject.parse(event.string("payload")).string("contentHash");
                position = at;
                withdrawn = false;
            }
            case "article.withdrawn" -> {
                withdrawn = true;
                position = at;
            }
            case "article.restored" -> {
                // Since its second revision the event brings a text back to the editors, not to the public.
                if (JsonObject.parse(event.string("payload")).get("revision") == null) withdrawn = false;
                position = at;
            }
            default -> {}
        }
    }

    private Optional<Tampered> compare(EvidenceBundle bundle, JsonObject served) {
        for (String hash : texts.named()) {
            byte[] text = bundle.find(EvidenceBundle.TEXTS + hash + ".json");
            if (text == null && !texts.destroyed().containsKey(hash))
                return differs("the text " + hash + " is missing");
            if (text != null && !Hash.sha256(text).hex().equals(hash))
                return differs("the text " + hash + " is another");
        }
        String hash = contentHash;
        if (hash == null)
            return served.get("contentHash") == null ? Optional.empty() : differs("nothing was public yet");
        if (withdrawn) {
            return "withdrawn".equals(served.get("code")) ? Optional.empty() : differs("the article was withdrawn");
        }
        if (!hash.equals(served.get("contentHash"))) return differs("what was approved has the hash " + hash);
        byte[] text = bundle.find(EvidenceBundle.TEXTS + hash + ".json");
        return text == null
                ? Optional.empty()
                : fields(JsonObject.parse(new String(text, java.nio.charset.StandardCharsets.UTF_8)), served);
    }

    private Optional<Tampered> fields(JsonObject approved, JsonObject served) {
        for (String field : TEXT) {
            if (!Objects.equals(approved.get(field), served.get(field))) {
                return differs(field + " is not what was approved");
            }
        }
        List<Map<String, @Nullable Object>> files = files(approved);
        return files.equals(files(served)) ? Optional.empty() : differs("attachments are not what was approved");
    }

    private static List<Map<String, @Nullable Object>> files(JsonObject text) {
        return text.objects("attachments").stream().map(ServedText::file).toList();
    }

    private static Map<String, @Nullable Object> file(JsonObject attachment) {
        Map<String, @Nullable Object> file = new java.util.TreeMap<>();
        FILE.forEach(field -> file.put(field, attachment.get(field)));
        return file;
    }

    private Optional<Tampered> differs(String reason) {
        return Optional.of(new Tampered(Tampering.SERVED_TEXT_DIFFERS, position, reason));
    }
}

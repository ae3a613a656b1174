package vn.congkhai.eventlog.verify;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vn.congkhai.eventlog.json.JsonObject;

/** The texts that commits name by their SHA-256, and those among them that were destroyed by decision. */
public final class NamedTexts {
    /** What is in the place of a text. */
    public enum Found {
        RIGHT,
        ANOTHER,
        NONE
    }

    private final Map<String, Long> named = new LinkedHashMap<>();
    private final Map<String, String> destroyed = new LinkedHashMap<>();

    /**
     * Notes what the events of a commit name.
     *
     * @throws vn.congkhai.eventlog.json.MalformedJsonException when such an event is not readable
     */
    public void on(CommitEntry commit) {
        for (JsonObject event : commit.events()) {
            switch (event.string("type")) {
                case "article.submitted", "article.edited" -> {
                    JsonObject payload = JsonObject.parse(event.string("payload"));
                    named.putIfAbsent(payload.object("revision").string("contentHash"), commit.position());
                }
                case "article.destroyed" -> {
                    JsonObject destruction =
                            JsonObject.parse(event.string("payload")).object("destruction");
                    JsonObject decision = destruction.object("decision");
                    destroyed.put(
                            destruction.string("contentHash"),
                            "destroyed by decision " + decision.string("number") + " of " + decision.string("date")
                                    + " (position " + commit.position() + ")");
                }
                default -> {}
            }
        }
    }

    /** Hashes of the texts. */
    public Set<String> named() {
        return Collections.unmodifiableSet(named.keySet());
    }

    /** By which decision, by the hash of the text. */
    public Map<String, String> destroyed() {
        return Collections.unmodifiableMap(destroyed);
    }

    /** What is wrong with the texts where they are kept: another text, or none without a decision. */
    public java.util.Optional<Verdict.Tampered> check(Function<String, Found> kept) {
        for (Map.Entry<String, Long> text : named.entrySet()) {
            Found found = kept.apply(text.getKey());
            boolean allowed = found == Found.RIGHT || (found == Found.NONE && destroyed.containsKey(text.getKey()));
            if (!allowed) {
                return java.util.Optional.of(new Verdict.Tampered(
                        Tampering.SERVED_TEXT_DIFFERS,
                        text.getValue(),
                        found == Found.NONE
                                ? "the text " + text.getKey() + " is missing without a decision"
                                : "the text kept as " + text.getKey() + " is another one"));
            }
        }
        return java.util.Optional.empty();
    }
}

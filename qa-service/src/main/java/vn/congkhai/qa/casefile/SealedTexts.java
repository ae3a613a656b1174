package vn.congkhai.qa.casefile;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.eventlog.Sealing;
import vn.congkhai.qa.question.Confidential;
import vn.congkhai.qa.question.Sealed;

/** Seals what people wrote about one question, and opens it again; the question's id names the key. */
public final class SealedTexts {
    /** What is shown where the asker's key was destroyed. */
    public static final String ERASED = "đã xóa theo yêu cầu";

    private static final Sealed NOTHING = new Sealed("");

    private final Sealing sealing;
    private final Predicate<String> erased;
    private final JsonMapper json = JsonMapper.builder().build();

    /** @param erased whether the asker of a question was forgotten: his key must not be made again by whoever comes later */
    public SealedTexts(Sealing sealing, Predicate<String> erased) {
        this.sealing = sealing;
        this.erased = erased;
    }

    /** Makes sealed JSON of records, for a question that is only now being received. */
    public Function<Object, Sealed> ofNewQuestion(String questionId) {
        Sealing.Sealer sealer = sealing.sealerOfNew(questionId);
        return value -> new Sealed(sealer.seal(json.writeValueAsString(value)));
    }

    /** A record as sealed JSON. */
    public Sealed seal(String questionId, Object value) {
        if (erased.test(questionId)) return NOTHING;
        return new Sealed(sealing.seal(questionId, json.writeValueAsString(value)));
    }

    /** A text together with its sealed form. */
    public Confidential confidential(String questionId, String text) {
        if (erased.test(questionId)) return new Confidential(text, NOTHING);
        return new Confidential(text, new Sealed(sealing.seal(questionId, text)));
    }

    /** The text; empty when the asker was forgotten. */
    public Optional<String> text(String questionId, Sealed sealed) {
        return sealing.open(questionId, sealed.ciphertext());
    }

    /** The text, or the words that stand where it was. */
    public String textOrErased(String questionId, Sealed sealed) {
        return text(questionId, sealed).orElse(ERASED);
    }

    /** The record; empty when the asker was forgotten. */
    public <T> Optional<T> open(String questionId, Sealed sealed, Class<T> type) {
        return text(questionId, sealed).map(text -> json.readValue(text, type));
    }
}

package vn.congkhai.qa.casefile;

import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.eventlog.Sealing;
import vn.congkhai.qa.question.Confidential;
import vn.congkhai.qa.question.Sealed;

/** Seals what people wrote about one question, and opens it again; the question's id names the key. */
public final class SealedTexts {
    /** What is shown where the asker's key was destroyed. */
    public static final String ERASED = "đã xóa theo yêu cầu";

    private final Sealing sealing;
    private final JsonMapper json = JsonMapper.builder().build();

    public SealedTexts(Sealing sealing) {
        this.sealing = sealing;
    }

    /** A record as sealed JSON. */
    public Sealed seal(String questionId, Object value) {
        return new Sealed(sealing.seal(questionId, json.writeValueAsString(value)));
    }

    /** A text together with its sealed form. */
    public Confidential confidential(String questionId, String text) {
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

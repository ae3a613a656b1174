package vn.congkhai.kit.http;

import java.beans.PropertyEditorSupport;
import java.text.Normalizer;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.problem.Problems;

/** Makes every string from outside well-formed Unicode in NFC (TCVN 6909:2001), or refuses it. */
@ControllerAdvice
public final class IncomingText {
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /**
     * The same text in NFC.
     *
     * @throws ProblemException 400 malformed if it holds control characters or half characters
     */
    public static String nfc(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isForbidden(c)) throw refused();
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) throw refused();
            } else if (Character.isLowSurrogate(c)) throw refused();
        }
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    @InitBinder
    void normalise(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String text) {
                setValue(nfc(text));
            }
        });
        // UUID.fromString would take "1-1-1-1-1" for one, and a converter that refuses is followed by an editor that
        // does not.
        binder.registerCustomEditor(UUID.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String text) {
                if (!UUID_TEXT.matcher(text).matches()) throw new IllegalArgumentException("not a UUID");
                setValue(UUID.fromString(text));
            }
        });
    }

    private static boolean isForbidden(char c) {
        return (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r') || c == '\uFFFE' || c == '\uFFFF';
    }

    private static ProblemException refused() {
        return new ProblemException(
                Problems.malformed("Văn bản chứa ký tự điều khiển hoặc ký tự Unicode không hợp lệ."));
    }
}

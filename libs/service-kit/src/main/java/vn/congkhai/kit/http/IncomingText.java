package vn.congkhai.kit.http;

import java.beans.PropertyEditorSupport;
import java.text.Normalizer;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.problem.Problems;

/** Makes every string from outside well-formed Unicode in NFC (TCVN 6909:2001), or refuses it. */
@ControllerAdvice
public final class IncomingText {

    /** The same text in NFC.
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
        return Normalizer.isNormalized(text, Normalizer.Form.NFC) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    @InitBinder
    void normalise(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String text) {
                setValue(nfc(text));
            }
        });
    }

    private static boolean isForbidden(char c) {
        return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r' || c == '\uFFFE' || c == '\uFFFF';
    }

    private static ProblemException refused() {
        return new ProblemException(Problems.malformed("Văn bản chứa ký tự điều khiển hoặc ký tự Unicode không hợp lệ."));
    }
}

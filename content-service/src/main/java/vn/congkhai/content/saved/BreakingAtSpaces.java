package vn.congkhai.content.saved;

import com.openhtmltopdf.extend.FSTextBreaker;
import org.jspecify.annotations.Nullable;

/** Lines end at spaces only, so that a date, a number or a symbol of a document (04/2013/QĐ-UBND) stays whole, also when it is copied. */
final class BreakingAtSpaces implements FSTextBreaker {
    private String text = "";
    private int position;

    @Override
    public int next() {
        if (position >= text.length()) return -1;
        while (position < text.length() && text.charAt(position) != ' ') position++;
        while (position < text.length() && text.charAt(position) == ' ') position++;
        return position;
    }

    @Override
    public void setText(@Nullable String newText) {
        text = newText == null ? "" : newText;
        position = 0;
    }
}

package vn.congkhai.content.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.congkhai.content.article.Attachment;

/**
 * Keeps the texts that were shown last as they are shown, because a long one takes longer to sanitise than everything else of its
 * page. Known by the whole text from which it was made, the article it belongs to and that one's files: another text, if only by one letter, is
 * sanitised before anybody sees it, and nothing is shown that the article of this moment does not say.
 */
@Component
final class PreparedTexts {
    /** Of all texts together, as they came and as they are shown; two bytes each. */
    static final int MOST_CHARACTERS = 4 << 20;

    /** What an entry takes besides its texts, and what each of its files does. */
    private static final int ENTRY = 256;

    private final Map<Source, PreparedText> kept = new LinkedHashMap<>(64, 0.75f, true);
    private final PictureSizes sizes;
    private int characters;

    PreparedTexts(PictureSizes sizes) {
        this.sizes = sizes;
    }

    /** The text of that article with those files, ready to be shown. */
    PreparedText of(String text, String articleId, List<Attachment> files) {
        Source source = new Source(text, articleId, files);
        synchronized (this) {
            PreparedText known = kept.get(source);
            if (known != null) return known;
        }
        PreparedText prepared = PreparedText.of(text, articleId, files, sizes);
        keep(source, prepared);
        return prepared;
    }

    private synchronized void keep(Source source, PreparedText prepared) {
        if (size(source, prepared) > MOST_CHARACTERS) return;
        PreparedText replaced = kept.put(source, prepared);
        characters += size(source, prepared) - (replaced == null ? 0 : size(source, replaced));
        var oldest = kept.entrySet().iterator();
        while (characters > MOST_CHARACTERS) {
            var entry = oldest.next();
            characters -= size(entry.getKey(), entry.getValue());
            oldest.remove();
        }
    }

    /** How many texts are kept. */
    synchronized int size() {
        return kept.size();
    }

    private static int size(Source source, PreparedText prepared) {
        return ENTRY * (1 + source.files.size())
                + source.text.length()
                + prepared.body().length();
    }

    private record Source(String text, String articleId, List<Attachment> files) {}
}

package vn.congkhai.search.text;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.UnaryOperator;

/**
 * The forms of syllables, each worked out once while it is remembered: a language has a few thousand syllables, a library of texts
 * hundreds of millions. A syllable takes the place of another that fell on it, so that no text makes this grow.
 */
final class RememberedForms implements UnaryOperator<String> {
    private static final int PLACES = 1 << 14;
    /** What is longer is no syllable. */
    private static final int LONGEST = 24;

    private final UnaryOperator<String> form;
    private final AtomicReferenceArray<Formed> places = new AtomicReferenceArray<>(PLACES);

    RememberedForms(UnaryOperator<String> form) {
        this.form = form;
    }

    @Override
    public String apply(String syllable) {
        if (syllable.length() > LONGEST) return form.apply(syllable);
        int hash = syllable.hashCode();
        int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
        Formed known = places.get(place);
        if (known == null || !known.syllable().equals(syllable)) {
            known = new Formed(syllable, form.apply(syllable));
            places.set(place, known);
        }
        return known.form();
    }

    private record Formed(String syllable, String form) {}
}

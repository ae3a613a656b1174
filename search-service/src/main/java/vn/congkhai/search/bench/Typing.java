package vn.congkhai.search.bench;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import vn.congkhai.text.VietnameseText;

/** How the public types the same question. */
enum Typing {
    ACCENTED("accented"),
    STRIPPED("stripped"),
    HALF_STRIPPED("halfStripped"),
    NFD("nfd");

    private final String label;

    Typing(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    String of(String question) {
        return switch (this) {
            case ACCENTED -> question;
            case STRIPPED -> VietnameseText.fold(question);
            case HALF_STRIPPED -> halfStripped(question);
            case NFD -> Normalizer.normalize(question, Normalizer.Form.NFD);
        };
    }

    /** Every second syllable without diacritics, by a die that falls the same for the same question. */
    private static String halfStripped(String question) {
        Random die = new Random(question.hashCode());
        return Arrays.stream(question.split(" ", -1))
                .map(syllable -> die.nextBoolean() ? VietnameseText.fold(syllable) : syllable)
                .collect(Collectors.joining(" "));
    }
}

package vn.congkhai.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Âm tiết tiếng Việt: which letter sequences can be a syllable. By rule, not by dictionary: names and rare words count too. */
final class Syllables {

    private static final Set<String> ONSETS =
            words("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x");
    private static final Set<String> RHYMES = words("""
            a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
            e ec em en eng eo ep et ê êch êm ên ênh êp êt êu êng
            i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
            o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet oi om on ong ooc oong op ot
            ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
            u ua uân uâng uât uây uc uê uêch uên uênh uêt ui um un ung uơ uôc uôi uôm uôn uông uôt up ut
            uy uya uych uyên uyêt uyn uynh uyt uyu uyp ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
            y yêm yên yêng yêt yêu ych ynh yt yn""");
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final String TONES_OF_STOPS = "\u0301\u0323";
    private static final Set<String> FOLDED_ONSETS = folded(ONSETS);
    private static final Set<String> FOLDED_RHYMES = folded(RHYMES);

    private Syllables() {}

    /** Whether a word can be one Vietnamese syllable with its diacritics. */
    static boolean isOne(String word) {
        String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder bare = new StringBuilder();
        int tones = 0;
        boolean toneOfStop = false;
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (TONES.indexOf(c) >= 0) {
                tones++;
                toneOfStop = TONES_OF_STOPS.indexOf(c) >= 0;
            } else {
                bare.append(c);
            }
        }
        String base = Normalizer.normalize(bare, Normalizer.Form.NFC);
        boolean stopped = base.matches(".*(p|t|c|ch)") && base.length() > 1;
        return tones <= 1 && (!stopped || (tones == 1 && toneOfStop)) && splits(base, ONSETS, RHYMES);
    }

    /** Whether a word without diacritics looks like a Vietnamese syllable that lost them. */
    static boolean isOneStripped(String word) {
        return splits(word.toLowerCase(Locale.ROOT), FOLDED_ONSETS, FOLDED_RHYMES);
    }

    private static boolean splits(String base, Set<String> onsets, Set<String> rhymes) {
        if (rhymes.contains(base)) {
            return true;
        }
        for (int length = 1; length <= 3 && length < base.length(); length++) {
            if (onsets.contains(base.substring(0, length)) && rhymes.contains(base.substring(length))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> folded(Set<String> parts) {
        Set<String> folded = new HashSet<>();
        parts.forEach(part -> folded.add(VietnameseText.fold(part)));
        return folded;
    }

    private static Set<String> words(String list) {
        return new HashSet<>(Arrays.asList(list.strip().split("\\s+")));
    }
}

package vn.congkhai.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LegacyTextTest {

    private static final Pattern TEXT = Pattern.compile("\"text\": \"((?:[^\"\\\\]++|\\\\.)*+)\"");
    private static final int SENTENCES = 1_000;

    @ParameterizedTest
    @EnumSource(LegacyEncoding.class)
    void a_sample_of_sentences_comes_back_word_for_word(LegacyEncoding encoding) throws IOException {
        List<String> sentences = sample();
        assertThat(sentences).hasSize(300);
        assertThat(exact(encoding, sentences)).isGreaterThanOrEqualTo(least(encoding));
    }

    @ParameterizedTest
    @EnumSource(LegacyEncoding.class)
    void a_thousand_sentences_of_the_whole_collection_come_back_word_for_word(LegacyEncoding encoding)
            throws IOException {
        String collection = System.getProperty("congkhai.law-articles", System.getenv("CONGKHAI_LAW_ARTICLES"));
        Assumptions.assumeTrue(
                collection != null,
                "the collection of law articles is not kept in the project: set CONGKHAI_LAW_ARTICLES to its .jsonl.gz");
        List<String> sentences = sentences(Path.of(collection));
        assertThat(sentences).hasSize(SENTENCES);
        double exact = exact(encoding, sentences);
        System.out.printf("%s: %.1f %% of %d sentences exact%n", encoding, 100 * exact, sentences.size());
        assertThat(exact).isGreaterThanOrEqualTo(least(encoding));
    }

    @Test
    void a_right_text_is_left_alone_whatever_signs_it_holds() {
        for (String text : List.of(
                "Điều 5. Giá 1.000 € (± 5 %) theo § 3, © 2024 Ủy ban nhân dân Quận 8 – “công khai”",
                "The quick brown fox jumps over the lazy dog, déjà vu, naïve café.",
                "Thời gian: 7h30 - 11h30; điện thoại: (028) 3850 1234; e-mail: q8@tphcm.gov.vn?",
                "Krông Pắc, Đắk Lắk, Y Bhiu Niê, H Linh Êban",
                "QĐ-UBND",
                "")) {
            LegacyText.Reading reading = LegacyText.read(text);
            assertThat(reading.text()).isEqualTo(text);
            assertThat(reading.isConverted()).as(text).isFalse();
        }
    }

    @Test
    void a_conversion_says_what_it_was_how_sure_it_is_and_names_the_original() {
        String pasted = "Uû ban nh©n d©n huyÖn th«ng b¸o lÞch lµm viÖc";
        LegacyText.Reading reading = LegacyText.read(pasted);
        assertThat(reading.encoding()).isEqualTo(LegacyEncoding.TCVN3);
        assertThat(reading.text()).isEqualTo("Uỷ ban nhân dân huyện thông báo lịch làm việc");
        assertThat(reading.score()).isEqualTo(1.0);
        assertThat(reading.certain()).isTrue();
        assertThat(reading.originalSha256())
                .isEqualTo(
                        LegacyText.read(pasted.getBytes(StandardCharsets.UTF_8)).originalSha256())
                .hasSize(64);
    }

    @Test
    void what_is_no_vietnamese_in_any_encoding_is_not_certain() {
        LegacyText.Reading reading = LegacyText.read("Zażółć gęślą jaźń, příliš žluťoučký kůň úpěl");
        assertThat(reading.isConverted()).isFalse();
        assertThat(reading.certain()).isFalse();
    }

    @Test
    void the_bytes_of_an_old_file_are_read_as_their_program_wrote_them() {
        String text = "Ủy ban nhân dân thành phố công bố thủ tục hành chính";
        assertThat(LegacyText.read(text.getBytes(StandardCharsets.UTF_8)).text())
                .isEqualTo(text);
        byte[] old = CharacterTable.TCVN3
                .encode("Quyết định về việc ban hành quy chế")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(LegacyText.read(old).text()).isEqualTo("Quyết định về việc ban hành quy chế");
    }

    @Test
    void viqr_leaves_the_full_stop_that_ends_a_sentence() {
        assertThat(LegacyText.read("Ddi.a chi? tru. so+? la`m vie^.c cu?a U?y ban nha^n da^n.")
                        .text())
                .isEqualTo("Địa chỉ trụ sở làm việc của Ủy ban nhân dân.");
    }

    private static double least(LegacyEncoding encoding) {
        return encoding == LegacyEncoding.VIQR ? 0.95 : 0.99;
    }

    private static double exact(LegacyEncoding encoding, List<String> sentences) {
        UnaryOperator<String> damage = damage(encoding);
        long exact = sentences.stream()
                .filter(sentence ->
                        LegacyText.read(damage.apply(sentence)).text().equals(sentence))
                .count();
        return (double) exact / sentences.size();
    }

    /** How a right text arrives when it went through that encoding. */
    static UnaryOperator<String> damage(LegacyEncoding encoding) {
        return switch (encoding) {
            case UNICODE -> text -> text;
            case UNICODE_DECOMPOSED -> text -> Normalizer.normalize(text, Normalizer.Form.NFD);
            case TCVN3 -> CharacterTable.TCVN3::encode;
            case VNI -> CharacterTable.VNI::encode;
            case VIQR -> CharacterTable.VIQR::encode;
            case MOJIBAKE -> text -> LegacyText.SingleBytes.toText(text.getBytes(StandardCharsets.UTF_8));
            case WINDOWS_1258 -> text -> LegacyText.SingleBytes.toText(windows1258(text));
        };
    }

    /** Windows-1258 holds the letters with their shape, and the five tones as signs of their own. */
    private static byte[] windows1258(String text) {
        StringBuilder apart = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            String letter = Normalizer.normalize(text.substring(i, i + 1), Normalizer.Form.NFD);
            String tone = letter.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
            String shaped = letter.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
            apart.append(Normalizer.normalize(shaped, Normalizer.Form.NFC)).append(tone);
        }
        return apart.toString().getBytes(Charset.forName("windows-1258"));
    }

    private static List<String> sample() throws IOException {
        try (InputStream in = LegacyTextTest.class.getResourceAsStream("sentences.txt")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    private static List<String> sentences(Path collection) throws IOException {
        List<String> sentences = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(collection)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine();
                    line != null && sentences.size() < SENTENCES;
                    line = lines.readLine()) {
                Matcher text = TEXT.matcher(line);
                if (text.find()) {
                    String first = text.group(1).split("\\\\n|(?<=[.;]) ")[0].strip();
                    if (first.length() >= 60 && first.length() <= 300 && first.indexOf('\\') < 0) {
                        sentences.add(VietnameseText.nfc(first));
                    }
                }
            }
        }
        return sentences;
    }
}

package vn.congkhai.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.util.HtmlUtils;

/** The five regulations themselves pass the policy without losing a word or an anchor. */
class RegulationTextsTest {
    private static final Pattern ARTICLE = Pattern.compile("\\bid=\"dieu-[0-9]+\"");

    @ParameterizedTest
    @CsvSource({"quan8,17", "krongpac,18", "longxuyen,24", "binhduong,29", "trungdung,18"})
    void a_regulation_keeps_its_words_and_its_articles(String portal, int articles) throws IOException {
        String html = Files.readString(Path.of("..", "..", "regulations", "texts", portal + ".html"));
        String clean = HtmlPolicy.sanitise(html);
        assertThat(ARTICLE.matcher(clean).results()).hasSize(articles);
        assertThat(words(clean)).isEqualTo(words(html));
        assertThat(clean.contains("ban-so-hoa")).isEqualTo(html.contains("ban-so-hoa"));
    }

    private static String words(String html) {
        return HtmlUtils.htmlUnescape(html.replaceAll("<[^>]*>", " "))
                .replaceAll("\\s+", " ")
                .strip();
    }
}

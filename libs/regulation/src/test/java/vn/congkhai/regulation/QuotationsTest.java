package vn.congkhai.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QuotationsTest {

    private static final Pattern ARTICLE = Pattern.compile("(QĐ )?Điều (\\d+).*");
    private static final Quotations QUOTATIONS = Quotations.of(RegulationsTest.ALL, RegulationsTest.DIRECTORY);

    @Test
    void every_quotation_of_the_data_stands_in_the_article_it_cites() {
        List<Authority> quoted = new ArrayList<>();
        for (Regulation regulation : RegulationsTest.ALL.all()) {
            quoted.addAll(Authorities.of(regulation));
        }
        quoted.removeIf(authority -> authority.quote() == null);
        assertThat(quoted).hasSizeGreaterThan(60);
        assertThat(quoted)
                .allSatisfy(authority -> assertThat(QUOTATIONS.complaint(
                                authority.document(), article(authority.place()), authority.quote()))
                        .isEmpty());
    }

    @Test
    void the_rules_that_count_are_quoted() {
        for (Regulation regulation : RegulationsTest.ALL.all()) {
            assertThat(regulation.steps())
                    .allSatisfy(step -> assertThat(step.authority().quote()).isNotBlank());
            assertThat(regulation.stepCount().authority().quote()).isNotBlank();
            assertThat(regulation.questions().answer())
                    .matches(answer -> answer.basis() == Basis.OURS || answer.quote() != null);
            assertThat(regulation.services().minimumLevelRule())
                    .matches(level -> level.value() == null || level.authority().quote() != null);
        }
    }

    @Test
    void every_clause_cited_is_an_article_of_the_text() {
        List<Authority> cited = new ArrayList<>();
        for (Regulation regulation : RegulationsTest.ALL.all()) {
            cited.addAll(Authorities.of(regulation));
        }
        cited.removeIf(authority -> authority.place() == null);
        assertThat(cited).hasSizeGreaterThan(120);
        assertThat(cited)
                .allSatisfy(authority -> assertThat(QUOTATIONS
                                .complaint(
                                        authority.document(),
                                        article(authority.place()),
                                        "năm từ không có trong văn bản")
                                .orElseThrow())
                        .contains("does not say"));
    }

    @Test
    void a_quotation_from_another_article_is_found_out() {
        assertThat(QUOTATIONS.complaint("04/2013/QĐ-UBND", "21", "Trưởng Ban Biên tập hoặc cán bộ được ủy quyền"))
                .hasValueSatisfying(complaint -> assertThat(complaint).contains("Điều 21 does not say"));
        assertThat(QUOTATIONS.complaint("04/2013/QĐ-UBND", "22", "Trưởng Ban Biên tập hoặc cán bộ được ủy quyền"))
                .isEmpty();
    }

    @Test
    void too_few_words_an_unknown_document_and_an_unknown_article_are_found_out() {
        assertThat(QUOTATIONS.complaint("04/2013/QĐ-UBND", "22", "Trưởng Ban Biên tập"))
                .isPresent();
        assertThat(QUOTATIONS.complaint("1/2013/QĐ-UBND", "22", "Trưởng Ban Biên tập hoặc cán bộ"))
                .isPresent();
        assertThat(QUOTATIONS.complaint("04/2013/QĐ-UBND", "30", "Trưởng Ban Biên tập hoặc cán bộ"))
                .isPresent();
    }

    private static String article(String place) {
        Matcher matcher = ARTICLE.matcher(place);
        if (!matcher.matches()) {
            assertThat(place).startsWith("Phụ lục");
            return "Phụ lục";
        }
        return (matcher.group(1) == null ? "" : "QĐ ") + matcher.group(2);
    }
}

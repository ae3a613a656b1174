package vn.congkhai.workflow.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.regulation.proof.Proves;
import vn.congkhai.workflow.article.ArticleEvent.ArticleSubmitted;
import vn.congkhai.workflow.article.Attributes.Confirmation;
import vn.congkhai.workflow.article.Attributes.DirectiveRecord;
import vn.congkhai.workflow.article.Attributes.DocumentRecord;
import vn.congkhai.workflow.article.Attributes.GazetteEntry;
import vn.congkhai.workflow.article.Attributes.GazetteRecord;
import vn.congkhai.workflow.article.Attributes.NoAttributes;
import vn.congkhai.workflow.article.Attributes.ProjectRecord;
import vn.congkhai.workflow.article.Attributes.PromotionRecord;
import vn.congkhai.workflow.article.Attributes.ScienceRecord;

class TextRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private static Scenario.Outcome submitting(EditorialPolicy policy, ArticleText text) {
        return Scenario.givenNothing(policy).when(Commands.submit(Newsroom.THANH_VIEN, Newsroom.draft(text)));
    }

    private static ArticleText text(
            @Nullable String source, @Nullable String author, String genre, Attributes attributes) {
        return Newsroom.text("Tin của ban biên tập", "tin-tuc", source, author, genre, attributes, null);
    }

    @Test
    @Proves("D06")
    void news_names_its_source_and_its_author() {
        RuleViolation source = submitting(Newsroom.QUAN_8, text(null, "An", "news", new NoAttributes()))
                .thenRefused(EditorialRule.AN_ARTICLE_NAMES_ITS_SOURCE);
        assertThat(source.clause()).isEqualTo("7424/QĐ-UBND Điều 6 khoản 3");
        submitting(Newsroom.QUAN_8, text("Báo", " ", "news", new NoAttributes()))
                .thenRefused(EditorialRule.AN_ARTICLE_NAMES_ITS_AUTHOR);
        RuleViolation both = submitting(Newsroom.QUAN_8, text(null, null, "news", new NoAttributes()))
                .thenRefused(EditorialRule.AN_ARTICLE_NAMES_ITS_SOURCE);
        assertThat(both.faults()).extracting(RuleViolation.Fault::field).containsExactly("source", "author");
    }

    @Test
    @Proves("D06")
    void a_readers_opinion_need_not() {
        submitting(Newsroom.QUAN_8, text(null, null, "reader-opinion", new NoAttributes()))
                .then(ArticleSubmitted.class);
    }

    @Test
    @Proves("D11")
    void a_directive_is_issued_in_writing() {
        submitting(Newsroom.QUAN_8, text("UBND", "An", "directive", new DirectiveRecord(null, DAY, "Chủ tịch")))
                .thenRefused(EditorialRule.A_DIRECTIVE_IS_ISSUED_IN_WRITING);
        submitting(Newsroom.QUAN_8, text("UBND", "An", "directive", new DirectiveRecord("5/CT", DAY, "Chủ tịch")))
                .then(ArticleSubmitted.class);
    }

    @Test
    @Proves("D09")
    void a_promotion_is_confirmed_by_its_sponsor() {
        submitting(Newsroom.QUAN_8, text("DN", "An", "promotion", new PromotionRecord("Công ty A", null, DAY, DAY)))
                .thenRefused(EditorialRule.A_PROMOTION_IS_CONFIRMED_IN_WRITING);
        Confirmation confirmation = new Confirmation("01/XN", DAY, null);
        submitting(
                        Newsroom.QUAN_8,
                        text("DN", "An", "promotion", new PromotionRecord("Công ty A", confirmation, DAY, DAY)))
                .then(ArticleSubmitted.class);
    }

    @Test
    @Proves("C48")
    void a_document_has_all_its_fields_but_may_not_know_when_it_takes_effect() {
        DocumentRecord numberless = document(null);
        RuleViolation violation = submitting(Newsroom.BINH_DUONG, text("UBND", "An", "document", numberless))
                .thenRefused(EditorialRule.A_RECORD_IS_COMPLETE);
        assertThat(violation.faults()).extracting(RuleViolation.Fault::field).containsExactly("attributes.number");
        assertThat(violation.clause()).contains("04/2013/QĐ-UBND Điều 11 khoản 6");
        submitting(Newsroom.BINH_DUONG, text("UBND", "An", "document", document("04/2013/QĐ-UBND")))
                .then(ArticleSubmitted.class);
    }

    private static DocumentRecord document(@Nullable String number) {
        return new DocumentRecord(
                "Quyết định",
                "UBND tỉnh",
                number,
                DAY,
                null,
                "Quy chế",
                null,
                "tep-1",
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    @Proves("C52")
    void a_project_of_the_province_has_its_twelve_fields() {
        ProjectRecord named = new ProjectRecord(
                "Cầu mới",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Attributes.ProjectStatus.RUNNING);
        RuleViolation violation = submitting(Newsroom.BINH_DUONG, text("Sở", "An", "project", named))
                .thenRefused(EditorialRule.A_RECORD_IS_COMPLETE);
        assertThat(violation.faults()).hasSize(10);
    }

    @Test
    @Proves("C50")
    void a_gazette_tells_its_number_its_day_and_each_document_with_its_abstract() {
        RuleViolation empty = submitting(Newsroom.BINH_DUONG, gazette(new GazetteRecord(null, null, List.of())))
                .thenRefused(EditorialRule.A_RECORD_IS_COMPLETE);
        assertThat(empty.faults())
                .extracting(RuleViolation.Fault::field)
                .containsExactly("attributes.number", "attributes.issuedOn", "attributes.documents");
        assertThat(empty.clause()).contains("04/2013/QĐ-UBND Điều 11 khoản 7");
        GazetteEntry entry = new GazetteEntry("04/2013/QĐ-UBND", "Quy chế cung cấp thông tin");
        submitting(Newsroom.BINH_DUONG, gazette(new GazetteRecord("12", DAY, List.of(entry))))
                .then(ArticleSubmitted.class);
    }

    private static ArticleText gazette(GazetteRecord record) {
        return text("Văn phòng", "An", "gazette", record);
    }

    @Test
    @Proves("C57")
    void a_science_programme_of_the_province_has_its_six_fields() {
        ScienceRecord named = new ScienceRecord(null, "Giống mít mới", null, null, null, null);
        RuleViolation violation = submitting(Newsroom.BINH_DUONG, text("Sở", "An", "science", named))
                .thenRefused(EditorialRule.A_RECORD_IS_COMPLETE);
        assertThat(violation.faults())
                .extracting(RuleViolation.Fault::field)
                .containsExactly(
                        "attributes.code",
                        "attributes.managedBy",
                        "attributes.field",
                        "attributes.leadUnit",
                        "attributes.duration");
        assertThat(violation.clause()).contains("Điều 11 khoản 12");
        ScienceRecord whole = new ScienceRecord("DT-01", "Giống mít mới", "Cấp tỉnh", "Nông nghiệp", "Sở", "2026");
        submitting(Newsroom.BINH_DUONG, text("Sở", "An", "science", whole)).then(ArticleSubmitted.class);
    }

    @Test
    @Proves("N02")
    void vietnamese_is_written_with_its_diacritics_unless_confirmed() {
        ArticleText bare = new ArticleText(
                "tin-tuc",
                "news",
                "Thong bao cat dien",
                "",
                "",
                "Cat dien toan xa tu bay gio sang",
                "EVN",
                "An",
                null,
                false,
                null,
                new NoAttributes(),
                List.of(),
                null,
                List.of());
        submitting(Newsroom.LONG_XUYEN, bare).thenRefused(EditorialRule.A_TEXT_IS_VIETNAMESE_WITH_DIACRITICS);
        ArticleText confirmed = new ArticleText(
                "tin-tuc",
                "news",
                "Thong bao cat dien",
                "",
                "",
                "Cat dien toan xa tu bay gio sang",
                "EVN",
                "An",
                null,
                false,
                null,
                new NoAttributes(),
                List.of(),
                null,
                List.of("no-diacritics"));
        submitting(Newsroom.LONG_XUYEN, confirmed).then(ArticleSubmitted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hà Nội mùa này vắng những cơn mưa", "TIN NHANH", "Số 12/QĐ-UBND ngày 5", ""})
    void what_is_vietnamese_or_too_short_to_judge_passes(String text) {
        assertThat(Diacritics.missingFrom(text)).isFalse();
    }

    @Test
    void fields_have_their_limits() {
        RuleViolation violation = submitting(
                        Newsroom.QUAN_8,
                        Newsroom.text("á".repeat(301), "khong-co", "Báo", "An", "tieu-thuyet", new NoAttributes(), " "))
                .thenRefused(EditorialRule.A_FIELD_IS_VALID);
        assertThat(violation.faults())
                .extracting(RuleViolation.Fault::field)
                .containsExactly("title", "category", "genre", "urgent.reason");
    }

    @Test
    void files_belong_to_the_portal() {
        Draft draft = new Draft(Newsroom.text(), Newsroom.hash(Newsroom.text()), "p", List.of("tep-la"));
        RuleViolation violation = Scenario.givenNothing(Newsroom.QUAN_8)
                .when(Commands.submit(Newsroom.THANH_VIEN, draft))
                .thenRefused(EditorialRule.A_FIELD_IS_VALID);
        assertThat(violation.faults()).extracting(RuleViolation.Fault::field).containsExactly("attachments");
    }
}

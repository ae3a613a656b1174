package vn.congkhai.page;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShellTemplatesTest {
    private static final Pages PAGES = new Pages(TemplateEngine.create(
            new DirectoryCodeResolver(Path.of("src/main/jte")), Path.of("target/jte-classes"), ContentType.Html));

    static final Site QUAN_8 = new Site(
            "quan8",
            "Trang thông tin điện tử Quận 8",
            "Quận 8",
            "Ủy ban nhân dân Quận 8",
            "Ủy ban nhân dân Quận 8 · Thành phố Hồ Chí Minh",
            "Q8",
            List.of(new NavItem("/", "Trang chủ"), new NavItem("/van-ban", "Văn bản")),
            List.of(new NavItem("/chuyen-muc/tin-tuc", "Tin tức, sự kiện")),
            List.of(new Site.Contact("Thư điện tử", "q8@example.vn", "mailto:q8@example.vn")),
            "Quyết định số 7424/QĐ-UBND");

    private static Shell shell(String title) {
        return Shell.of(QUAN_8, title, Language.VI, "/van-ban").under("/van-ban");
    }

    private static String page(Shell shell) {
        return PAGES.render("shell/page.jte", Map.of("shell", shell, "content", (gg.jte.Content)
                output -> output.writeContent("<h1>Nội dung</h1>")));
    }

    @Test
    void a_page_has_its_language_landmarks_skip_link_and_one_main() {
        assertThat(page(shell("Văn bản")))
                .contains("<html lang=\"vi\">", "<title>Văn bản - Trang thông tin điện tử Quận 8</title>")
                .contains("href=\"#ck-noi-dung\"", "<main class=\"ck-main\" id=\"ck-noi-dung\"")
                .contains("role=\"search\"", "aria-label=\"Điều hướng chính\"", "<h1>Nội dung</h1>")
                .containsOnlyOnce("aria-current=\"page\"");
    }

    @Test
    void no_page_holds_a_style_or_a_script_of_its_own() {
        assertThat(page(shell("Văn bản"))).doesNotContain("<style", "<script>", " style=", "onclick");
    }

    @Test
    void only_a_page_with_an_address_of_its_own_is_indexed() {
        assertThat(page(shell("Lỗi"))).contains("noindex").doesNotContain("canonical");
        assertThat(page(shell("Văn bản").at("/van-ban").withFeed("/feed.xml")))
                .contains("<link rel=\"canonical\" href=\"/van-ban\">", "application/atom+xml")
                .doesNotContain("noindex");
    }

    @Test
    void a_title_is_escaped() {
        assertThat(page(shell("<script>alert(1)</script>"))).doesNotContain("<script>");
    }

    @Test
    void a_field_names_its_hint_and_its_error() {
        FormField field = FormField.required("tieu-de", "Tiêu đề", "text")
                .hint("Ngắn gọn")
                .error("Hãy nhập tiêu đề")
                .maxLength(300);
        assertThat(PAGES.render("shell/field.jte", Map.of("field", field)))
                .contains("for=\"tieu-de\"", "aria-describedby=\"tieu-de-hint tieu-de-error\"", "aria-invalid=\"true\"")
                .contains("required", "maxlength=\"300\"", "Hãy nhập tiêu đề")
                .doesNotContain("(không bắt buộc)", "autocomplete");
    }

    @Test
    void an_optional_field_says_so_and_a_select_keeps_its_choice() {
        FormField field = FormField.optional("linh-vuc", "Lĩnh vực", "select")
                .options(
                        List.of(new FormField.Option("dat-dai", "Đất đai"), new FormField.Option("ho-tich", "Hộ tịch")))
                .value("ho-tich");
        assertThat(PAGES.render("shell/field.jte", Map.of("field", field)))
                .contains("(không bắt buộc)", "<option value=\"ho-tich\" selected>Hộ tịch")
                .doesNotContain("<select class=\"ck-input\" id=\"linh-vuc\" name=\"linh-vuc\" required");
    }

    @Test
    void the_summary_of_errors_links_to_the_fields() {
        List<InvalidField> errors = List.of(new InvalidField("tieu-de", "Hãy nhập tiêu đề"));
        assertThat(PAGES.render("shell/errorSummary.jte", Map.of("errors", errors)))
                .contains("<a href=\"#tieu-de\">Hãy nhập tiêu đề</a>");
        assertThat(PAGES.render("shell/errorSummary.jte", Map.of("errors", List.of())))
                .isBlank();
    }

    @Test
    void a_card_shows_time_source_and_labels() {
        ArticleCard card = new ArticleCard(
                "/tin/1/bao-lu",
                "Báo lũ khẩn",
                "Nước lên nhanh",
                "Tin tức",
                Instant.parse("2026-11-23T01:30:00Z"),
                "Ban Chỉ huy",
                List.of(new Tag("Khẩn", Tag.Kind.URGENT)));
        assertThat(PAGES.render("shell/card.jte", Map.of("card", card)))
                .contains(
                        "08:30 ngày 23/11/2026",
                        "Nguồn: Ban Chỉ huy",
                        "ck-tag--urgent",
                        "<h3 class=\"ck-card__title\">");
    }

    @Test
    void pages_are_numbered_with_gaps() {
        assertThat(Pagination.of("/chuyen-muc/tin-tuc", 5, 20, 200).numbers()).containsExactly(1, 0, 4, 5, 6, 0, 10);
        assertThat(PAGES.render("shell/pagination.jte", Map.of("pagination", Pagination.of("/a?q=x", 2, 20, 50))))
                .contains("rel=\"prev\" href=\"/a?q=x\"", "rel=\"next\" href=\"/a?q=x&amp;page=3\"");
        assertThat(PAGES.render("shell/pagination.jte", Map.of("pagination", Pagination.of("/a", 1, 20, 20))))
                .isBlank();
    }

    @Test
    void a_problem_is_told_in_the_shell_of_the_portal_with_its_number() {
        String page = PAGES.render(
                "shell/problem.jte",
                Map.of(
                        "shell",
                        shell("Không tìm thấy trang"),
                        "words",
                        ProblemWords.of(404, ""),
                        "status",
                        404,
                        "reference",
                        "4bf92f35"));
        assertThat(page).contains("<h1>Không tìm thấy trang</h1>", "Mã 404, số tra cứu 4bf92f35", "noindex");
    }
}

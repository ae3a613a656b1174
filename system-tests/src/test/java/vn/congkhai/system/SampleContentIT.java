package vn.congkhai.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The five regulations, published by the demo staff on the first start. */
class SampleContentIT {
    private final PortalInstance system = TheSystem.running();

    @ParameterizedTest
    @CsvSource({
        "quan8,17,7424/QĐ-UBND,",
        "krongpac,18,4635/QĐ-UBND,2011-08-19",
        "longxuyen,24,01/2020/QĐ-UBND,2020-06-15",
        "binhduong,29,04/2013/QĐ-UBND,2013-03-21",
        "trungdung,18,76/QĐ-UBND,2024-03-27"
    })
    void the_regulation_is_a_legal_document_with_record_text_and_file(
            String portal, int articles, String number, String effectiveOn) {
        Door visitor = system.visitor(portal);
        JsonNode listed = visitor.get("/api/public/articles?category=van-ban").json();
        JsonNode item = listed.path("items").path(listed.path("items").size() - 1);
        JsonNode document = visitor.get(
                        "/api/public/articles/" + item.path("id").asString())
                .json();
        assertThat(document.path("type").asString()).isEqualTo("document");
        assertThat(document.path("attributes").path("number").asString()).isEqualTo(number);
        JsonNode effective = document.path("attributes").path("effectiveOn");
        if (effectiveOn == null) assertThat(effective.isNull()).isTrue();
        else assertThat(effective.asString()).isEqualTo(effectiveOn);
        String page = visitor.get(document.path("url").asString()).body();
        assertThat(Pattern.compile("id=\"dieu-\\d+\"").matcher(page).results().count())
                .isEqualTo(articles);
        String file = document.path("attachments").path(0).path("url").asString();
        assertThat(visitor.get(file).status()).isEqualTo(200);
        if (portal.equals("binhduong")) assertThat(page).contains("bản số hóa", "<table", "<caption");
    }

    @ParameterizedTest
    @CsvSource({
        "PAGE,binhduong,/chuyen-muc/gioi-thieu,Giới thiệu chung",
        "NEWS,binhduong,/chuyen-muc/tin-tuc,'Nạo vét 18 tuyến kênh, giảm ngập cho hơn 9.000 hộ dân'",
        "DIRECTIVE,binhduong,/chuyen-muc/chi-dao-dieu-hanh,'Chỉ đạo tăng cường phòng, chống dịch bệnh mùa mưa'",
        "GUIDANCE,binhduong,/chuyen-muc/tuyen-truyen,'Đăng ký khai sinh: cần gì, nộp ở đâu, bao lâu có'",
        "PLANNING,binhduong,/chuyen-muc/quy-hoach/tong-the,'Quy hoạch tỉnh đến năm 2030, tầm nhìn đến năm 2050'",
        "DOCUMENT,binhduong,/van-ban,Quy định quản lý chất thải rắn sinh hoạt",
        "GAZETTE,binhduong,/chuyen-muc/cong-bao,Công báo số 21 năm 2026",
        "PROJECT,binhduong,/chuyen-muc/du-an,Dự án cải tạo kênh và hệ thống thoát nước giai đoạn một",
        "DIRECTORY,binhduong,/chuyen-muc/lien-he,Danh bạ liên hệ",
        "SCIENCE,binhduong,/chuyen-muc/khoa-hoc,Nghiên cứu mô hình cảnh báo ngập theo thời gian thực",
        "STATISTICS,binhduong,/chuyen-muc/thong-ke,Tình hình kinh tế - xã hội mười tháng năm 2026",
        "OTHER,binhduong,/chuyen-muc/thong-tin-khac,Thông báo tuyển chọn cộng tác viên cho cổng thông tin",
        "SCHEDULE,krongpac,/chuyen-muc/lich-lam-viec,Lịch làm việc tuần 48 năm 2026",
        "CLARIFICATION,longxuyen,/chuyen-muc/lam-ro,Làm rõ thông tin về lịch cấp nước khu vực phía Tây",
        "PROMOTION,quan8,/chuyen-muc/quang-ba,Hợp tác xã giới thiệu nông sản sạch dịp cuối năm"
    })
    void every_type_of_content_has_a_sample_that_its_list_leads_to(
            String type, String portal, String list, String title) {
        TheSystem.awaitExamples();
        Pattern link = Pattern.compile(
                "href=\"(/(?:tin|van-ban)/[^\"]+)\"[^>]*>\\s*(?:<[^a/][^>]*>\\s*)*" + Pattern.quote(title) + "\\s*<");
        Matcher found = link.matcher("");
        for (int page = 1; page <= 10 && !found.reset().find(); page++) {
            Reply listed = system.visitor(portal).get(list + "?page=" + page);
            assertThat(listed.status()).as(type + " before " + title).isEqualTo(200);
            found.reset(listed.body());
        }
        Reply article = system.visitor(portal).get(found.group(1));
        assertThat(article.status()).isEqualTo(200);
        assertThat(article.body()).contains("<h1>" + title + "</h1>");
    }

    @Test
    void localhost_lists_the_portals() {
        String page = system.visitor("quan8").at("localhost").get("/").body();
        assertThat(page).contains("Quận 8", "Krông Pắc", "Long Xuyên", "Bình Dương", "Trung Dũng");
    }

    @Test
    void first_boards_were_appointed_by_the_operator_as_events() {
        String register = system.as("head@krongpac").get("/api/staff").body();
        assertThat(register).contains("deputy@krongpac", "editor@krongpac").doesNotContain("@quan8");
    }
}

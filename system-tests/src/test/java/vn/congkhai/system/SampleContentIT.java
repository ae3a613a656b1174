package vn.congkhai.system;

import static org.assertj.core.api.Assertions.assertThat;

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

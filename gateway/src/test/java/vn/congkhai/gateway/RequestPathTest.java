package vn.congkhai.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tin",
                "//tin",
                "/tin//x",
                "/tin/..",
                "/tin/../x",
                "/tin/./x",
                "/tin/%2e%2e/x",
                "/tin/%2E/x",
                "/tin%2fx",
                "/tin%2Fx",
                "/tin%5cx",
                "/tin\\x",
                "/tin;a=b/x",
                "/tin%3Ba",
                "/tin/%00",
                "/tin/%0d%0aX",
                "/tin/%7f",
                "/tin/%252e%252e",
                "/tin/%252f",
                "/%zz",
                "/tin/%4",
                "/tin/%",
                "/%c0%af",
                "/%ff",
                "/%ed%a0%80",
            })
    void a_path_that_can_be_read_in_two_ways_is_refused(String raw) {
        assertThatThrownBy(() -> RequestPath.of(raw)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.status()).isEqualTo(400);
            assertThat(refusal.code()).isEqualTo("malformed");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/%61pi/articles, /api/articles",
        "/tin/1/m%C6%B0a-l%C5%A9, /tin/1/mưa-lũ",
        "/tin/1/tep/2/t%C4%83ng%205%25.pdf, /tin/1/tep/2/tăng 5%.pdf",
        "/chuyen-muc/van-ban/, /chuyen-muc/van-ban/",
        "/a...b/.well-known, /a...b/.well-known",
    })
    void a_path_is_decoded_once(String raw, String decoded) {
        assertThat(RequestPath.of(raw).decoded()).isEqualTo(decoded);
    }

    @ParameterizedTest
    @CsvSource({
        "/hoi-dap/theo-doi/HD-AB12-CD34-EF56-GH78, /hoi-dap/theo-doi/HD-***",
        "/hoi-dap/theo-doi/ab12cd34, /hoi-dap/theo-doi/HD-***",
        "/api/questions/HD-AB12-CD34-EF56-GH78/rating, /api/questions/HD-***/rating",
        "/api/questions/hdAB12CD34, /api/questions/HD-***",
        "/%48D-AB12-CD34, /HD-***",
        "/tin/1/hd-ab12-x, /tin/1/HD-***",
    })
    void a_question_code_is_never_shown(String raw, String shown) {
        assertThat(RequestPath.of(raw).masked()).isEqualTo(shown);
    }

    @Test
    void other_paths_are_shown_as_they_are() {
        assertThat(RequestPath.of("/tin/1/hdnd-quan-8-hop").masked()).isEqualTo("/tin/1/hdnd-quan-8-hop");
        assertThat(RequestPath.of("/api/questions/0199").masked()).isEqualTo("/api/questions/0199");
    }

    @Test
    void below_a_root_means_below_a_whole_segment() {
        assertThat(RequestPath.of("/api/articles/1").isUnder("/api/articles")).isTrue();
        assertThat(RequestPath.of("/api/articles").isUnder("/api/articles")).isTrue();
        assertThat(RequestPath.of("/api/articles-x").isUnder("/api/articles")).isFalse();
    }
}

package vn.congkhai.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.regulation.proof.Proves;

class HtmlPolicyTest {
    private static final String ID = "01890a5d-ac96-774b-bcce-b302099a8057";

    @ParameterizedTest
    @Proves("A13")
    @ValueSource(
            strings = {
                "<h2 id=\"dieu-1\">Điều 1. Phạm vi điều chỉnh</h2><p>Quy chế này</p>",
                "<section id=\"chuong-i\" class=\"chuong\"><h3>Chương I</h3></section>",
                "<table><caption>Phụ lục</caption><thead><tr><th scope=\"col\">TT</th></tr></thead>"
                        + "<tbody><tr><td rowspan=\"2\">1</td></tr></tbody></table>",
                "<p><a href=\"https://chinhphu.vn/\">Chính phủ</a> <a href=\"/van-ban\">Văn bản</a> <a href=\"#dieu-2\">2</a></p>",
                "<div class=\"ban-so-hoa\">bản số hóa</div>",
                "<ol start=\"3\"><li><strong>a</strong><em>b</em><sub>c</sub><sup>d</sup><u>e</u></li></ol>",
            })
    void what_a_text_needs_is_kept(String html) {
        assertThat(HtmlPolicy.sanitise(html)).isEqualTo(html);
    }

    @Test
    void an_image_of_the_article_is_kept() {
        String image = "<img src=\"tep/" + ID + "/anh.jpg\" alt=\"Cầu\" />";
        assertThat(HtmlPolicy.sanitise(image)).isEqualTo(image);
        assertThat(HtmlPolicy.sanitiseForPage(image, ID)).contains("src=\"/tin/" + ID + "/tep/" + ID + "/anh.jpg\"");
    }

    @Test
    void a_film_of_the_article_keeps_its_captions_and_one_from_elsewhere_is_gone() {
        String film = "<video controls=\"\" preload=\"metadata\" src=\"tep/" + ID + "/phim.mp4\">"
                + "<track kind=\"captions\" srclang=\"vi\" label=\"Tiếng Việt\" src=\"tep/" + ID
                + "/phim.vtt\" /></video>";
        assertThat(HtmlPolicy.sanitiseForPage(film, ID))
                .contains("src=\"/tin/" + ID + "/tep/" + ID + "/phim.mp4\"", "/phim.vtt\"", "kind=\"captions\"");
        assertThat(HtmlPolicy.sanitise(HtmlPolicy.sanitise(film))).isEqualTo(HtmlPolicy.sanitise(film));
        assertThat(HtmlPolicy.sanitise("<video src=\"https://xau.example/a.mp4\" autoplay></video>"))
                .doesNotContain("xau.example", "autoplay");
    }

    @Test
    @Proves("A12")
    void text_sound_picture_film_and_drawing_are_kept_together() {
        String file = "tep/" + ID + "/";
        String html = HtmlPolicy.sanitiseForPage(
                "<p>Lời giới thiệu</p><audio controls=\"\" src=\"" + file + "loi.mp3\"></audio><img src=\"" + file
                        + "anh.jpg\" alt=\"Ảnh\" /><video controls=\"\" src=\"" + file
                        + "phim.mp4\"></video><img src=\"" + file + "so-do.png\" alt=\"Sơ đồ\" />",
                ID);
        assertThat(html).contains("Lời giới thiệu", "alt=\"Ảnh\"", "alt=\"Sơ đồ\"");
        for (String name : new String[] {"loi.mp3", "anh.jpg", "phim.mp4", "so-do.png"}) {
            assertThat(html).contains("src=\"/tin/" + ID + "/tep/" + ID + "/" + name + "\"");
        }
    }

    @ParameterizedTest
    @Proves("O08")
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<p onclick=\"alert(1)\">a</p>",
                "<a href=\"javascript:alert(1)\">a</a>",
                "<a href=\"JaVaScRiPt&#58;alert(1)\">a</a>",
                "<a href=\"data:text/html,alert(1)\">a</a>",
                "<img src=\"https://xau.example/alert(1).png\">",
                "<img src=x onerror=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
                "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "<p style=\"background:url(javascript:alert(1))\">a</p>",
                "<form action=\"/alert(1)\"><input></form>",
                "<base href=\"//alert(1)\">",
                "<p id=\"ck-noi-dung\" class=\"ck-masthead alert(1)\">a</p>",
                "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
            })
    void what_could_harm_is_gone(String html) {
        assertThat(HtmlPolicy.sanitise(html))
                .doesNotContain("alert", "ck-", "style", "<svg", "<form", "<base", "<meta");
    }

    @Test
    void classes_are_kept_one_by_one() {
        assertThat(HtmlPolicy.sanitise("<p class=\"khoan ck-nav X9\">a</p>")).isEqualTo("<p class=\"khoan\">a</p>");
    }

    @Test
    void a_decomposed_text_is_composed() {
        String decomposed = Normalizer.normalize("<p>Quận Tám, Ủy ban</p>", Normalizer.Form.NFD);
        assertThat(HtmlPolicy.sanitise(decomposed)).isEqualTo("<p>Quận Tám, Ủy ban</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>a < b & c > d \"e\" 'f' `g` = + @</p>",
                "<b><i>lệch</b></i>",
                "<table><tr><td>a<p>b",
                "<a>không địa chỉ</a><ul>chữ<li>mục</ul>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
            })
    void sanitising_twice_changes_nothing(String html) {
        String once = HtmlPolicy.sanitise(html);
        assertThat(HtmlPolicy.sanitise(once)).isEqualTo(once);
    }
}

package vn.congkhai.workflow.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congkhai.workflow.article.ArticleText;
import vn.congkhai.workflow.article.Attachment;
import vn.congkhai.workflow.article.Attributes.NoAttributes;

class TextStoreTest {
    @Test
    void a_text_is_canonical_json_with_its_files_in_it() {
        ArticleText text = new ArticleText(
                "tin-tuc",
                "news",
                "Tiêu đề",
                "",
                "<p>Nội dung</p>",
                "Nội dung",
                "Báo",
                "An",
                null,
                false,
                null,
                new NoAttributes(),
                List.of(new Attachment("t-1", "a.txt", "text/plain", 3, "00")),
                null,
                List.of());
        assertThat(new String(TextStore.canonical(text).bytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"attachments\":[{\"id\":\"t-1\",\"name\":\"a.txt\",\"sha256\":\"00\",\"size\":3,"
                        + "\"type\":\"text/plain\"}],\"attributes\":{},\"author\":\"An\",\"body\":\"<p>Nội dung</p>\","
                        + "\"category\":\"tin-tuc\",\"confirmed\":[],\"genre\":\"news\",\"originalSource\":null,"
                        + "\"referenceOnly\":false,\"source\":\"Báo\",\"starts\":null,\"summary\":\"\","
                        + "\"title\":\"Tiêu đề\",\"urgent\":null}");
    }
}

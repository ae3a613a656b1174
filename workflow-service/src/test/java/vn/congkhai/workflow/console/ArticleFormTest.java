package vn.congkhai.workflow.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.congkhai.page.console.FormValues;
import vn.congkhai.workflow.drafting.Drafts;

class ArticleFormTest {
    private static List<String> originals(int pasted) {
        List<String> all =
                IntStream.rangeClosed(1, pasted).mapToObj(i -> "Lần " + i).toList();
        return ArticleForm.body(new FormValues(Map.of(ArticleForm.ORIGINALS, all)))
                .originals();
    }

    @Test
    void nobody_who_pastes_old_texts_often_is_refused_and_none_is_lost() {
        assertThat(originals(Drafts.MOST_ORIGINALS))
                .hasSize(Drafts.MOST_ORIGINALS)
                .last()
                .isEqualTo("Lần 20");
        assertThat(originals(Drafts.MOST_ORIGINALS + 2))
                .hasSize(Drafts.MOST_ORIGINALS)
                .startsWith("Lần 1", "Lần 2")
                .last()
                .isEqualTo("Lần 20\n\nLần 21\n\nLần 22");
    }
}

package vn.congkhai.content.consuming;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congkhai.content.consuming.Publications.id;
import static vn.congkhai.content.consuming.Publications.published;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congkhai.content.article.Publication;
import vn.congkhai.content.article.Watermark;
import vn.congkhai.content.list.ListsInMemory;

/** A compacted topic has forgotten the states of an epoch that a restore ended; the articles made from it may not. */
class CarriedEpochsTest {
    private final ListsInMemory lists = new ListsInMemory();
    private final ArticlesInMemory answering = new ArticlesInMemory(lists);
    private final ListsInMemory listsMade = new ListsInMemory();
    private final ArticlesInMemory made = new ArticlesInMemory(listsMade);
    private final ApplyingPublications again =
            new ApplyingPublications(new CarriedEpochs(made, answering), listsMade, () -> {});

    private static Publication of(String epoch, long position) {
        Publication state = published(1, position, 1, "tin-tuc");
        return new Publication(
                state.portal(),
                state.id(),
                epoch,
                position,
                position,
                state.category(),
                state.title() + " " + epoch,
                state.url(),
                state.rendition(),
                null);
    }

    private Watermark watermark() {
        return made.find("quan8", id(1)).orElseThrow().watermark();
    }

    @Test
    void what_comes_late_of_an_epoch_that_was_left_stays_late() {
        new ApplyingPublications(answering, lists, () -> {}).apply(List.of(of("before", 90), of("restored", 7)));
        again.apply(List.of(of("restored", 7)));
        assertThat(made.articles).isEqualTo(answering.articles);
        again.apply(List.of(of("before", 91)));
        assertThat(watermark()).isEqualTo(new Watermark("restored", 7, List.of("before")));
    }

    @Test
    void a_topic_that_remembers_every_epoch_is_told_once_more_in_its_order() {
        new ApplyingPublications(answering, lists, () -> {})
                .apply(List.of(of("first", 90), of("second", 7), of("third", 8)));
        again.apply(List.of(of("first", 90)));
        again.apply(List.of(of("second", 7)));
        again.apply(List.of(of("third", 8)));
        assertThat(watermark().epoch()).isEqualTo("third");
        assertThat(watermark().left()).containsExactlyInAnyOrder("first", "second");
    }
}

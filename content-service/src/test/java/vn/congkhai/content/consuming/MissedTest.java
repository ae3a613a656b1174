package vn.congkhai.content.consuming;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.congkhai.content.consuming.Publications.id;
import static vn.congkhai.content.consuming.Publications.published;
import static vn.congkhai.content.consuming.Publications.withdrawn;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.content.article.Publication;
import vn.congkhai.content.list.ListsInMemory;
import vn.congkhai.kit.messaging.IncomingEvent;

class MissedTest {
    private final ListsInMemory lists = new ListsInMemory();
    private final ArticlesInMemory answering = new ArticlesInMemory(lists);
    private final List<Long> unreadable = new ArrayList<>();
    private final Missed missed = new Missed(events -> {
        for (IncomingEvent event : events)
            if (unreadable.contains(event.position())) throw new IllegalStateException("unreadable");
    });

    private static IncomingEvent event(int number, long position) {
        return new IncomingEvent(
                "publication.v1",
                0,
                position,
                id(number),
                "publication",
                JsonMapper.shared().createObjectNode().put("portal", "quan8"),
                position,
                "e",
                null,
                Instant.EPOCH);
    }

    private void answer(Publication... publications) {
        new ApplyingPublications(answering, lists, () -> {}).apply(List.of(publications));
    }

    private void fails(int number, long position) {
        unreadable.add(position);
        assertThatThrownBy(() -> missed.on(List.of(event(number, position)))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_withdrawal_that_the_articles_that_answer_know_cannot_be_missed() {
        answer(published(1, 10, 1, "tin-tuc"), withdrawn(1, 12, "tin-tuc"));
        fails(1, 12);
        assertThatThrownBy(() -> missed.requireNothingOf(answering)).hasMessageContaining(id(1));
    }

    @Test
    void what_they_have_passed_over_as_well_may_be_missed() {
        answer(published(1, 10, 1, "tin-tuc"));
        fails(1, 12);
        fails(2, 13);
        assertThatCode(() -> missed.requireNothingOf(answering)).doesNotThrowAnyException();
    }

    @Test
    void a_later_state_makes_up_for_one_that_was_missed() throws IOException {
        answer(published(1, 10, 1, "tin-tuc"), published(1, 12, 1, "tin-tuc"), withdrawn(1, 14, "tin-tuc"));
        fails(1, 12);
        missed.on(List.of(event(1, 14)));
        assertThatCode(() -> missed.requireNothingOf(answering)).doesNotThrowAnyException();
    }

    @Test
    void an_event_that_fails_with_others_is_missed_only_when_it_fails_alone() throws IOException {
        answer(published(1, 10, 1, "tin-tuc"), published(2, 11, 1, "tin-tuc"));
        unreadable.add(11L);
        assertThatThrownBy(() -> missed.on(List.of(event(1, 10), event(2, 11))))
                .isInstanceOf(IllegalStateException.class);
        missed.on(List.of(event(1, 10)));
        assertThatCode(() -> missed.requireNothingOf(answering)).doesNotThrowAnyException();
        fails(2, 11);
        assertThatThrownBy(() -> missed.requireNothingOf(answering)).hasMessageContaining(id(2));
    }
}

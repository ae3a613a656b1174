package vn.congkhai.qa.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.eventlog.EventCodec;
import vn.congkhai.eventlog.LoggedEvent;
import vn.congkhai.qa.question.Given;
import vn.congkhai.qa.question.QuestionEvent;

/** What is stored is read for good: every event has an approved file, and a missing file fails. */
class QuestionEventsApprovedTest {
    private static final Path APPROVED = Path.of("src/test/resources/approved/events");
    private static final EventCodec CODEC = QuestionEventTypes.codec();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Stream<QuestionEvent> events() {
        return Given.everyEvent().stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_is_stored_as_approved_and_read_back(QuestionEvent event) throws IOException {
        Path file = APPROVED.resolve(CODEC.typeOf(event) + "." + CODEC.revisionOf(event) + ".json");
        assertThat(file).as("not approved yet: " + CODEC.encode(event)).exists();
        String approved = Files.readString(file);
        assertThat(JSON.readTree(CODEC.encode(event))).isEqualTo(JSON.readTree(approved));
        var logged = new LoggedEvent(
                1,
                "e",
                CODEC.typeOf(event),
                CODEC.revisionOf(event),
                event.questionId(),
                0,
                Instant.EPOCH,
                approved,
                Map.of());
        assertThat(CODEC.decode(logged)).contains(event);
    }

    @Test
    void every_kind_of_event_is_tried() {
        assertThat(events().map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(QuestionEvent.class.getPermittedSubclasses()));
    }

    /** Nobody rewrites a log: what older versions have written is read for ever. */
    @ParameterizedTest
    @ValueSource(strings = {"question.received", "question.answered", "question.deadline-recomputed"})
    void what_an_older_version_has_written_is_still_read(String type) throws IOException {
        String old = Files.readString(APPROVED.resolve(type + ".1.json"));
        var logged = new LoggedEvent(1, "e", type, 1, Given.ID, 0, Instant.EPOCH, old, Map.of());
        assertThat(CODEC.decode(logged)).containsInstanceOf(QuestionEvent.class);
        assertThat(CODEC.decode(logged).map(QuestionEvent.class::cast).map(QuestionEvent::questionId))
                .contains(Given.ID);
    }
}

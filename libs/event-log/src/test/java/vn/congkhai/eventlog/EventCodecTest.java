package vn.congkhai.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** An event whose shape changed twice, with the approved file of every shape it ever had. */
class EventCodecTest {
    record Name(String text, String language) {}

    record Renamed(String id, Name name) {}

    private static final Path APPROVED = Path.of("src/test/resources/approved-events");
    private static final Renamed NOW = new Renamed("c-1", new Name("Thông báo", "vi"));

    private final EventCodec codec = new EventCodec(JsonMapper.shared())
            .register("counter.renamed", 3, Renamed.class)
            .upcast("counter.renamed", 1, event -> event.put("language", "vi"))
            .upcast("counter.renamed", 2, event -> {
                event.putObject("name")
                        .put("text", event.remove("label").asString())
                        .put("language", event.remove("language").asString());
                return event;
            });

    static List<Path> approved() throws IOException {
        try (Stream<Path> files = Files.list(APPROVED)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("approved")
    void every_shape_ever_approved_is_read_as_the_event_of_today(Path file) throws IOException {
        int revision = Integer.parseInt(file.getFileName().toString().replaceAll("\\D", ""));
        assertThat(codec.decode(stored("counter.renamed", revision, Files.readString(file))))
                .contains(NOW);
    }

    @Test
    void there_is_a_file_for_every_revision_and_todays_is_written_like_it() throws IOException {
        assertThat(approved()).hasSize(codec.revisionOf(NOW));
        assertThat(JsonMapper.shared().readTree(codec.encode(NOW)))
                .isEqualTo(JsonMapper.shared().readTree(Files.readString(APPROVED.resolve("counter.renamed.3.json"))));
    }

    @Test
    void what_a_newer_version_wrote_is_no_error_but_unknown() {
        LoggedEvent newerShape = stored("counter.renamed", 4, "{\"anything\":1}");
        LoggedEvent newerType = stored("counter.merged", 1, "{}");
        assertThat(codec.knows(newerShape)).isFalse();
        assertThat(codec.decode(newerShape)).isEmpty();
        assertThat(codec.knows(newerType)).isFalse();
        assertThat(codec.decode(newerType)).isEmpty();
    }

    @Test
    void an_older_shape_without_an_upcaster_is_an_error_that_names_it() {
        EventCodec forgetful = new EventCodec(JsonMapper.shared()).register("counter.renamed", 3, Renamed.class);
        assertThatThrownBy(() -> forgetful.decode(stored("counter.renamed", 2, "{}")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("counter.renamed revision 2");
    }

    @Test
    void an_upcaster_leads_from_an_older_revision_and_there_is_one() {
        assertThatThrownBy(() -> codec.upcast("counter.renamed", 3, event -> event))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> codec.upcast("counter.renamed", 1, event -> event))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> codec.upcast("counter.gone", 1, event -> event))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static LoggedEvent stored(String type, int revision, String payload) {
        return new LoggedEvent(1, "e-1", type, revision, "c-1", 0, LogFixture.NOON, payload, Map.of());
    }
}

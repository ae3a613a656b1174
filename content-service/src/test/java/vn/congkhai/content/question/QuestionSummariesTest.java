package vn.congkhai.content.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class QuestionSummariesTest {
    private static final Path EXAMPLES = Path.of("..", "qa-service", "contracts", "examples", "question.v1");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Test
    void every_example_of_the_producer_is_understood() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(EXAMPLES)) {
            files = found.filter(file -> file.toString().endsWith(".json")).toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            QuestionState state = MAPPER.readValue(Files.readString(file), QuestionState.Data.class)
                    .toState();
            assertThat(state.portal()).as(file.toString()).isNotEmpty();
        }
    }

    @Test
    void a_summary_counts_and_shows_the_newest_answers_of_one_portal_only() {
        Map<String, QuestionSummary> summaries = QuestionSummaries.summarise(List.of(
                answered("quan8", "Một", "Phòng Tư pháp", "2026-11-01T00:00:00Z"),
                answered("quan8", "Hai", "Phòng Tư pháp", "2026-11-02T00:00:00Z"),
                answered("quan8", "Ba", "Phòng Y tế", "2026-11-03T00:00:00Z"),
                new QuestionState("quan8", "RECEIVED", null),
                new QuestionState("quan8", "OUT_OF_SCOPE", null),
                answered("krongpac", "Khác", "", "2026-11-03T00:00:00Z")));

        QuestionSummary quan8 = summaries.get("quan8");
        assertThat(quan8).isNotNull();
        assertThat(quan8.received()).isEqualTo(5);
        assertThat(quan8.closed()).isEqualTo(4);
        assertThat(quan8.open()).isEqualTo(1);
        assertThat(quan8.newest()).extracting(AnsweredQuestion::title).containsExactly("Ba", "Hai", "Một");
        assertThat(quan8.byUnit()).containsExactly(Map.entry("Phòng Tư pháp", 2L), Map.entry("Phòng Y tế", 1L));
    }

    private static QuestionState answered(String portal, String title, String unit, String at) {
        return new QuestionState(
                portal, "ANSWERED", new AnsweredQuestion(title, unit, "/hoi-dap/" + title, Instant.parse(at)));
    }
}

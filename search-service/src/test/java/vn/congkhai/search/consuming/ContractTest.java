package vn.congkhai.search.consuming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.kit.messaging.IncomingEvent;
import vn.congkhai.search.index.AttachedFile;
import vn.congkhai.search.index.Change;
import vn.congkhai.search.index.SearchDocument;

/** Reads every example that the producers publish. */
class ContractTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @CsvSource({
        "publication.v1, ../workflow-service/contracts/examples/publication.v1",
        "question.v1, ../qa-service/contracts/examples/question.v1",
        "service.v1, ../publicservice-catalog/contracts/examples/service.v1"
    })
    void every_example_is_understood(String topic, Path folder) throws IOException {
        List<Path> examples;
        try (Stream<Path> files = Files.list(folder)) {
            examples = files.filter(file -> file.toString().endsWith(".json")).toList();
        }
        assertThat(examples).as("examples in %s", folder).isNotEmpty();
        for (Path example : examples) {
            JsonNode data = JSON.readTree(Files.readString(example));
            Change change = Changes.of(event(topic, data));
            assertThat(change.key())
                    .as("%s", example)
                    .endsWith("/" + data.path("id").asString());
            assertThat(change.watermark().position()).isEqualTo(7);
            SearchDocument shown = change.document();
            assertThat(shown != null).as("%s is public", example).isEqualTo(isPublic(topic, data));
            if (shown != null) {
                assertThat(shown.title()).isNotBlank();
                assertThat(shown.url()).startsWith("/");
                assertThat(shown.portal()).isEqualTo(data.path("portal").asString());
            }
        }
    }

    @Test
    void a_document_is_found_by_what_its_record_says() {
        SearchDocument document =
                Changes.of(event("publication.v1", JSON.readTree("""
                {"id":"a1","portal":"quan8","state":"PUBLISHED","type":"document","category":"van-ban","genre":"document",
                 "title":"Quy chế hoạt động","summary":"","body":"<p>Điều 1.</p>","source":"UBND","author":"Văn phòng",
                 "attributes":{"form":"Quyết định","number":"04/2013/QĐ-UBND","issuer":"Ủy ban nhân dân quận 8",
                   "abstract":"Ban hành quy chế","replaces":["01/2010/QĐ-UBND"]},
                 "attachments":[{"id":"f1","name":"quy-che.pdf","url":"/tin/a1/tep/f1/quy-che.pdf","size":12}],"publishedAt":"2026-11-23T01:00:00Z",
                 "url":"/van-ban/a1/quy-che","unknown":true}"""))).document();
        assertThat(document).isNotNull();
        assertThat(document.numbers()).containsExactly("04/2013/QĐ-UBND");
        assertThat(document.summary()).isEqualTo("Ban hành quy chế");
        assertThat(document.text())
                .contains("Điều 1.", "Quyết định", "Ủy ban nhân dân quận 8", "01/2010/QĐ-UBND")
                .doesNotContain("<p>");
        assertThat(document.headings()).isEqualTo("Điều 1.");
        assertThat(document.record().replaces()).containsExactly("01/2010/QĐ-UBND");
        assertThat(document.record().issuer()).isEqualTo("Ủy ban nhân dân quận 8");
        assertThat(document.files())
                .containsExactly(new AttachedFile("quy-che.pdf", "/tin/a1/tep/f1/quy-che.pdf", "", 12));
    }

    @Test
    void a_withdrawn_article_needs_no_more_than_its_name() {
        Change change = Changes.of(
                event("publication.v1", JSON.readTree("{\"id\":\"a1\",\"portal\":\"quan8\",\"state\":\"WITHDRAWN\"}")));
        assertThat(change.document()).isNull();
        assertThat(change.key()).isEqualTo("quan8/publication/a1");
    }

    @Test
    void what_does_not_fit_the_contract_is_refused() {
        assertThatThrownBy(() -> Changes.of(event("publication.v1", JSON.readTree("{\"id\":\"a1\"}"))))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> Changes.of(
                        event("publication.v1", JSON.readTree("{\"id\":\"a\",\"portal\":\"p\",\"state\":\"LOST\"}"))))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> Changes.of(event("staff.v1", JSON.readTree("{}"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean isPublic(String topic, JsonNode data) {
        return switch (topic) {
            case "publication.v1" -> data.path("state").asString().equals("PUBLISHED");
            case "question.v1" -> data.path("published").isObject();
            default -> true;
        };
    }

    private static IncomingEvent event(String topic, JsonNode data) {
        return new IncomingEvent(
                topic,
                0,
                0,
                data.path("id").asString(),
                "example",
                data,
                7,
                "log",
                null,
                Instant.parse("2026-11-23T01:00:00Z"));
    }
}

package vn.congkhai.content.consuming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.content.article.Publication;
import vn.congkhai.kit.messaging.IncomingEvent;

/** Reads every example that the producer of publication.v1 gives. */
class PublicationContractTest {
    private static final Path EXAMPLES = Path.of("..", "workflow-service", "contracts", "examples", "publication.v1");

    @Test
    void every_example_of_the_producer_is_understood() throws IOException {
        assumeTrue(Files.isDirectory(EXAMPLES), "the producer has no folder of examples: " + EXAMPLES);
        List<Path> files;
        try (Stream<Path> found = Files.list(EXAMPLES)) {
            files = found.filter(file -> file.toString().endsWith(".json")).toList();
        }
        assertThat(files).as("examples of publication.v1").isNotEmpty();
        for (Path file : files) {
            JsonNode example = JsonMapper.shared().readTree(Files.readString(file));
            JsonNode data = example.has("data") ? example.path("data") : example;
            Publication publication = read(data);
            assertThat(publication.id())
                    .as(file.toString())
                    .isEqualTo(data.path("id").asString());
            assertThat(publication.rendition() != null)
                    .as(file.toString())
                    .isEqualTo(data.path("state").asString().equals("PUBLISHED"));
        }
    }

    private static Publication read(JsonNode data) {
        IncomingEvent event = new IncomingEvent(
                "publication.v1",
                0,
                0,
                data.path("id").asString(),
                "publication",
                data,
                1,
                "e",
                null,
                java.time.Instant.EPOCH);
        return event.dataAs(PublicationData.class).toPublication(event.epoch(), event.position());
    }
}

package vn.congkhai.workflow.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What this service promises: every example obeys its schema, and is exactly what the code of today writes. */
class ContractsTest {
    private static final Path CONTRACTS = Path.of("contracts");
    private static final Map<String, Class<?>> TOPICS = Map.of(
            "publication.v1",
            PublicArticle.class,
            "article.v1",
            ArticleFact.class,
            "staff.v1",
            PublicStaff.class,
            "calendar.v1",
            PublicYear.class);
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.walk(CONTRACTS.resolve("examples"))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        }
    }

    private static String topic(Path example) {
        return example.getParent().getFileName().toString();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void obeys_its_schema(Path example) throws IOException {
        String schemaText = Files.readString(CONTRACTS.resolve("schemas").resolve(topic(example) + ".json"));
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schemaText);
        List<Error> errors = schema.validate(JSON.readTree(Files.readString(example)));
        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void is_what_the_code_writes(Path example) throws IOException {
        JsonNode expected = JSON.readTree(Files.readString(example));
        Object event = JSON.treeToValue(expected, TOPICS.get(topic(example)));
        assertThat(JSON.readTree(JSON.writeValueAsString(event))).isEqualTo(expected);
    }

    @Test
    void every_topic_has_examples() throws IOException {
        assertThat(examples().map(ContractsTest::topic).distinct())
                .containsExactlyInAnyOrderElementsOf(TOPICS.keySet());
    }
}

package vn.congkhai.qa.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.qa.desk.StaffRights;

/** What this service promises and what it was promised: every example is what the code of today writes, or reads. */
class ContractsTest {
    private static final Path OURS = Path.of("contracts/examples/question.v1");
    private static final Path STAFF = Path.of("../workflow-service/contracts/examples/staff.v1");
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static Stream<Path> ours() throws IOException {
        return files(OURS);
    }

    static Stream<Path> staff() throws IOException {
        return files(STAFF);
    }

    private static Stream<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("ours")
    void an_example_obeys_its_schema(Path example) throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("contracts/schemas/question.v1.json")));
        assertThat(schema.validate(STRICT.readTree(Files.readString(example)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ours")
    void an_example_is_what_the_code_writes(Path example) throws IOException {
        JsonNode expected = STRICT.readTree(Files.readString(example));
        PublicQuestion event = STRICT.treeToValue(expected, PublicQuestion.class);
        assertThat(STRICT.readTree(STRICT.writeValueAsString(event))).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("staff")
    void every_example_of_staff_can_be_read(Path example) throws IOException {
        var entry = JsonMapper.builder().build().readValue(Files.readString(example), StaffRights.StaffEntry.class);
        assertThat(entry.account()).contains("@" + entry.portal());
    }

    @Test
    void there_are_examples() throws IOException {
        assertThat(ours()).isNotEmpty();
        assertThat(staff()).isNotEmpty();
    }
}

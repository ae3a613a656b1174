package vn.congkhai.content.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class OfferedServicesTest {
    private static final Path EXAMPLES = Path.of("..", "publicservice-catalog", "contracts", "examples", "service.v1");
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
            ServiceState state = MAPPER.readValue(Files.readString(file), ServiceState.Data.class)
                    .toState();
            assertThat(state.service().url()).as(file.toString()).startsWith("/dich-vu-cong/");
        }
    }

    @Test
    void those_done_online_come_first_then_by_code_each_portals_apart() {
        assertThat(OfferedServices.sorted(List.of(
                                state("quan8", "2", "Hai", 1), state("quan8", "1", "Một", 1),
                                state("quan8", "9", "Chín", 4), state("krongpac", "3", "Ba", 4)))
                        .get("quan8"))
                .extracting(OfferedService::name)
                .containsExactly("Chín", "Một", "Hai");
    }

    private static ServiceState state(String portal, String code, String name, int level) {
        return new ServiceState(portal, code, new OfferedService(name, "Hộ tịch", level, "/dich-vu-cong/" + code));
    }
}

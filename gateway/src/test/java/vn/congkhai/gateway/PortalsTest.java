package vn.congkhai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.regulation.Regulations;

class PortalsTest {
    private static final Portals PORTALS =
            new Portals(Regulations.load(Path.of("../regulations")), Set.of("localhost", "127.0.0.1", "[::1]"));

    @ParameterizedTest
    @CsvSource({
        "quan8.localhost, quan8",
        "QUAN8.Localhost:8080, quan8",
        "krongpac.localhost:18080, krongpac",
        "longxuyen.localhost., longxuyen",
        "binhduong.localhost, binhduong",
        "trungdung.localhost, trungdung",
        "localhost:8080, ict",
        "127.0.0.1, ict",
        "[::1]:8080, ict",
    })
    void a_host_name_stands_for_a_portal(String host, String portal) {
        assertThat(PORTALS.byHost(host)).contains(portal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "evil.example", "quan8.localhost.evil.example", "xquan8.localhost", "quan8", "ict", ":8080"})
    void other_names_stand_for_nothing(String host) {
        assertThat(PORTALS.byHost(host)).isEmpty();
    }
}

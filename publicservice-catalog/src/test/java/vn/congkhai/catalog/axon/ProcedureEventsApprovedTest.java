package vn.congkhai.catalog.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.catalog.procedure.ProcedureEvent;
import vn.congkhai.catalog.procedure.RegisteringTest;
import vn.congkhai.eventlog.EventCodec;
import vn.congkhai.eventlog.LoggedEvent;

/** What is stored is read for good: every event has an approved file, and a missing file fails. */
class ProcedureEventsApprovedTest {
    private static final EventCodec CODEC = ProcedureEventTypes.codec();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void every_event_is_stored_as_approved_and_read_back() throws IOException {
        assertThat(ProcedureEvent.class.getPermittedSubclasses()).hasSize(1);
        ProcedureEvent event = RegisteringTest.event();
        Path file = Path.of("src/test/resources/approved/events", CODEC.typeOf(event) + ".1.json");
        assertThat(file).as("not approved yet: " + CODEC.encode(event)).exists();
        String approved = Files.readString(file);
        assertThat(JSON.readTree(CODEC.encode(event))).isEqualTo(JSON.readTree(approved));
        var logged = new LoggedEvent(
                1, "e", CODEC.typeOf(event), 1, event.procedureId(), 0, Instant.EPOCH, approved, Map.of());
        assertThat(CODEC.decode(logged)).contains(event);
    }
}

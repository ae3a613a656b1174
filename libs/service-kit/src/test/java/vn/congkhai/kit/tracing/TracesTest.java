package vn.congkhai.kit.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

class TracesTest {
    private static final String ID = "0af7651916cd43dd8448eb211c80319c";
    private static final String PARENT = "00-" + ID + "-b7ad6b7169203331-01";

    @Test
    void work_inside_a_trace_carries_its_id_and_a_span_of_its_own() {
        Traces.with(PARENT, () -> {
            assertThat(Traces.currentId()).isEqualTo(ID);
            assertThat(MDC.get(Traces.MDC_KEY)).isEqualTo(ID);
            assertThat(Traces.current())
                    .startsWith("00-" + ID + "-")
                    .endsWith("-01")
                    .isNotEqualTo(PARENT);
            assertThat(Traces.isValid(Traces.current())).isTrue();
        });
        assertThat(Traces.currentId()).isEmpty();
        assertThat(MDC.get(Traces.MDC_KEY)).isNull();
    }

    @Test
    void a_trace_inside_another_gives_way_to_it_again() {
        Traces.with(PARENT, () -> {
            Traces.with(null, () -> assertThat(Traces.currentId()).isNotEqualTo(ID));
            assertThat(Traces.currentId()).isEqualTo(ID);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "00-" + ID,
                "ff-" + ID + "-b7ad6b7169203331-01",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-" + ID + "-0000000000000000-01",
                "00-" + ID + "-b7ad6b7169203331-01\n",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01"
            })
    void what_is_no_traceparent_begins_a_new_trace(String header) {
        Traces.with(header, () -> assertThat(Traces.currentId()).hasSize(32).isNotEqualTo(ID));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/questions/HD-7K2M-0000-1111-2222/rating, /api/questions/HD-***/rating",
        "/hoi-dap/theo-doi/hd-7k2m, /hoi-dap/theo-doi/HD-***",
        "/hoi-dap/theo-doi/7K2M000011112222, /hoi-dap/theo-doi/HD-***",
        "/hoi-dap/theo-doi/HD7K2M000011112222, /hoi-dap/theo-doi/HD-***",
        "/api/questions/hd7K2M000011112222, /api/questions/HD-***",
        "/api/questions/%48D-7K2M-0000-1111-2222, /api/questions/HD-***",
        "/hoi-dap/theo-doi/HD%2D7K2M%2D0000, /hoi-dap/theo-doi/HD-***",
        "/hoi-dap/theo-doi/%E1, /hoi-dap/theo-doi/HD-***",
        "/hoi-dap/theo-doi/%zz, (malformed)",
        "/tin/1/a, /tin/1/a",
        "/api/questions/0199, /api/questions/0199",
    })
    void the_access_log_never_shows_a_question_code(String path, String shown) {
        assertThat(TraceFilter.masked(path)).isEqualTo(shown);
    }
}

package vn.congkhai.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoorsTest {
    @ParameterizedTest
    @CsvSource({
        "GET, /",
        "GET, /tin/1/a",
        "POST, /hoi-dap",
        "GET, /bien-tap-vien",
        "GET, /.well-known/ledger/workflow-service",
        "GET, /api/public/articles",
        "GET, /api/public/questions/statistics",
        "GET, /api/search",
        "GET, /api/search/suggest",
        "GET, /api/services",
        "HEAD, /api/services/1",
        "POST, /api/questions",
        "POST, /api/questions/attachments",
        "POST, /api/questions/lost-codes",
        "GET, /api/questions/HD-7K2M-0000-0000-0000",
        "GET, /api/questions/hd-nothing",
        "POST, /api/questions/HD-7K2M-0000-0000-0000/rating",
        "GET, /api/questions/HD-7K2M-0000-0000-0000/personal-data",
        "GET, /api/calendar/working-days"
    })
    void open(String method, String path) {
        assertThat(Doors.isOpen(method, path)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /bien-tap",
        "GET, /bien-tap/tin/1",
        "GET, /kiem-tra",
        "GET, /van-hanh",
        "GET, /api",
        "GET, /api/",
        "GET, /api/articles",
        "POST, /api/articles",
        "GET, /api/publications",
        "GET, /api/searching",
        "POST, /api/services",
        "DELETE, /api/services/1",
        "POST, /api/procedures",
        "GET, /api/questions",
        "GET, /api/questions/lost-codes",
        "GET, /api/questions/daily-sheet",
        "GET, /api/questions/0197-7",
        "POST, /api/questions/0197-7/answer",
        "GET, /api/questions/HD-",
        "POST, /api/calendar/working-days",
        "PUT, /api/calendar/days/2026-01-01",
        "GET, /api/operations/logs"
    })
    void closed(String method, String path) {
        assertThat(Doors.isOpen(method, path)).isFalse();
    }
}

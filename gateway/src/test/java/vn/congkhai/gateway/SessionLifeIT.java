package vn.congkhai.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How long a session lives, and what the security log says about it. Time passes here when a test says so. */
@Import(SessionLifeIT.Time.class)
class SessionLifeIT extends AtTheIssuer {
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final String[] PAGE = {"Accept", "text/html"};
    private static final String OPERATOR = "Bearer operator";

    @Autowired
    private MovingClock clock;

    @Autowired
    private SecurityLog log;

    @TestConfiguration
    static class Time {
        @Bean
        @Primary
        MovingClock movingClock() {
            return new MovingClock();
        }
    }

    /** Stands still until it is moved. */
    static final class MovingClock extends Clock {
        private volatile Instant now = Instant.now();

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("the gateway knows instants only");
        }
    }

    private HttpResponse<String> open(String session, String path) {
        return get(QUAN8, path, "Cookie", session, PAGE[0], PAGE[1]);
    }

    private static List<String> cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie");
    }

    private static String renewed(HttpResponse<String> answer) {
        String cookie = setCookie(answer, "__Host-session=");
        return cookie.substring(0, cookie.indexOf(';'));
    }

    @Test
    void a_session_ends_after_thirty_minutes_without_work() throws Exception {
        String session = signIn("quan8");
        clock.pass(IDLE.minusSeconds(1));
        assertThat(open(session, "/bien-tap").statusCode()).isEqualTo(200);
        clock.pass(Duration.ofSeconds(1));
        HttpResponse<String> ended = open(session, "/bien-tap");
        assertThat(ended.statusCode()).isEqualTo(303);
        assertThat(location(ended)).startsWith("/dang-nhap");
        assertThat(setCookie(ended, "__Host-session=")).contains("__Host-session=;", "Max-Age=0");
        assertThat(post(QUAN8, "/api/articles", new byte[0], "Cookie", session, "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .as("what the service says to nobody")
                .isEqualTo(200);
        assertThat(backend(Service.WORKFLOW).seen().headers().getFirst("Authorization"))
                .isNull();
    }

    @Test
    void work_keeps_it_alive_until_the_token_ends_and_reading_public_pages_is_no_work() throws Exception {
        String session = signIn("quan8");
        assertThat(cookies(open(session, "/bien-tap"))).as("seen just now").isEmpty();
        for (int half = 0; half < 15; half++) {
            clock.pass(Duration.ofMinutes(20));
            assertThat(cookies(open(session, "/tin/mot-tin")))
                    .as("an answer that caches keep carries no cookie")
                    .isEmpty();
            HttpResponse<String> worked = open(session, "/bien-tap");
            assertThat(worked.statusCode()).isEqualTo(200);
            session = renewed(worked);
        }
        clock.pass(Duration.ofMinutes(29));
        session = renewed(open(session, "/api/worklist"));
        for (int twice = 0; twice < 5; twice++) {
            clock.pass(Duration.ofMinutes(29));
            session = renewed(open(session, "/bien-tap"));
        }
        clock.pass(Duration.ofMinutes(29));
        assertThat(open(session, "/bien-tap").statusCode())
                .as("eight hours are over")
                .isEqualTo(303);
    }

    @Test
    void a_released_person_has_no_session_any_more_after_the_next_answer() throws Exception {
        String session = signIn("quan8");
        backend(Service.WORKFLOW)
                .answer(
                        "/bien-tap/viet",
                        403,
                        "{\"code\":\"not-entitled\"}",
                        "X-Congkhai-Session",
                        "ended",
                        "X-Congkhai-Problem",
                        "not-entitled");
        HttpResponse<String> refused = open(session, "/bien-tap/viet");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(setCookie(refused, "__Host-session=")).contains("__Host-session=;", "Max-Age=0");
        assertThat(refused.headers().map().keySet())
                .as("what services tell the gateway")
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("x-congkhai"));
        await().untilAsserted(
                        () -> assertThat(said("head@quan8")).contains("REFUSED 403 not-entitled", "SESSION_ENDED"));
    }

    @Test
    void the_security_log_tells_who_came_who_left_and_what_was_refused_and_no_secret() throws Exception {
        String session = signIn("quan8");
        post(QUAN8, "/dang-xuat", new byte[0], "Cookie", session, "Sec-Fetch-Site", "same-origin");
        get(QUAN8, "/dang-nhap/tro-ve?code=secret-code&state=secret-state");
        get(QUAN8, "/api/operations/logs?x=secret-query", "Authorization", "Bearer secret-token");
        backend(Service.QA)
                .answer("/api/questions/HD-AAAA-BBBB-CCCC-DDDD", 429, "{}", "X-Congkhai-Problem", "too-many-requests");
        get(QUAN8, "/api/questions/HD-AAAA-BBBB-CCCC-DDDD");
        await().untilAsserted(() -> {
            assertThat(said("head@quan8")).contains("SIGNED_IN", "SIGNED_OUT");
            assertThat(all())
                    .contains("SIGN_IN_FAILED 400 login-failed /dang-nhap/tro-ve")
                    .contains("REFUSED 403 wrong-portal /api/operations/logs")
                    .contains("REFUSED 429 too-many-requests /api/questions/HD-***");
        });
        await().untilAsserted(() -> assertThat(onDisk()).contains("\"SIGNED_OUT\""));
        assertThat(onDisk()).doesNotContain("secret").doesNotContain("HD-AAAA").doesNotContain("the-token");
    }

    @Test
    void whoever_knocks_without_end_fills_a_line_a_minute_and_not_the_log() {
        for (int knock = 0; knock < 40; knock++) get("longxuyen.localhost", "/api/operations/logs");
        await().until(() -> knocks().size() == SecurityLog.SAME_IN_A_MINUTE);
        clock.pass(Duration.ofMinutes(1));
        await().until(() -> knocks().size() == SecurityLog.SAME_IN_A_MINUTE + 1);
        assertThat(knocks().getFirst().times()).isEqualTo(40 - SecurityLog.SAME_IN_A_MINUTE);
    }

    private List<SecurityLine> knocks() {
        return log.latest(line -> line.portal().equals("longxuyen"));
    }

    @Test
    void operators_read_it_and_nobody_else() {
        get("binhduong.localhost", "/api/operations/logs");
        await().until(() ->
                !log.latest(line -> line.portal().equals("binhduong")).isEmpty());
        for (Service service : Service.WITH_PROJECTIONS)
            backend(service).answer("/api/operations/processes", 401, "{\"code\":\"unauthenticated\"}");
        HttpResponse<String> nobody = get(CENTRE, "/api/operations/security");
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.body()).isEqualTo("{\"code\":\"unauthenticated\"}");

        for (Service service : Service.WITH_PROJECTIONS)
            backend(service).answer("/api/operations/processes", 200, "{\"items\":[]}");
        JsonNode read = JsonMapper.shared()
                .readTree(
                        get(CENTRE, "/api/operations/security?kind=REFUSED&portal=binhduong", "Authorization", OPERATOR)
                                .body());
        assertThat(read.path("total").asInt()).isEqualTo(1);
        assertThat(read.path("items").path(0).path("code").asString()).isEqualTo("unauthenticated");
        assertThat(get(CENTRE, "/api/operations/security?kind=TEA", "Authorization", OPERATOR)
                        .statusCode())
                .isEqualTo(400);
        for (Service service : Service.WITH_PROJECTIONS) backend(service).die();
        assertThat(get(CENTRE, "/api/operations/security", "Authorization", OPERATOR)
                        .statusCode())
                .as("nobody is there to say whether he is one")
                .isEqualTo(503);
    }

    @Test
    void a_new_process_reads_what_the_old_one_wrote_and_passes_over_a_torn_line() throws Exception {
        Path directory = Files.createTempDirectory("security");
        JsonMapper json = JsonMapper.builder().build();
        try (SecurityLog first = new SecurityLog(directory, json, clock)) {
            first.write(line("/mot"));
            first.write(line("/hai"));
        }
        Files.writeString(
                directory.resolve("security.jsonl"), "{\"at\":\"2026-", java.nio.file.StandardOpenOption.APPEND);
        try (SecurityLog second = new SecurityLog(directory, json, clock)) {
            assertThat(second.latest(line -> true))
                    .extracting(SecurityLine::path)
                    .containsExactly("/hai", "/mot");
        }
    }

    private SecurityLine line(String path) {
        return new SecurityLine(
                clock.instant(), SecurityLine.Kind.REFUSED, "quan8", null, "10.0.0.x", "GET", path, 401, null, "t", 1);
    }

    @Test
    void the_address_of_who_is_not_known_is_shortened_to_his_network() {
        assertThat(SecurityWatch.network(new byte[] {(byte) 203, 0, 113, 9})).isEqualTo("203.0.113.x");
        byte[] six = new byte[16];
        six[0] = 0x20;
        six[1] = 1;
        six[2] = 0x0d;
        six[3] = (byte) 0xb8;
        six[15] = 9;
        assertThat(SecurityWatch.network(six)).isEqualTo("2001:db8:0::x");
    }

    private String said(String account) {
        return told(log.latest(line -> account.equals(line.account())));
    }

    private String all() {
        return told(log.latest(line -> true));
    }

    private static String told(List<SecurityLine> lines) {
        List<String> told = new ArrayList<>();
        for (SecurityLine line : lines)
            told.add(line.kind() + " " + line.status() + " " + line.code() + " " + line.path());
        return String.join("\n", told);
    }

    private static String onDisk() throws IOException {
        return Files.readString(
                Path.of("target/gateway-" + ProcessHandle.current().pid(), "security.jsonl"));
    }
}

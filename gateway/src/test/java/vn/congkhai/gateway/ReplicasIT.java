package vn.congkhai.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The gateway before two search services. */
class ReplicasIT extends BehindTheDoor {
    private static final Backend FIRST = backend(Service.SEARCH);
    private static final Backend SECOND = new Backend("search-service-2");
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final byte[] NOTHING = {};

    @DynamicPropertySource
    static void second(DynamicPropertyRegistry registry) {
        registry.add("more.search", () -> "," + SECOND.address());
    }

    @AfterEach
    void the_second_works_again() {
        SECOND.work();
    }

    @Test
    void calls_go_round() {
        assertThat(ask(6)).containsExactlyInAnyOrder(repeated(3, "search-service", "search-service-2"));
    }

    @Test
    void a_dead_one_costs_no_visitor_his_answer() {
        SECOND.die();
        assertThat(ask(20)).containsOnly("search-service");
        await().atMost(SOON).until(() -> breakersOf(Service.SEARCH).equals(List.of(State.CLOSED, State.OPEN)));
        assertThat(ask(20)).containsOnly("search-service");
        assertThat(get(CENTRE, "/actuator/prometheus").body())
                .contains(
                        "congkhai_gateway_breaker{service=\"search-service\"} 0.0",
                        "congkhai_gateway_breaker{service=\"search-service-2\"} 2.0");
        SECOND.work();
        await().atMost(SOON).until(() -> ask(2).contains("search-service-2"));
    }

    @Test
    void a_hanging_one_costs_no_visitor_his_answer() {
        FIRST.hang();
        assertThat(ask(4)).containsOnly("search-service-2");
        await().atMost(SOON).until(() -> breakersOf(Service.SEARCH).equals(List.of(State.OPEN, State.CLOSED)));
        assertThat(ask(20)).containsOnly("search-service-2");
    }

    @Test
    void one_that_is_not_ready_is_passed_over_before_any_visitor_asks() {
        FIRST.answer("/actuator/health/readiness", 503, "");
        await().atMost(SOON).until(() -> breakersOf(Service.SEARCH).equals(List.of(State.OPEN, State.CLOSED)));
        int before = FIRST.asked();
        assertThat(ask(10)).containsOnly("search-service-2");
        assertThat(FIRST.asked()).isEqualTo(before);
    }

    @Test
    void only_a_question_is_asked_twice() {
        FIRST.breakOff();
        int first = FIRST.asked();
        int second = SECOND.asked();
        assertThat(ask(2)).containsOnly("search-service-2");
        assertThat(FIRST.asked() - first).isEqualTo(1);
        assertThat(SECOND.asked() - second).isEqualTo(2);
        List<Integer> sent = IntStream.range(0, 2)
                .mapToObj(i -> post(QUAN8, "/api/search", NOTHING).statusCode())
                .toList();
        assertThat(sent).containsExactlyInAnyOrder(200, 503);
        assertThat(FIRST.asked() - first).isEqualTo(2);
        assertThat(SECOND.asked() - second).isEqualTo(3);
    }

    @Test
    void one_that_lives_is_waited_for() {
        CountDownLatch slow = FIRST.holdBack();
        int second = SECOND.asked();
        List<Integer> statuses = IntStream.range(0, 2)
                .mapToObj(i -> get(QUAN8, "/tim-kiem").statusCode())
                .toList();
        assertThat(statuses).containsExactlyInAnyOrder(200, 503);
        assertThat(SECOND.asked() - second).isEqualTo(1);
        slow.countDown();
    }

    @Test
    void only_when_all_are_out_is_the_service() {
        FIRST.die();
        SECOND.die();
        await().atMost(SOON).until(() -> breakersOf(Service.SEARCH).equals(List.of(State.OPEN, State.OPEN)));
        HttpResponse<String> answer = get(QUAN8, "/api/search?q=a");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(get(QUAN8, "/").statusCode()).isEqualTo(200);
        FIRST.work();
        await().atMost(SOON).until(() -> get(QUAN8, "/tim-kiem").statusCode() == 200);
    }

    @Test
    void operators_see_each_and_a_silent_one_is_named() {
        for (Service service : Service.WITH_PROJECTIONS) projects(backend(service), service.id());
        projects(SECOND, "search-service-2");
        assertThat(get(CENTRE, "/api/operations/projections", "Authorization", "Bearer operator")
                        .body())
                .contains("{\"service\":\"search-service\"}", "{\"service\":\"search-service-2\"}")
                .endsWith("\"unavailable\":[]}");
        SECOND.die();
        assertThat(get(CENTRE, "/api/operations/projections", "Authorization", "Bearer operator")
                        .body())
                .contains("{\"service\":\"search-service\"}")
                .endsWith("\"unavailable\":[\"search-service-2\"]}");
    }

    @Test
    void a_command_goes_to_the_one_it_names() {
        for (String name : List.of("search-service", "search-service-2", "search-service-2", "search-service")) {
            assertThat(post(CENTRE, "/api/operations/projections/" + name + "/search/rebuild", NOTHING)
                            .body())
                    .isEqualTo(name);
        }
        assertThat(post(CENTRE, "/api/operations/projections/search-service-3/search/rebuild", NOTHING)
                        .statusCode())
                .isEqualTo(404);
        // search-service-2.search|publication.v1|3|17
        String letter =
                "/api/operations/dead-letters/c2VhcmNoLXNlcnZpY2UtMi5zZWFyY2h8cHVibGljYXRpb24udjF8M3wxNw/replay";
        assertThat(post(CENTRE, letter, NOTHING).body()).isEqualTo("search-service-2");
        assertThat(post(CENTRE, letter, NOTHING).body()).isEqualTo("search-service-2");
    }

    private static void projects(Backend backend, String name) {
        backend.answer("/api/operations/projections", 200, "{\"items\":[{\"service\":\"" + name + "\"}]}");
    }

    private List<String> ask(int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> get(QUAN8, "/tim-kiem").body())
                .toList();
    }

    private static String[] repeated(int times, String... names) {
        return IntStream.range(0, times)
                .boxed()
                .flatMap(i -> Arrays.stream(names))
                .toArray(String[]::new);
    }
}

package vn.congkhai.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SilentServiceIT extends BehindTheDoor {

    @Test
    void a_hanging_service_is_unavailable_and_one_call_is_enough_to_know() {
        assertThat(get(QUAN8, "/hoi-dap").statusCode()).isEqualTo(200);
        backend(Service.QA).hang();
        assertUnavailable(get(QUAN8, "/hoi-dap"));
        await().atMost(Duration.ofSeconds(10)).until(() -> breakerOf(Service.QA) == State.OPEN);
        assertUnavailable(get(QUAN8, "/api/questions/x"));
        assertThat(get(CENTRE, "/actuator/prometheus").body())
                .contains("congkhai_gateway_breaker{service=\"qa-service\"} 2.0");
    }

    @Test
    void a_dead_service_is_unavailable_and_comes_back_by_itself() {
        backend(Service.SEARCH).die();
        assertUnavailable(get(QUAN8, "/tim-kiem"));
        await().atMost(Duration.ofSeconds(10)).until(() -> breakerOf(Service.SEARCH) == State.OPEN);
        backend(Service.SEARCH).work();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> get(QUAN8, "/tim-kiem").statusCode() == 200);
        closeBreaker(Service.SEARCH);
        assertThat(breakerOf(Service.SEARCH)).isEqualTo(State.CLOSED);
    }

    @Test
    void one_that_nobody_calls_is_trusted_again_and_one_that_fails_its_few_calls_is_not() {
        backend(Service.QA).die();
        assertUnavailable(get(QUAN8, "/hoi-dap"));
        await().atMost(Duration.ofSeconds(10)).until(() -> breakerOf(Service.QA) == State.OPEN);
        backend(Service.QA).work();
        backend(Service.QA).answer("/hoi-dap", 503, "không có cơ sở dữ liệu");
        await().atMost(Duration.ofSeconds(10)).until(() -> breakerOf(Service.QA) != State.OPEN);
        AtomicInteger calls = new AtomicInteger();
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            // Too few to decide half-open; should it have closed before the first of them, so many as open it.
            boolean wanted = calls.incrementAndGet() < 5 || breakerOf(Service.QA) == State.CLOSED;
            if (wanted) get(QUAN8, "/hoi-dap");
            return breakerOf(Service.QA) == State.OPEN;
        });
        int asked = backend(Service.QA).asked();
        await().atMost(Duration.ofSeconds(10)).until(() -> breakerOf(Service.QA) == State.CLOSED);
        assertThat(backend(Service.QA).asked()).isEqualTo(asked);
    }

    @Test
    void a_hanging_service_comes_back_by_itself() {
        backend(Service.CATALOG).hang();
        assertUnavailable(get(QUAN8, "/api/services"));
        backend(Service.CATALOG).work();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> get(QUAN8, "/api/services").statusCode() == 200);
    }

    @Test
    void the_others_do_not_notice() {
        backend(Service.WORKFLOW).hang();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Integer>> hanging = IntStream.range(0, 300)
                    .mapToObj(call -> CompletableFuture.supplyAsync(
                            () -> get(QUAN8, "/api/articles?n=" + call).statusCode(), threads))
                    .toList();
            for (int call = 0; call < 50; call++) {
                assertThat(get(QUAN8, "/").body()).isEqualTo("content-service");
                assertThat(get(QUAN8, "/tim-kiem").body()).isEqualTo("search-service");
            }
            assertThat(hanging).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(503));
        }
        assertThat(breakerOf(Service.CONTENT)).isEqualTo(State.CLOSED);
    }

    @Test
    void a_browser_gets_a_page_that_needs_nothing_else() {
        backend(Service.CONTENT).die();
        HttpResponse<String> page = get(QUAN8, "/", "Accept", "text/html,*/*;q=0.8");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.body())
                .contains("<html lang=\"vi\">", "<h1>Dịch vụ tạm gián đoạn</h1>")
                .doesNotContain("{{", "<style", "<script");
        assertUnavailable(get(QUAN8, "/api/public/articles", "Accept", "text/html"));
    }

    @Test
    void an_upload_to_a_hanging_service_does_not_hang() {
        backend(Service.WORKFLOW).hang();
        HttpResponse<String> answer = post(QUAN8, "/api/attachments", new byte[20 << 20]);
        assertUnavailable(answer);
    }

    @Test
    void slow_is_not_dead() {
        CountDownLatch slow = backend(Service.CATALOG).holdBack();
        int before = backend(Service.CATALOG).signsAsked();
        CompletableFuture<HttpResponse<String>> answer =
                CompletableFuture.supplyAsync(() -> get(QUAN8, "/api/services"));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> backend(Service.CATALOG).signsAsked() > before);
        slow.countDown();
        assertThat(answer.join().statusCode()).isEqualTo(200);
        assertThat(breakerOf(Service.CATALOG)).isEqualTo(State.CLOSED);
    }

    @Test
    void alive_but_never_answering_is_given_up_too() {
        backend(Service.CATALOG).holdBack();
        assertUnavailable(get(QUAN8, "/api/services"));
        assertThat(breakerOf(Service.CATALOG)).isEqualTo(State.CLOSED);
    }

    @Test
    void errors_of_a_service_are_its_own() {
        backend(Service.WORKFLOW).answer("/api/articles", 500, "lỗi");
        for (int call = 0; call < 30; call++) {
            HttpResponse<String> answer = get(QUAN8, "/api/articles");
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).isEqualTo("lỗi");
        }
        assertThat(breakerOf(Service.WORKFLOW)).isEqualTo(State.CLOSED);
    }

    @Test
    void a_service_that_says_it_cannot_work_is_believed() {
        backend(Service.WORKFLOW).answer("/api/articles", 503, "không có cơ sở dữ liệu");
        backend(Service.WORKFLOW).answer("/actuator/health/readiness", 503, "");
        assertThat(get(QUAN8, "/api/articles").body()).isEqualTo("không có cơ sở dữ liệu");
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            get(QUAN8, "/api/articles");
            return breakerOf(Service.WORKFLOW) == State.OPEN;
        });
        assertUnavailable(get(QUAN8, "/api/articles"));
    }

    private static void assertUnavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("\"code\":\"service-unavailable\"", "tạm ngừng phục vụ");
    }
}

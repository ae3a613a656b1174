package vn.congkhai.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A service that hangs gives an honest answer soon, and the others do not notice. */
class OutageIT {
    private final PortalInstance system = TheSystem.running();

    @ParameterizedTest
    @CsvSource({
        "search-service, /api/search?q=quy, /tim-kiem, /",
        "content-service, /api/public/articles, /, /api/services",
        "qa-service, /hoi-dap, /hoi-dap, /",
        "publicservice-catalog, /api/services, /dich-vu-cong, /",
        "workflow-service, /api/calendar/working-days?from=2026-11-23&days=15, , /"
    })
    void a_stopped_service_is_answered_for_with_503(String name, String its, String itsPage, String anothers) {
        Door visitor = system.visitor("quan8");
        long pid = system.pid(name);
        PortalInstance.signal("STOP", pid);
        try {
            Reply first = visitor.get(its);
            assertThat(first.status()).isEqualTo(503);
            assertThat(first.header("Retry-After")).isNotEmpty();
            await().untilAsserted(() -> {
                long start = System.nanoTime();
                assertThat(visitor.get(its).status()).isEqualTo(503);
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(500));
            });
            assertThat(visitor.get(its).code()).isIn("service-unavailable", "");
            if (itsPage != null)
                assertKindPage(visitor.with("Accept", "text/html").get(itsPage));
            assertThat(visitor.get(anothers).status()).isEqualTo(200);
        } finally {
            PortalInstance.signal("CONT", pid);
        }
        await().until(() -> visitor.get(its).status() == 200);
    }

    private static void assertKindPage(Reply page) {
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("Retry-After")).isNotEmpty();
        assertThat(page.body()).contains("<html").containsIgnoringCase("thử lại");
    }
}

package vn.congkhai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

    @ParameterizedTest
    @CsvSource({
        "/, CONTENT",
        "/tin/1/x, CONTENT",
        "/assets/site.css, CONTENT",
        "/feed.xml, CONTENT",
        "/api/public/articles/1, CONTENT",
        "/api/public/regulation, CONTENT",
        "/khong-co, CONTENT",
        "/api/khong-co, CONTENT",
        "/hoi-dapx, CONTENT",
        "/api/articles/1/approval, WORKFLOW",
        "/%61pi/articles, WORKFLOW",
        "/api/calendar/working-days, WORKFLOW",
        "/api/attachments, WORKFLOW",
        "/hoi-dap/theo-doi/x, QA",
        "/gop-y, QA",
        "/api/questions, QA",
        "/api/public/questions/statistics, QA",
        "/dich-vu-cong/1, CATALOG",
        "/api/procedures, CATALOG",
        "/tim-kiem, SEARCH",
        "/van-ban, SEARCH",
        "/van-ban/0193/quy-che, CONTENT",
        "/api/search/suggest, SEARCH",
        "/mailbox/messages, IDENTITY",
        "/.well-known/ledger/qa-service, QA",
        "/.well-known/ledger/workflow-service/keys, WORKFLOW",
        "/.well-known/security.txt, CONTENT",
        "/api/operations/projections/search-service/index/rebuild, SEARCH",
        "/api/operations/projections/search-service-2/search/rebuild, SEARCH",
        "/api/operations/dead-letters/Y29udGVudC1zZXJ2aWNlfHB1YmxpY2F0aW9uLnYxfDN8MTc/replay, CONTENT",
        "/api/operations/dead-letters/c2VhcmNoLXNlcnZpY2UtMnxwdWJsaWNhdGlvbi52MXwzfDE3/replay, SEARCH",
    })
    void a_path_belongs_to_one_service(String path, Service service) {
        assertThat(RouteTable.serviceOf(RequestPath.of(path))).contains(service);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/health",
                "/%61ctuator/prometheus",
                "/api/operations",
                "/api/operations/logs",
                "/api/operations/projections/unknown/x/rebuild",
                "/api/operations/projections/identity/x/rebuild",
                "/api/operations/dead-letters/dW5rbm93bnx4fDB8MA/replay",
                "/.well-known/ledger/identity",
            })
    void no_service_is_reached_by(String path) {
        assertThat(RouteTable.serviceOf(RequestPath.of(path))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/operations/projections/search-service-2/search/rebuild, search-service-2",
        "/api/operations/projections/qa-service/published/rebuild, qa-service",
        // search-service-2.search|publication.v1|3|17
        "/api/operations/dead-letters/c2VhcmNoLXNlcnZpY2UtMi5zZWFyY2h8cHVibGljYXRpb24udjF8M3wxNw/replay, search-service-2",
        "/api/operations/dead-letters/c2VhcmNoLXNlcnZpY2UtMnxwdWJsaWNhdGlvbi52MXwzfDE3/replay, search-service-2",
        "/api/search,",
        "/api/operations/projections,",
    })
    void an_operators_command_is_for_one_process(String path, String process) {
        assertThat(RouteTable.instanceNamedBy(RequestPath.of(path))).isEqualTo(Optional.ofNullable(process));
    }

    @Test
    void only_the_upload_of_a_file_is_streamed() {
        assertThat(RouteTable.bodyOf("POST", RequestPath.of("/api/attachments")))
                .isEqualTo(BodyBound.STAFF_FILE);
        assertThat(RouteTable.bodyOf("POST", RequestPath.of("/api/questions/attachments")))
                .isEqualTo(BodyBound.CITIZEN_FILE);
        assertThat(RouteTable.bodyOf("POST", RequestPath.of("/tiep-nhan/cau-hoi/1/tra-loi")))
                .isEqualTo(BodyBound.CITIZEN_FILE);
        assertThat(RouteTable.bodyOf("POST", RequestPath.of("/tiep-nhan/cau-hoi/1/chuyen")))
                .isEqualTo(BodyBound.MESSAGE);
        assertThat(RouteTable.bodyOf("PUT", RequestPath.of("/api/attachments"))).isEqualTo(BodyBound.MESSAGE);
        assertThat(RouteTable.bodyOf("POST", RequestPath.of("/api/articles"))).isEqualTo(BodyBound.MESSAGE);
    }
}

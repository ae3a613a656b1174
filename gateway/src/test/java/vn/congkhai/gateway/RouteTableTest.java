package vn.congkhai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

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
        "/api/search/suggest, SEARCH",
        "/mailbox/messages, IDENTITY",
        "/.well-known/ledger/qa-service, QA",
        "/.well-known/ledger/workflow-service/keys, WORKFLOW",
        "/.well-known/security.txt, CONTENT",
        "/api/operations/projections/search-service/index/rebuild, SEARCH",
        "/api/operations/dead-letters/content-service%7Cpublication.v1%7C3%7C17/replay, CONTENT",
        "/api/operations/dead-letters/search-service-2%7Cpublication.v1%7C3%7C17/replay, SEARCH",
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
                "/api/operations/dead-letters/unknown%7Cx%7C0%7C0/replay",
                "/.well-known/ledger/identity",
            })
    void no_service_is_reached_by(String path) {
        assertThat(RouteTable.serviceOf(RequestPath.of(path))).isEmpty();
    }

    @Test
    void only_the_upload_of_a_file_is_streamed() {
        assertThat(RouteTable.bodyOf("POST", RequestPath.of("/api/attachments")))
                .isEqualTo(BodyBound.STAFF_FILE);
        assertThat(RouteTable.bodyOf("POST", RequestPath.of("/api/questions/attachments")))
                .isEqualTo(BodyBound.CITIZEN_FILE);
        assertThat(RouteTable.bodyOf("PUT", RequestPath.of("/api/attachments"))).isEqualTo(BodyBound.MESSAGE);
        assertThat(RouteTable.bodyOf("POST", RequestPath.of("/api/articles"))).isEqualTo(BodyBound.MESSAGE);
    }
}

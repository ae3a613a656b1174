package vn.congkhai.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.congkhai.workflow.testing.Reply;

/** Rights over HTTP: appointment, release, delegation, and other portals. */
class BoardsIT extends AtTheDesk {
    @Test
    void another_portals_article_is_not_found() {
        Reply submitted = submit("quan8", news("Của riêng Quận 8"));
        assertRefused(workflow.get("head@krongpac", path(submitted)), 404, "not-found");
        assertRefused(workflow.get("operator@ict", path(submitted)), 404, "not-found");
        assertThat(workflow.get("operator@ict", "/api/articles").status()).isEqualTo(403);
        assertThat(workflow.atDoor("quan8", "GET", path(submitted), null).status())
                .isEqualTo(401);
    }

    @Test
    void a_delegate_acts_for_the_holder_until_it_is_revoked() {
        Map<String, Object> delegation = Map.of(
                "to", "officer@longxuyen",
                "step", "APPROVE",
                "categories", List.of("tin-tuc"),
                "from", "2020-01-01",
                "until", "2099-12-31",
                "decision", Map.of("number", "7/QĐ-BBT", "date", "2026-01-05"));
        assertRefused(workflow.post("deputy@longxuyen", "/api/delegations", delegation), 403, "not-entitled");
        Reply granted = workflow.post("head@longxuyen", "/api/delegations", delegation);
        assertThat(granted.status()).as(granted.toString()).isEqualTo(201);
        Map<String, Object> article = news("Duyệt thay Trưởng ban");
        Reply edited = edit("longxuyen", submit("longxuyen", article), article);
        await().untilAsserted(() -> assertThat(
                        workflow.post("officer@longxuyen", path(edited) + "/approval", Map.of("revision", 1))
                                .status())
                .isEqualTo(200));
        JsonNode history =
                workflow.get("auditor@longxuyen", path(edited) + "/history").json();
        assertThat(history.path("events")
                        .path(2)
                        .path("onBehalfOf")
                        .path("account")
                        .asString())
                .isEqualTo("head@longxuyen");
        Reply revoked = workflow.post(
                "head@longxuyen",
                "/api/delegations/" + granted.text("id") + "/revocation",
                Map.of("reason", "Hết việc"));
        assertThat(revoked.status()).as(revoked.toString()).isEqualTo(200);
        Reply next = edit("longxuyen", submit("longxuyen", article), article);
        await().untilAsserted(() -> assertRefused(
                workflow.post("officer@longxuyen", path(next) + "/approval", Map.of("revision", 1)),
                403,
                "not-entitled"));
    }

    @Test
    void a_release_bites_at_once() {
        Map<String, Object> decision = Map.of("number", "9/QĐ-BBT", "date", "2026-01-05");
        Map<String, Object> appointment = Map.of(
                "account", "newcomer@trungdung", "role", "MEMBER", "categories", List.of(), "decision", decision);
        assertRefused(workflow.post("deputy@trungdung", "/api/staff", appointment), 403, "not-entitled");
        assertThat(workflow.post("head@trungdung", "/api/staff", appointment).status())
                .isEqualTo(201);
        await().untilAsserted(
                        () -> assertThat(workflow.post("newcomer@trungdung", "/api/articles", news("Bài của người mới"))
                                        .status())
                                .isEqualTo(201));
        assertThat(workflow.post("head@trungdung", "/api/staff/newcomer@trungdung/release", Map.of())
                        .status())
                .isEqualTo(200);
        await().untilAsserted(() -> assertRefused(
                workflow.post("newcomer@trungdung", "/api/articles", news("Không còn được")), 403, "not-entitled"));
        assertThat(workflow.get("auditor@trungdung", "/api/staff")
                        .json()
                        .path("total")
                        .asInt())
                .isGreaterThan(10);
    }

    @Test
    void the_calendar_is_open_to_everybody() {
        Reply due = workflow.atDoor("quan8", "GET", "/api/calendar/working-days?from=2026-02-10&days=5", null);
        assertThat(due.status()).as(due.toString()).isEqualTo(200);
        assertThat(due.json().path("skipped").size()).isGreaterThan(5);
        assertRefused(
                workflow.atDoor("quan8", "GET", "/api/calendar/working-days?from=2026-02-10&days=0", null),
                400,
                "invalid-parameter");
    }
}

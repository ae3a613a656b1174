package vn.congkhai.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.congkhai.kit.messaging.EventPublisher;
import vn.congkhai.kit.messaging.OutgoingEvent;

/** Sends the events that the other services would. */
final class Newsroom {
    static final String PORTAL = "quan8";

    private final EventPublisher out;
    private long position;

    Newsroom(EventPublisher out) {
        this.out = out;
    }

    OutgoingEvent published(String id, String title) {
        Map<String, Object> data = new HashMap<>();
        data.put("id", id);
        data.put("portal", PORTAL);
        data.put("state", "PUBLISHED");
        data.put("type", "article");
        data.put("category", "tin-tuc");
        data.put("genre", "news");
        data.put("title", title);
        data.put("summary", "");
        data.put("body", "<p>Nội dung của <b>bài</b> &lt;số&gt; này.</p>");
        data.put("source", "Ban Biên tập");
        data.put("author", "Nguyễn Văn An");
        data.put("attributes", Map.of());
        data.put("attachments", List.of());
        data.put("publishedAt", "2026-11-23T01:00:00Z");
        data.put("url", "/tin/" + id + "/bai");
        return event("publication.v1", id, data);
    }

    OutgoingEvent withdrawn(String id) {
        return event("publication.v1", id, Map.of("id", id, "portal", PORTAL, "state", "WITHDRAWN", "title", "x"));
    }

    OutgoingEvent answered(String id, String title) {
        Map<String, Object> data = Map.of(
                "id",
                id,
                "portal",
                PORTAL,
                "state",
                "ANSWERED",
                "field",
                "Hộ tịch",
                "published",
                Map.of(
                        "title",
                        title,
                        "question",
                        title,
                        "answer",
                        "Được.",
                        "unit",
                        "Phòng Tư pháp",
                        "publishedAt",
                        "2026-11-23T01:00:00Z",
                        "url",
                        "/hoi-dap/" + id + "/cau-hoi"));
        return event("question.v1", id, data);
    }

    OutgoingEvent registered(String id, String name) {
        return event(
                "service.v1",
                id,
                Map.of(
                        "id",
                        id,
                        "portal",
                        PORTAL,
                        "code",
                        "1.001193",
                        "name",
                        name,
                        "field",
                        "Hộ tịch",
                        "level",
                        3,
                        "url",
                        "/dich-vu-cong/" + id));
    }

    OutgoingEvent poison(String id) {
        return event("publication.v1", id, Map.of("id", id, "state", "UNHEARD-OF"));
    }

    /** A fact of a kind that nobody has heard of yet, about a subject that is known. */
    OutgoingEvent ofANewerType(OutgoingEvent known) {
        return new OutgoingEvent(
                known.topic(),
                known.key(),
                known.type() + ".embargoed",
                known.data(),
                known.position(),
                known.epoch(),
                null,
                known.time());
    }

    void send(OutgoingEvent... events) {
        out.publish(List.of(events));
    }

    void sendAll(List<OutgoingEvent> events) {
        out.publish(new ArrayList<>(events));
    }

    private OutgoingEvent event(String topic, String key, Object data) {
        return new OutgoingEvent(
                topic,
                key,
                topic.replace(".v1", ""),
                data,
                ++position,
                "log-1",
                null,
                Instant.parse("2026-11-23T01:00:00Z"));
    }
}

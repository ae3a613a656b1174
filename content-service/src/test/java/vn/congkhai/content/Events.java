package vn.congkhai.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import vn.congkhai.kit.messaging.OutgoingEvent;
import vn.congkhai.text.Slug;

/** Events of publication.v1 as the workflow sends them, each later than the one before. */
final class Events {
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final AtomicLong POSITION = new AtomicLong();
    private static final Instant START = Instant.parse("2026-11-23T01:00:00.123456Z");

    private Events() {}

    static Story story(String portal, String category, String title) {
        return new Story(portal, UUID.randomUUID().toString(), category, title);
    }

    /** One article and its public states. */
    static final class Story {
        final String portal;
        final String id;
        final String category;
        final Map<String, Object> fields = new HashMap<>();
        final List<Map<String, Object>> attachments = new ArrayList<>();
        private final Instant publishedAt = START.plusSeconds(POSITION.get());

        private Story(String portal, String id, String category, String title) {
            this.portal = portal;
            this.id = id;
            this.category = category;
            fields.put("genre", "news");
            fields.put("title", title);
            fields.put("summary", "Tóm tắt của " + title);
            fields.put("body", "<p>Nội dung của " + title + "</p>");
        }

        Story with(String name, Object value) {
            fields.put(name, value);
            return this;
        }

        Story file(String attachmentId, String name, String type, long size, String sha256) {
            attachments.add(Map.of(
                    "id", attachmentId,
                    "name", name,
                    "type", type,
                    "size", size,
                    "sha256", sha256,
                    "url", "/tin/" + id + "/tep/" + attachmentId + "/" + name));
            return this;
        }

        String url() {
            String root = "document".equals(fields.get("genre")) ? "/van-ban/" : "/tin/";
            return root + id + "/" + Slug.of((String) fields.get("title"));
        }

        OutgoingEvent published() {
            Map<String, Object> data = common("PUBLISHED");
            data.put("type", "document".equals(fields.get("genre")) ? "document" : "article");
            data.put("source", "Văn phòng Ủy ban nhân dân");
            data.put("author", "Nguyễn Văn An");
            data.put("originalSource", null);
            data.put("referenceOnly", false);
            data.put("urgent", false);
            data.put("attributes", Map.of());
            data.put("attachments", attachments);
            data.put("publishedAt", publishedAt);
            data.put("correctedAt", null);
            data.put("revision", 1);
            data.put("contentHash", "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef");
            data.put("withdrawal", null);
            data.putAll(fields);
            return event(data);
        }

        OutgoingEvent withdrawn(String kind, String redirectTo) {
            Map<String, Object> data = common("WITHDRAWN");
            data.put("title", fields.get("title"));
            Map<String, Object> withdrawal = new HashMap<>();
            withdrawal.put("kind", kind);
            withdrawal.put("legalBasis", "Điều 21 Quyết định 01/2020/QĐ-UBND");
            withdrawal.put("notice", "Tin được gỡ bỏ để rà soát số liệu.");
            withdrawal.put("redirectTo", redirectTo);
            withdrawal.put("withdrawnAt", START.plusSeconds(86_400));
            data.put("withdrawal", withdrawal);
            return event(data);
        }

        private Map<String, Object> common(String state) {
            Map<String, Object> data = new HashMap<>();
            data.put("id", id);
            data.put("portal", portal);
            data.put("state", state);
            data.put("category", category);
            data.put("url", url());
            return data;
        }

        private OutgoingEvent event(Map<String, Object> data) {
            long position = POSITION.incrementAndGet();
            data.put("version", position);
            return new OutgoingEvent(
                    "publication.v1", id, "publication", data, position, "epoch-1", TRACE, Instant.now());
        }
    }
}

package vn.congkhai.kit.app;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.congkhai.kit.calendar.CalendarConfiguration;
import vn.congkhai.kit.http.IfMatch;
import vn.congkhai.kit.http.PageOf;
import vn.congkhai.kit.http.Paging;
import vn.congkhai.kit.idempotency.CommandId;
import vn.congkhai.kit.media.MediaStore;
import vn.congkhai.kit.media.StoredFile;
import vn.congkhai.kit.messaging.CompactedTable;
import vn.congkhai.kit.messaging.IncomingEvent;
import vn.congkhai.kit.messaging.StartOffsets;
import vn.congkhai.kit.messaging.TopicFollower;
import vn.congkhai.kit.messaging.TopicFollowers;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.problem.ProblemPage;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.kit.security.CurrentPortal;

/** The smallest service that uses everything of the kit. */
@SpringBootApplication
@Import(CalendarConfiguration.class)
public class TestApplication {
    public static final AtomicInteger EXECUTED = new AtomicInteger();
    public static final List<IncomingEvent> APPLIED = new CopyOnWriteArrayList<>();
    public static final List<IncomingEvent> SEARCHED = new CopyOnWriteArrayList<>();
    public static final AtomicBoolean POISONED = new AtomicBoolean(true);
    public static final AtomicInteger OUTAGES = new AtomicInteger();

    @Bean
    TopicFollower questions(TopicFollowers followers) {
        return followers.group("questions", List.of("question.v1"), events -> {
            for (IncomingEvent event : events) {
                if (event.key().equals("poison") && POISONED.get())
                    throw new IllegalArgumentException("không đọc được");
                if (event.key().equals("outage") && OUTAGES.getAndDecrement() > 0) throw new IOException("disk");
                APPLIED.add(event);
            }
        });
    }

    @Bean
    TopicFollower searched(TopicFollowers followers) {
        return followers.assigned("searched", List.of("question.v1"), StartOffsets.BEGINNING, SEARCHED::addAll);
    }

    @Bean
    CompactedTable<String> staff(TopicFollowers followers) {
        return followers.table(
                "staff", List.of("staff.v1"), event -> event.data().path("name").asString());
    }

    @Bean
    ProblemPage problemPage() {
        return (request, problem) -> "<!doctype html><title>" + problem.title() + "</title>";
    }

    /** What a command carries. */
    public record Body(
            String title,
            @Nullable Integer count,
            @Nullable Kind kind,
            @Nullable Map<String, Object> attributes,
            boolean flag) {}

    /** An enumeration. */
    public enum Kind {
        ONE,
        TWO
    }

    @RestController
    static class Endpoints {
        private final MediaStore media;

        Endpoints(MediaStore media) {
            this.media = media;
        }

        @GetMapping("/api/articles")
        PageOf<String> list(
                Paging paging, @RequestParam(required = false) @Nullable String state, @CurrentPortal String portal) {
            return new PageOf<>(List.of(portal, String.valueOf(state)), paging.page(), paging.size(), 2);
        }

        @GetMapping("/api/articles/{id}")
        Map<String, String> one(@PathVariable UUID id, Caller caller) {
            return Map.of("id", id.toString(), "account", caller.account());
        }

        @PostMapping("/api/articles")
        ResponseEntity<Map<String, Object>> create(@RequestBody Body body, Caller caller, CommandId command) {
            int executed = EXECUTED.incrementAndGet();
            if (body.title().equals("refuse"))
                throw ProblemException.of(409, "wrong-state", "Sai trạng thái.").rule("ONLY_ONCE", "Đ.1");
            return ResponseEntity.status(201)
                    .header(HttpHeaders.LOCATION, "/api/articles/" + executed)
                    .eTag("\"1\"")
                    .body(Map.of(
                            "title",
                            body.title(),
                            "executed",
                            executed,
                            "command",
                            command.value(),
                            "attributes",
                            body.attributes() == null ? Map.of() : body.attributes()));
        }

        @PutMapping("/api/articles/{id}")
        Map<String, Object> change(@PathVariable UUID id, @RequestBody Body body, IfMatch ifMatch) {
            ifMatch.requireCurrent(3);
            return Map.of("title", body.title());
        }

        @PostMapping("/api/attachments")
        StoredFile attach(@RequestParam MultipartFile file) throws IOException {
            return media.put(file.getInputStream(), 1 << 20);
        }

        @PostMapping("/api/questions")
        Map<String, Object> ask(@RequestBody Body body, CommandId command) {
            return Map.of("executed", EXECUTED.incrementAndGet(), "command", command.value());
        }

        @GetMapping("/api/questions/{code}")
        Map<String, String> question(@PathVariable String code) {
            return Map.of("code", code);
        }

        @GetMapping("/api/public/articles")
        Map<String, String> open(@RequestParam(defaultValue = "") String category) {
            return Map.of("category", category);
        }

        @GetMapping("/api/broken")
        String broken() {
            throw new IllegalStateException("a secret inside");
        }
    }
}

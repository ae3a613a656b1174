package vn.congkhai.system.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.congkhai.system.Door;
import vn.congkhai.system.PortalInstance;
import vn.congkhai.system.Reply;

/**
 * What ten editors at work wait for, in milliseconds: boards of two on every portal, each of which opens a page or sends a form once a
 * second: what waits, writing, submission, editing, approval with its checklist, and what the auditor sees of it.
 */
final class ConsoleBench {
    private static final int EDITORS = 10;
    private static final int ROUNDS = 8;
    private static final int WARM_UP_ROUNDS = 2;
    private static final long EVERY_NANOS = 1_000_000_000L;
    private static final Pattern CHECKED = Pattern.compile("name=\"checklist\"[^>]*value=\"([^\"]+)\"");

    private final PortalInstance system;
    private final Map<String, Queue<Long>> waited = new ConcurrentHashMap<>();

    ConsoleBench(PortalInstance system) {
        this.system = system;
    }

    Map<String, Object> measure() throws Exception {
        rounds(WARM_UP_ROUNDS);
        waited.clear();
        rounds(ROUNDS);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("editors", EDITORS);
        List<Long> everything = new ArrayList<>();
        waited.forEach((page, times) -> {
            figures.put(page, new Percentiles(times).figures());
            everything.addAll(times);
        });
        figures.put("all", new Percentiles(everything).figures());
        return figures;
    }

    private void rounds(int rounds) throws Exception {
        try (var editors = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < EDITORS; i++) {
                String portal = PortalInstance.PORTALS.get(i % PortalInstance.PORTALS.size());
                long first = System.nanoTime() + EVERY_NANOS * i / EDITORS;
                all.add(editors.submit(() -> new Board(portal, first).work(rounds)));
            }
            for (Future<?> one : all) one.get();
        }
    }

    /** One who goes through all the desks of a portal, one page a second. */
    private final class Board {
        private final String portal;
        private long due;

        private Board(String portal, long first) {
            this.portal = portal;
            this.due = first;
        }

        private void work(int rounds) {
            for (int round = 0; round < rounds; round++) {
                Map<String, String> form = form("Tin đo bảng điều khiển " + round);
                open("contributor", "/bien-tap", "worklist");
                open("contributor", "/bien-tap/viet", "write");
                String path = send("contributor", "/bien-tap/viet", encoded(form), "submit")
                        .header("Location")
                        .replaceFirst("\\?.*", "");
                open("deputy", "/bien-tap", "worklist");
                open("deputy", path, "article");
                open("deputy", path + "/sua", "edit");
                form.put("ma-phieu", UUID.randomUUID().toString());
                form.put("version", "1");
                send("deputy", path + "/sua", encoded(form), "edited");
                open("head", "/bien-tap", "worklist");
                String seen = open("head", path, "article").body();
                send("head", path + "/duyet", approval(seen), "approve");
                open("auditor", "/kiem-tra", "histories");
                open("auditor", path.replace("/bien-tap/", "/kiem-tra/"), "life");
            }
        }

        private Door door(String name) {
            return system.as(name + "@" + portal).with("Accept", "text/html");
        }

        private Reply open(String name, String path, String page) {
            return timed(page, 200, () -> door(name).get(path));
        }

        private Reply send(String name, String path, String form, String page) {
            byte[] body = form.getBytes(StandardCharsets.UTF_8);
            return timed(page, 303, () -> door(name).raw("POST", path, "application/x-www-form-urlencoded", body));
        }

        private Reply timed(String page, int status, Supplier<Reply> call) {
            while (System.nanoTime() < due) LockSupport.parkNanos(due - System.nanoTime());
            long begin = System.nanoTime();
            due = Math.max(due + EVERY_NANOS, begin);
            Reply reply = call.get();
            if (reply.status() != status) throw new IllegalStateException(page + ": " + reply);
            waited.computeIfAbsent(page, any -> new ConcurrentLinkedQueue<>())
                    .add((System.nanoTime() - begin) / 1_000_000);
            return reply;
        }
    }

    private static Map<String, String> form(String title) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("ma-phieu", UUID.randomUUID().toString());
        form.put("viec", "gui");
        form.put("category", "tin-tuc");
        form.put("genre", "news");
        form.put("title", title);
        form.put("body", "<p>Ủy ban nhân dân thông báo: " + title + ".</p>");
        form.put("source", "Ban Biên tập");
        form.put("author", "Nguyễn Văn An");
        return form;
    }

    private static String approval(String page) {
        String signed = CHECKED.matcher(page)
                .results()
                .map((MatchResult item) -> "&" + encoded(Map.of("checklist", item.group(1))))
                .collect(Collectors.joining());
        return encoded(Map.of("ma-phieu", UUID.randomUUID().toString(), "revision", "1")) + signed;
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}

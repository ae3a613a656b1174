package vn.congkhai.system.bench;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Logger;
import vn.congkhai.system.Door;
import vn.congkhai.system.PortalInstance;
import vn.congkhai.system.Reply;

/**
 * How long somebody waits for the receipt of his question while fifty a second come in, each timed from the moment it was due to be sent;
 * and how long the daily sheet takes over an index of 100,000 open and 1,000,000 finished questions.
 */
final class QuestionsBench {
    private static final Logger LOG = Logger.getLogger(QuestionsBench.class.getName());
    private static final int PER_SECOND = 50;
    private static final int WARM_UP_SECONDS = 60;
    private static final int SECONDS = 30;
    private static final int SHEETS = 10;
    private static final long START_NANOS = TimeUnit.MINUTES.toNanos(3);

    private QuestionsBench() {}

    static Map<String, Object> run() throws Exception {
        Path data = Files.createTempDirectory("congkhai-bench-questions");
        try (PortalInstance system = PortalInstance.start(data, "--no-limits", "--no-sample")) {
            Map<String, Object> figures = new LinkedHashMap<>();
            warmUp(system);
            figures.put("askMs", ask(system, SECONDS));
            figures.put("dailySheet", sheet(system));
            return figures;
        }
    }

    /** A few at a time, each waiting for its answer: a service that has just started is not run over. */
    private static void warmUp(PortalInstance system) {
        Door visitor = system.visitor("quan8");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WARM_UP_SECONDS);
        try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                askers.execute(() -> {
                    while (System.nanoTime() < end) visitor.post("/api/questions", question(0));
                });
            }
        }
    }

    private static Map<String, Object> ask(PortalInstance system, int seconds) throws Exception {
        Door visitor = system.visitor("quan8");
        var times = new ConcurrentLinkedQueue<Long>();
        var refused = new AtomicInteger();
        int questions = PER_SECOND * seconds;
        long begin = System.nanoTime();
        try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < questions; i++) {
                long due = begin + TimeUnit.SECONDS.toNanos(1) * i / PER_SECOND;
                LockSupport.parkNanos(due - System.nanoTime());
                Map<String, Object> question = question(i);
                askers.execute(() -> {
                    Reply reply = visitor.post("/api/questions", question);
                    if (reply.status() == 201) times.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - due));
                    else refused.incrementAndGet();
                });
            }
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("perSecond", questions / ((System.nanoTime() - begin) / 1e9));
        figures.put("notTaken", refused.get());
        figures.putAll(new Percentiles(times).figures());
        return figures;
    }

    private static Map<String, Object> question(int number) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("subject", "Câu hỏi số " + number);
        question.put("text", "Tôi muốn hỏi về thủ tục cấp giấy phép xây dựng nhà ở riêng lẻ. ".repeat(8));
        question.put("name", "Nguyễn Văn An");
        question.put("email", "an" + number + "@example.vn");
        question.put("consent", true);
        return question;
    }

    private static Map<String, Object> sheet(PortalInstance system) throws Exception {
        long begin = System.nanoTime();
        var seeded = new QuestionSeeds(system).plant();
        long planted = System.nanoTime();
        LOG.info("seeded " + seeded + " in " + TimeUnit.NANOSECONDS.toSeconds(planted - begin) + " s");
        long pid = system.pid("qa-service");
        PortalInstance.signal("9", pid);
        Door reception = system.as("reception@quan8");
        long killed = System.nanoTime();
        while (!isBack(reception)) {
            if (System.nanoTime() - killed > START_NANOS)
                throw new IllegalStateException("qa-service did not come back");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        long back = System.nanoTime();
        List<Long> times = new ArrayList<>();
        Reply sheet = reception.get("/api/questions/daily-sheet");
        for (int i = 0; i < SHEETS; i++) {
            long start = System.nanoTime();
            sheet = reception.get("/api/questions/daily-sheet");
            if (sheet.status() != 200) throw new IllegalStateException(sheet.toString());
            times.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        }
        long start = System.nanoTime();
        Reply statistics = system.visitor("quan8").get("/api/public/questions/statistics");
        long counted = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        Map<String, Object> figures = new LinkedHashMap<>(seeded);
        figures.put("openOnSheet", sheet.json().path("counts").path("open").asInt());
        figures.put("backAfterKillMs", TimeUnit.NANOSECONDS.toMillis(back - killed));
        figures.put("sheetMs", new Percentiles(times).figures());
        figures.put("statisticsStatus", statistics.status());
        figures.put("statisticsMs", counted);
        return figures;
    }

    private static boolean isBack(Door reception) {
        try {
            return reception.get("/api/questions/daily-sheet").status() == 200;
        } catch (UncheckedIOException e) {
            return false; // not yet listening
        }
    }
}

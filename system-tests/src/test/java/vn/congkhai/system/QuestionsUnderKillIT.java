package vn.congkhai.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two hundred people ask at once while the service that takes questions is killed twice, and the mail server once. */
class QuestionsUnderKillIT {
    private static final int ASKERS = 200;
    private static final int PAGE = 100;
    private static final Duration SOON = Duration.ofMillis(2);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(200);

    private final PortalInstance system = TheSystem.running();
    private final String run = Long.toString(System.nanoTime(), 36);

    @Test
    void every_asker_has_one_ticket_one_code_and_one_letter() throws Exception {
        Door visitor = system.visitor("longxuyen");
        long before = open();
        long first = pid("qa-service");
        AtomicInteger answered = new AtomicInteger();
        Set<String> codes = new HashSet<>();
        try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> asking = new ArrayList<>();
            for (int i = 0; i < ASKERS; i++) asking.add(askers.submit(asker(visitor, i, answered)));
            kill(first, answered, ASKERS / 8);
            // The mail server's return is waited for by the letters below.
            PortalInstance.signal("9", pid("identity"));
            long second = await().pollInterval(SOON).until(() -> pid("qa-service"), pid -> pid != 0 && pid != first);
            kill(second, answered, ASKERS / 2);
            assertThat(answered.get()).as("askers who wait when it dies again").isLessThan(ASKERS);
            for (Future<String> one : asking) codes.add(one.get(120, TimeUnit.SECONDS));
        }
        assertThat(codes).hasSize(ASKERS);
        for (String code : codes) {
            Reply followed = await().until(() -> visitor.get("/api/questions/" + code), reply -> reply.status() < 500);
            assertThat(followed.status()).as(followed.toString()).isEqualTo(200);
        }
        assertThat(open() - before).isEqualTo(ASKERS);
        for (String question : questions()) everyLetterHasLeft(question);
        assertThat(letters())
                .hasSize(ASKERS)
                .allSatisfy((to, count) -> assertThat(count).as(to).isEqualTo(1));
    }

    /** Asks until the answer is one: the key makes it the same question every time. */
    private Callable<String> asker(Door visitor, int number, AtomicInteger answered) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("subject", "Câu hỏi " + number + " của đợt " + run);
        question.put("text", "Nhiều người cùng hỏi một lúc, và dịch vụ bị ngắt giữa chừng.");
        question.put("name", "Người hỏi " + number);
        question.put("email", address(number));
        question.put("consent", true);
        Door own = visitor.with("Idempotency-Key", run + "-" + number);
        return () -> {
            while (true) {
                try {
                    Reply reply = own.post("/api/questions", question);
                    if (reply.status() == 201) {
                        answered.incrementAndGet();
                        return reply.json().path("code").asString();
                    }
                    assertThat(reply.status()).as(reply.toString()).isGreaterThanOrEqualTo(500);
                } catch (UncheckedIOException e) {
                    // The connection broke: nobody knows what has become of it, which is what the key is for.
                }
                LockSupport.parkNanos(PAUSE);
            }
        };
    }

    private void kill(long pid, AtomicInteger answered, int after) {
        await().pollInterval(SOON).until(() -> answered.get() >= after);
        PortalInstance.signal("9", pid);
        await().pollInterval(SOON).until(() -> !PortalInstance.runs(pid));
    }

    private long pid(String process) {
        return system.processNow(process).path("pid").asLong();
    }

    private String address(int number) {
        return "hoi-" + run + "-" + number + "@example.vn";
    }

    private long open() {
        Door reception = system.as("reception@longxuyen");
        return await().until(
                        () -> reception.get("/api/questions?state=RECEIVED&size=1"), reply -> reply.status() == 200)
                .json()
                .path("total")
                .asLong();
    }

    /** The ids of what was asked here, as reception lists them. */
    private List<String> questions() {
        Door reception = system.as("reception@longxuyen");
        List<String> ids = new ArrayList<>();
        long pages = open() / PAGE + 1;
        for (int page = 1; page <= pages; page++) {
            String list = "/api/questions?state=RECEIVED&size=" + PAGE + "&page=" + page;
            for (JsonNode item : reception.get(list).json().path("items"))
                if (item.path("subject").asString().endsWith(run))
                    ids.add(item.path("id").asString());
        }
        assertThat(ids).hasSize(ASKERS).doesNotHaveDuplicates();
        return ids;
    }

    /** The one letter that is owed was taken by the mail server: nothing is left that could still be sent. */
    private void everyLetterHasLeft(String question) {
        Door reception = system.as("reception@longxuyen");
        await().untilAsserted(() -> assertThat(reception
                        .get("/api/questions/" + question)
                        .json()
                        .path("letters")
                        .valueStream()
                        .map(letter -> letter.path("to").asString() + " "
                                + letter.path("about").asString() + " "
                                + letter.path("state").asString()))
                .containsExactly("ASKER question.received SENT"));
    }

    private Map<String, Integer> letters() {
        Map<String, Integer> letters = new HashMap<>();
        for (JsonNode message :
                system.as("operator@ict").get("/mailbox/messages").json().path("items")) {
            String to = message.path("to").asString();
            if (to.startsWith("hoi-" + run)) letters.merge(to, 1, Integer::sum);
        }
        return letters;
    }
}

package vn.congkhai.qa.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.kit.time.Days;
import vn.congkhai.local.database.EmbeddedDatabase;
import vn.congkhai.qa.axon.QuestionEventTypes;
import vn.congkhai.qa.casefile.CaseFiles;
import vn.congkhai.qa.config.QuestionPolicies;
import vn.congkhai.qa.question.QuestionState;
import vn.congkhai.qa.tickets.Course;
import vn.congkhai.qa.tickets.MongoTickets;
import vn.congkhai.qa.tickets.TicketIndex;
import vn.congkhai.qa.tickets.TicketRow;
import vn.congkhai.regulation.Regulations;
import vn.congkhai.regulation.calendar.WorkingDays;

/** Where there is much to count nobody waits for it, and what is shown says of when it is. */
class CountingQuestionsIT {
    private static final int MANY = 21_000;
    private static final int FEW = 7;

    @TempDir
    Path directory;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T02:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final WorkingDays calendar = WorkingDays.stateAgencies();
    private final QuestionPolicies policies = new QuestionPolicies(
            List.copyOf(Regulations.load(Path.of("../regulations")).all()), this::calendar);

    /** Those who count beside the requests wait for it when they look into the calendar. */
    private volatile CountDownLatch workersMayCount = new CountDownLatch(0);

    private EmbeddedDatabase server;
    private MongoClient client;
    private MongoDatabase database;
    private MongoTickets tickets;

    @BeforeEach
    void start() {
        server = EmbeddedDatabase.start(directory.resolve("test.mv"), 0);
        client = MongoClients.create(server.uri());
        database = client.getDatabase("counting");
        tickets = new MongoTickets(database);
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private WorkingDays calendar() {
        if (Thread.currentThread().getName().startsWith("counting-")) {
            try {
                workersMayCount.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return calendar;
    }

    private CountingQuestions counting() {
        var codec = QuestionEventTypes.codec();
        var log = CommitLog.open(database, "test", clock, new SimpleMeterRegistry());
        var index = new TicketIndex(log, new CaseFiles(log, codec), tickets);
        return new CountingQuestions(index, policies, new MongoFinishedCounts(database), clock);
    }

    private void answered(int from, int to) {
        LocalDate on = today().minusDays(10);
        List<TicketRow> rows = new ArrayList<>();
        for (int i = from; i < to; i++) {
            rows.add(new TicketRow(
                    new UUID(0, i).toString(),
                    "quan8",
                    "code-" + i,
                    QuestionState.ANSWERED,
                    "unit",
                    "Đất đai",
                    false,
                    Days.start(on),
                    on,
                    on.plusDays(7),
                    0,
                    null,
                    clock.instant(),
                    null,
                    null,
                    null,
                    null,
                    false,
                    List.of(new Course(
                            on.plusDays(2), QuestionState.ANSWERED, "unit", "Đất đai", on.plusDays(7), false, null)),
                    1));
            if (rows.size() == 1_000 || i == to - 1) {
                tickets.save(rows, clock.instant());
                rows.clear();
            }
        }
    }

    private LocalDate today() {
        return Days.today(clock);
    }

    private static int received(Statistics.Counted counted) {
        return counted.statistics().total().received();
    }

    @Test
    void few_questions_are_counted_when_asked_for() {
        answered(0, FEW);
        try (CountingQuestions counting = counting()) {
            assertThat(counting.at("quan8", today()).map(CountingQuestionsIT::received))
                    .contains(FEW);
            assertThat(counting.at("krongpac", today()).map(CountingQuestionsIT::received))
                    .contains(0);
        }
    }

    @Test
    void many_are_counted_beside_and_the_last_finished_count_is_shown_meanwhile_also_after_a_restart() {
        answered(0, FEW);
        Instant first = clock.instant();
        try (CountingQuestions counting = counting()) {
            counting.begin();
            await().untilAsserted(() ->
                    assertThat(new MongoFinishedCounts(database).of("quan8")).isPresent());
        }
        answered(FEW, MANY);
        now.updateAndGet(before -> before.plus(Duration.ofMinutes(2)));
        workersMayCount = new CountDownLatch(1);
        LocalDate yesterday = today().minusDays(1);
        try (CountingQuestions restarted = counting()) {
            restarted.begin();
            Statistics.Counted shown = restarted.at("quan8", today()).orElseThrow();
            assertThat(received(shown)).isEqualTo(FEW);
            assertThat(shown.at()).isEqualTo(first);
            assertThat(restarted.at("quan8", yesterday)).as("never counted").isEmpty();

            workersMayCount.countDown();
            await().untilAsserted(
                            () -> assertThat(restarted.at("quan8", today()).map(CountingQuestionsIT::received))
                                    .contains(MANY));
            await().untilAsserted(
                            () -> assertThat(restarted.at("quan8", yesterday)).isPresent());
            Statistics.Counted past = restarted.at("quan8", yesterday).orElseThrow();
            now.updateAndGet(before -> before.plus(Duration.ofHours(2)));
            assertThat(restarted.at("quan8", yesterday))
                    .as("a past day is counted once")
                    .containsSame(past);
        }
    }
}

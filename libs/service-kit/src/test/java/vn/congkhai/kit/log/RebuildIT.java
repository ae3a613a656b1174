package vn.congkhai.kit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.eventlog.CommitListener;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.eventlog.PendingCommit;
import vn.congkhai.eventlog.PendingEvent;
import vn.congkhai.kit.operations.GivenUp;
import vn.congkhai.kit.operations.Rebuilds;
import vn.congkhai.local.database.EmbeddedDatabase;

/** A projection built anew beside the one that answers. */
class RebuildIT {
    private static final int COMMITS = 200;

    @TempDir
    Path directory;

    private EmbeddedDatabase server;
    private MongoClient client;
    private MongoDatabase database;
    private CommitLog log;
    private RebuildableLogProjection projection;

    /** What the next rebuild's listener waits for at its first batch. */
    private final AtomicReference<CountDownLatch> gate = new AtomicReference<>(new CountDownLatch(0));

    private final AtomicReference<String> wording = new AtomicReference<>("old");
    private final AtomicReference<List<String>> reloaded = new AtomicReference<>(List.of());

    @BeforeEach
    void a_projection_that_has_read_the_log() {
        server = EmbeddedDatabase.start(directory.resolve("test.mv"), 0);
        client = MongoClients.create(server.uri());
        database = client.getDatabase("rebuild");
        log = CommitLog.open(database, "test@host#1", Clock.systemUTC(), new SimpleMeterRegistry());
        for (int i = 0; i < COMMITS; i++) append(i);
        projection = new LogRebuilds(log, database, Clock.systemUTC(), null)
                .follow(
                        "things",
                        64,
                        List.of("things"),
                        listener(database, "old", new CountDownLatch(0)),
                        where -> listener(where, wording.get(), gate.get()))
                .whenReplaced(() -> reloaded.set(wordings()));
        projection.start();
        await().until(() -> projection.lagEvents() == 0);
    }

    @AfterEach
    void stop() {
        projection.stop();
        client.close();
        server.close();
    }

    private void append(int number) {
        log.append(new PendingCommit(
                null,
                List.of(new PendingEvent(
                        "event-" + number,
                        "thing.happened",
                        1,
                        "thing-" + number,
                        0,
                        Clock.systemUTC().instant(),
                        "{}",
                        Map.of()))));
    }

    private static CommitListener listener(MongoDatabase where, String wording, CountDownLatch gate) {
        var things = where.getCollection("things");
        return batch -> {
            gate.await();
            for (Commit commit : batch) {
                String id = commit.events().getFirst().aggregateId();
                things.replaceOne(
                        Filters.eq("_id", id),
                        new Document("_id", id).append("wording", wording),
                        new ReplaceOptions().upsert(true));
            }
        };
    }

    private List<String> wordings() {
        return database.getCollection("things")
                .distinct("wording", String.class)
                .into(new java.util.ArrayList<>());
    }

    @Test
    void the_one_that_answers_goes_on_until_the_new_one_takes_its_place() {
        CountDownLatch open = new CountDownLatch(1);
        gate.set(open);
        wording.set("new");
        assertThat(projection.rebuild()).isTrue();
        assertThat(projection.rebuild()).as("only one at a time").isFalse();
        var progress = projection.rebuilding();
        assertThat(progress).isNotNull();
        assertThat(progress.total()).isEqualTo(COMMITS);
        append(COMMITS);
        await().until(() -> projection.position() == COMMITS + 1);
        assertThat(wordings()).containsExactly("old");
        assertThat(database.getCollection("things").countDocuments()).isEqualTo(COMMITS + 1);

        gate.set(new CountDownLatch(0));
        open.countDown();
        await().until(() -> projection.rebuilding() == null);
        assertThat(reloaded.get())
                .as("in the place of the old one when it is said")
                .containsExactly("new");
        assertThat(wordings()).containsExactly("new");
        assertThat(database.getCollection("things").countDocuments()).isEqualTo(COMMITS + 1);
        append(COMMITS + 1);
        await().until(() -> projection.position() == COMMITS + 2);
        assertThat(database.getCollection("things").countDocuments()).isEqualTo(COMMITS + 2);
        assertThat(database.listCollectionNames()).noneMatch(name -> name.startsWith("things~"));
    }

    @Test
    void what_is_kept_in_another_form_is_made_again_once() {
        projection.stop();
        database.getCollection("former").insertOne(new Document("_id", "left over"));
        start(2, "new form");
        await().until(() -> projection.lagEvents() == 0);
        assertThat(reloaded.get()).as("told before anything was added").isEmpty();
        assertThat(wordings()).containsExactly("new form");
        assertThat(database.getCollection("things").countDocuments()).isEqualTo(COMMITS);
        assertThat(database.listCollectionNames()).doesNotContain("former");

        projection.stop();
        start(2, "later");
        assertThat(reloaded.get()).as("nothing was dropped").containsExactly("not told");
        append(COMMITS);
        await().until(() -> projection.position() == COMMITS + 1);
        assertThat(wordings()).containsExactlyInAnyOrder("new form", "later");
        assertThat(database.getCollection("things").countDocuments()).isEqualTo(COMMITS + 1);
    }

    private void start(int layout, String words) {
        reloaded.set(List.of("not told"));
        projection = new LogRebuilds(log, database, Clock.systemUTC(), null)
                .follow(
                        "things",
                        64,
                        List.of("things"),
                        listener(database, words, new CountDownLatch(0)),
                        where -> listener(where, words, new CountDownLatch(0)))
                .laidOut(layout, List.of("former"))
                .whenReplaced(() -> reloaded.set(wordings()));
        projection.start();
    }

    @Test
    void a_service_that_ends_during_a_rebuild_keeps_what_it_had() {
        CountDownLatch never = new CountDownLatch(1);
        gate.set(never);
        wording.set("new");
        projection.rebuild();
        projection.stop();
        never.countDown();
        await().until(() -> projection.rebuilding() == null);
        assertThat(wordings()).containsExactly("old");
        assertThat(projection.rebuilds().timesGivenUp()).isEqualTo(1);
        assertThat(projection.rebuilds().failed())
                .isNotNull()
                .extracting(Rebuilds.Failed::reason)
                .isEqualTo(GivenUp.Reason.STOPPED);
    }
}

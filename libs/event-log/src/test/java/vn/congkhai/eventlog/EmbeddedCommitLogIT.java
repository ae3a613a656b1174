package vn.congkhai.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.congkhai.eventlog.LogFixture.commit;
import static vn.congkhai.eventlog.LogFixture.event;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedCommitLogIT extends CommitLogContract {
    @TempDir
    static Path directory;

    static LogFixture fixture;

    @BeforeAll
    static void start() throws Exception {
        fixture = new LogFixture(directory);
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @Override
    CommitStore store(String logName) {
        return MongoCommitStore.open(fixture.database(logName));
    }

    private static MongoCollection<Document> raw(String logName) {
        return fixture.database(logName).getCollection("commits");
    }

    @Test
    void a_changed_byte_breaks_the_chain() {
        CommitLog log = fixture.log("changed");
        log.append(commit("a", event("x", 0)));
        Document stored = raw("changed").find(Filters.eq("_id", 1L)).first();
        stored.getList("events", Document.class).getFirst().put("payload", "{\"n\":2}");
        Commit forged = CommitDocuments.toCommit(stored);
        assertThat(CommitHash.of(forged, CommitHash.ofEpoch(log.epoch()))).isNotEqualTo(forged.hash());
    }

    @Test
    void a_damaged_commit_stops_nothing_but_its_own_reading() {
        CommitLog log = fixture.log("damaged");
        log.append(commit("a", event("x", 0)));
        log.append(commit("b", event("y", 0)));
        log.append(commit("c", event("z", 0)));
        Document stored = raw("damaged").find(Filters.eq("_id", 2L)).first();
        stored.remove("events");
        raw("damaged").replaceOne(Filters.eq("_id", 2L), stored);

        assertThatThrownBy(() -> log.stream("y", 0))
                .isInstanceOfSatisfying(
                        BrokenCommitException.class,
                        e -> assertThat(e.position()).isEqualTo(2));
        assertThatThrownBy(() -> log.commits(2, 10)).isInstanceOf(BrokenCommitException.class);
        assertThat(log.commits(1, 10)).extracting(Commit::position).containsExactly(1L);
        assertThat(log.commits(3, 10)).extracting(Commit::position).containsExactly(3L);
        assertThat(log.stream("z", 0)).hasSize(1);
        assertThat(log.append(commit("d", event("z", 1))).position()).isEqualTo(4);
        assertThat(fixture.log("damaged").head().position()).isEqualTo(4);
    }

    @Test
    void a_follower_needs_no_look_into_the_database_for_what_this_process_has_written() {
        try (RecordedRequests recorded = new RecordedRequests(fixture.uri())) {
            CommitLog ours = CommitLog.open(
                    recorded.database("followed"), "ours", LogFixture.AT_NOON, new SimpleMeterRegistry());
            CommitLog theirs = fixture.log("followed");
            ours.append(commit("a", event("x", 0), event("x", 1)));
            Commit second = ours.append(commit("b", event("x", 2)));
            int before = recorded.requests().size();
            assertThat(ours.streamTo(second.events().getFirst()))
                    .extracting(LoggedEvent::sequence)
                    .containsExactly(0L, 1L, 2L);
            assertThat(recorded.requests()).hasSize(before);

            Commit third = theirs.append(commit("c", event("x", 3)));
            assertThat(ours.streamTo(third.events().getFirst()))
                    .as("read once, because another process wrote it")
                    .isEqualTo(theirs.stream("x", 0));
            assertThat(ours.streamTo(third.events().getFirst())).hasSize(4);
            assertThat(recorded.requests()).hasSize(before + 1);
            String payload = "{\"text\":\"" + "dài ".repeat(10_000) + "\"}";
            Commit longer = ours.append(commit(
                    "d", new PendingEvent("l", "thing.happened", 1, "x", 4, LogFixture.NOON, payload, Map.of())));
            assertThat(ours.streamTo(longer.events().getFirst()))
                    .as("too long to be remembered")
                    .hasSize(5);
        }
    }

    @Test
    void a_log_is_made_once_however_many_open_it() throws Exception {
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(8)) {
            List<java.util.concurrent.Future<String>> epochs =
                    threads.invokeAll(java.util.Collections.<java.util.concurrent.Callable<String>>nCopies(
                            8, () -> fixture.log("new").epoch()));
            Set<String> different = new java.util.HashSet<>();
            for (var epoch : epochs) different.add(epoch.get());
            assertThat(different).hasSize(1);
        }
    }

    /** On the embedded server everything else scans; on a cluster everything else fans out. And nothing is ever changed. */
    @Test
    void every_request_is_an_insert_or_a_find_by_exactly_one_unique_key() {
        try (RecordedRequests recorded = new RecordedRequests(fixture.uri())) {
            CommitLog log = CommitLog.open(
                    recorded.database("recorded"),
                    "w",
                    LogFixture.AT_NOON,
                    new io.micrometer.core.instrument.simple.SimpleMeterRegistry());
            for (int i = 0; i < 40; i++) log.append(commit("c" + i, event("x", i)));
            log.stream("x", 0);
            log.commits(1, 100);
            log.commit(7);
            log.findCommit("c3");
            log.findCommit("unknown");
            log.positionBefore(LogFixture.NOON);
            fixture.log("recorded").append(commit("other", event("y", 0)));
            log.append(commit("behind", event("y", 1)));
            log.head();
            assertThatThrownBy(() -> log.append(commit("c3", event("q", 0))))
                    .isInstanceOf(AlreadyCommittedException.class);

            assertThat(recorded.requests()).isNotEmpty().allSatisfy(EmbeddedCommitLogIT::pointRead);
        }
    }

    private static void pointRead(BsonDocument request) {
        String command = request.getFirstKey();
        assertThat(command).isIn("insert", "find", "createIndexes", "getMore");
        if (!command.equals("find")) return;
        BsonDocument filter = request.getDocument("filter");
        assertThat(filter.keySet()).isSubsetOf("_id", "keys").hasSize(1);
        String field = filter.getFirstKey();
        if (filter.isDocument(field)) {
            assertThat(List.copyOf(filter.getDocument(field).keySet())).containsExactly("$in");
        }
        assertThat(request).doesNotContainKey("sort");
        assertThat(request.getDocument("readConcern").getString("level").getValue())
                .isEqualTo("majority");
    }
}

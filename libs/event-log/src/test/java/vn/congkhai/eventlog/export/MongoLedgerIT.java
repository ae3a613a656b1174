package vn.congkhai.eventlog.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.eventlog.PendingCommit;
import vn.congkhai.eventlog.PendingEvent;
import vn.congkhai.eventlog.checkpoint.Checkpoint;
import vn.congkhai.eventlog.checkpoint.SigningKeys;
import vn.congkhai.eventlog.merkle.Proofs;
import vn.congkhai.eventlog.verify.ExportedLog;
import vn.congkhai.eventlog.verify.LogVerifier;
import vn.congkhai.eventlog.verify.Tampering;
import vn.congkhai.eventlog.verify.Verdict;
import vn.congkhai.local.database.EmbeddedDatabase;

/** The log in the embedded server: its tree, its export, and each tampering with its documents. */
class MongoLedgerIT {
    private static final Instant NOON = Instant.parse("2026-11-23T05:00:00.123456Z");
    private static final int SIZE = 300;

    @TempDir
    static Path directory;

    private static EmbeddedDatabase server;
    private static MongoClient client;
    private static SigningKeys keys;
    private static CommitLog log;
    private static Checkpoint kept;
    private static List<Document> original;
    private static MongoDatabase database;

    @BeforeAll
    static void a_log_of_three_hundred_commits() {
        server = EmbeddedDatabase.start(directory.resolve("test.mv"), 0);
        client = MongoClients.create(server.uri());
        database = client.getDatabase("ledger");
        keys = SigningKeys.in(directory.resolve("keys"), NOON);
        log = CommitLog.open(database, "test@host#1", Clock.fixed(NOON, ZoneOffset.UTC), new SimpleMeterRegistry());
        for (int i = 0; i < SIZE; i++) {
            PendingEvent event = new PendingEvent(
                    "event-" + i,
                    "thing.happened",
                    1,
                    "subject-" + i % 7,
                    i / 7,
                    NOON,
                    "{\"text\":\"Bão lũ số " + i + "\"}",
                    Map.of("traceparent", "00-1"));
            log.append(new PendingCommit("command-" + i, List.of(event)));
        }
        MongoLedgerTree tree = new MongoLedgerTree(log, database);
        tree.reach(SIZE);
        kept = keys.sign(MongoLogSource.originOf("test"), log.epoch(), SIZE, tree.root(SIZE), NOON);
        original = commits().find().into(new ArrayList<>());
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @BeforeEach
    void as_it_was() {
        commits().deleteMany(new Document());
        commits().insertMany(original);
    }

    private static MongoCollection<Document> commits() {
        return database.getCollection("commits");
    }

    private static MongoLogSource source() {
        return new MongoLogSource(database, "test", keys.publicPem());
    }

    private static Verdict verify() {
        return LogVerifier.verify(source(), List.of(kept), null, entry -> {});
    }

    private static void assertTampered(Tampering code, long position) {
        assertThat(verify()).isInstanceOfSatisfying(Verdict.Tampered.class, found -> {
            assertThat(found.code()).as(found.reason()).isEqualTo(code);
            assertThat(found.position()).isEqualTo(position);
        });
    }

    private static Document at(long position) {
        Document document = commits().find(Filters.eq("_id", position)).first();
        assertThat(document).isNotNull();
        return document;
    }

    private static void put(long position, Document document) {
        commits().deleteOne(Filters.eq("_id", position));
        Document moved = new Document("_id", position);
        document.forEach((field, value) -> {
            if (!field.equals("_id")) moved.append(field, value);
        });
        commits().insertOne(moved);
    }

    @Test
    void a_clean_log_verifies_in_the_database_and_in_its_export() throws Exception {
        assertThat(verify()).isEqualTo(new Verdict.Intact(SIZE, SIZE));
        StringWriter written = new StringWriter();
        assertThat(LogExport.write(source(), written)).isEqualTo(SIZE);
        Path file = directory.resolve("log.jsonl");
        Files.writeString(file, written.toString());
        assertThat(LogVerifier.verify(new ExportedLog(file), List.of(kept), null, entry -> {}))
                .isEqualTo(new Verdict.Intact(SIZE, SIZE));
    }

    @Test
    void the_line_of_a_document_and_of_the_engines_record_are_the_same() {
        Commit before = log.commit(41).orElseThrow();
        Commit commit = log.commit(42).orElseThrow();
        assertThat(CommitEntries.of(commit, before.hash()).line())
                .isEqualTo(CommitEntries.of(at(42), before.hash()).line());
        assertThat(CommitEntries.of(commit, before.hash()).holdsItsHash()).isTrue();
    }

    @Test
    void the_tree_survives_a_restart_at_any_size_and_its_proofs_hold() {
        for (long size : new long[] {1, 255, 256, 257, SIZE}) {
            MongoLedgerTree tree = new MongoLedgerTree(log, database);
            tree.on(log.commits(SIZE, 1)); // as after a restart: the token is far ahead of the stored tiles
            assertThat(tree.size()).isEqualTo(SIZE);
            assertThat(tree.root(SIZE)).isEqualTo(kept.root());
            assertThat(Proofs.consistent(size, tree.root(size), SIZE, kept.root(), tree.consistency(size, SIZE)))
                    .isTrue();
            String previous = log.commit(size - 1).map(Commit::hash).orElse(null);
            if (previous == null) continue;
            var leaf =
                    CommitEntries.of(log.commit(size).orElseThrow(), previous).leaf();
            assertThat(Proofs.included(leaf, size - 1, SIZE, tree.inclusion(size, SIZE), kept.root()))
                    .isTrue();
        }
    }

    @Test
    void checkpoints_are_kept_and_found_newest_first() {
        MongoCheckpoints checkpoints = new MongoCheckpoints(client.getDatabase("checkpoints"));
        assertThat(checkpoints.latest(5)).isEmpty();
        for (long size = 1; size <= 4; size++) {
            checkpoints.keep(keys.sign("o", "e", size, kept.root(), NOON));
            checkpoints.keep(keys.sign("o", "e", size, kept.root(), NOON.plusSeconds(9))); // the first stays
        }
        assertThat(checkpoints.latest(3)).extracting(Checkpoint::size).containsExactly(4L, 3L, 2L);
        assertThat(checkpoints.latest(9).getLast().time()).isEqualTo(NOON);
    }

    @Test
    void a_changed_byte_in_the_database_is_found() {
        Document document = at(100);
        document.getList("events", Document.class).getFirst().put("payload", "{\"text\":\"Bão lụ số 99\"}");
        put(100, document);
        assertTampered(Tampering.CONTENT_CHANGED, 100);
    }

    @Test
    void a_document_that_is_no_commit_any_more_is_found() {
        put(100, new Document("nonsense", true));
        assertTampered(Tampering.CONTENT_CHANGED, 100);
    }

    @Test
    void a_dropped_last_commit_in_the_database_is_found() {
        commits().deleteOne(Filters.eq("_id", (long) SIZE));
        assertTampered(Tampering.TAIL_MISSING, SIZE);
    }

    @Test
    void a_commit_missing_in_the_middle_of_the_database_is_found() {
        commits().deleteOne(Filters.eq("_id", 77L));
        assertTampered(Tampering.GAP, 77);
    }

    @Test
    void swapped_commits_in_the_database_are_found() {
        swap(40, 90);
        assertTampered(Tampering.ORDER_CHANGED, 40);
        as_it_was();
        swap(60, 61);
        assertTampered(Tampering.ORDER_CHANGED, 60);
    }

    private static void swap(long one, long other) {
        Document first = at(one);
        Document second = at(other);
        commits().deleteOne(Filters.eq("_id", one));
        commits().deleteOne(Filters.eq("_id", other));
        put(one, second);
        put(other, first);
    }

    @Test
    void a_backdated_commit_in_the_database_is_found() {
        Document document = at(100);
        document.put("ts", Date.from(NOON.minusSeconds(3600)));
        put(100, document);
        assertTampered(Tampering.BACKDATED, 100);
    }

    @Test
    void a_history_rewritten_in_the_database_with_consistent_hashes_is_found() {
        MongoDatabase other = client.getDatabase("rewritten");
        CommitLog forged =
                CommitLog.open(other, "test@host#1", Clock.fixed(NOON, ZoneOffset.UTC), new SimpleMeterRegistry());
        for (int i = 0; i < SIZE; i++) {
            forged.append(new PendingCommit(
                    "command-" + i,
                    List.of(new PendingEvent(
                            "event-" + i, "thing.happened", 1, "subject-" + i % 7, i / 7, NOON, "{}", Map.of()))));
        }
        commits().deleteMany(new Document());
        commits().insertMany(other.getCollection("commits").find().into(new ArrayList<>()));
        assertTampered(Tampering.HISTORY_REWRITTEN, 1);
    }

    @Test
    void a_changed_hash_in_the_database_is_found() {
        Document document = at(100);
        byte[] hash = document.get("hash", Binary.class).getData();
        hash[0] ^= 1;
        document.put("hash", new Binary(hash));
        put(100, document);
        assertThat(HexFormat.of().formatHex(hash)).isNotEqualTo(log.epoch());
        assertTampered(Tampering.CONTENT_CHANGED, 100);
    }
}

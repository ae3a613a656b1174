package vn.congkhai.qa.lostcodes;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.eventlog.EventCodec;
import vn.congkhai.eventlog.PendingCommit;
import vn.congkhai.eventlog.PendingEvent;
import vn.congkhai.eventlog.Sealing;
import vn.congkhai.local.database.EmbeddedDatabase;
import vn.congkhai.qa.axon.QuestionEventTypes;
import vn.congkhai.qa.casefile.CaseFiles;
import vn.congkhai.qa.casefile.SealedTexts;
import vn.congkhai.qa.question.ForgettingReason;
import vn.congkhai.qa.question.Given;
import vn.congkhai.qa.question.QuestionEvent;
import vn.congkhai.qa.question.QuestionEvent.AskerForgotten;
import vn.congkhai.qa.question.QuestionEvent.QuestionReceived;

/** Who asked what, and what it costs to note it. */
class AskersIT {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final String AN = "an@example.vn";

    @TempDir
    Path directory;

    private final EventCodec codec = QuestionEventTypes.codec();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private EmbeddedDatabase server;
    private MongoClient client;
    private CommitLog log;
    private SealedTexts texts;
    private MongoAskers askers;
    private int events;

    @BeforeEach
    void start() {
        server = EmbeddedDatabase.start(directory.resolve("test.mv"), 0);
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(server.uri()))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        var name = event.getCommand().get(event.getCommandName());
                        if (name != null
                                && name.isString()
                                && name.asString().getValue().equals("asker-index")) {
                            asked.add(event.getCommandName());
                        }
                    }
                })
                .build());
        MongoDatabase database = client.getDatabase("askers");
        log = CommitLog.open(database, "test", Clock.fixed(NOW, ZoneOffset.UTC), new SimpleMeterRegistry());
        texts = new SealedTexts(new Sealing(database), question -> false);
        askers = new MongoAskers(database, new CaseFiles(log, codec), texts);
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private Commit received(String question, String email) {
        QuestionReceived like = Given.everyEvent().stream()
                .filter(QuestionReceived.class::isInstance)
                .map(QuestionReceived.class::cast)
                .findFirst()
                .orElseThrow();
        return commit(new QuestionReceived(
                question,
                "quan8",
                question,
                like.code(),
                texts.seal(question, Map.of("name", "An", "email", email)),
                like.content(),
                like.deadline(),
                null,
                List.of(),
                NOW));
    }

    private Commit commit(QuestionEvent event) {
        var pending = new PendingEvent(
                "e-" + events++,
                codec.typeOf(event),
                codec.revisionOf(event),
                "stream-" + events,
                0,
                NOW,
                codec.encode(event),
                Map.of());
        return log.append(new PendingCommit(null, List.of(pending)));
    }

    @Test
    void a_batch_is_one_read_and_one_write_and_may_come_again() {
        List<Commit> batch = new ArrayList<>();
        for (int i = 0; i < 64; i++) batch.add(received("q-" + i, i % 2 == 0 ? AN : "khac" + i + "@example.vn"));
        askers.on(batch);
        assertThat(asked).containsExactly("find", "update");
        List<String> ofAn = askers.questionsOf("quan8", " AN@example.vn");
        assertThat(ofAn).hasSize(32).startsWith("q-0", "q-2").doesNotHaveDuplicates();
        askers.on(batch);
        assertThat(askers.questionsOf("quan8", AN)).isEqualTo(ofAn);
        assertThat(askers.questionsOf("krongpac", AN)).isEmpty();
        assertThat(askers.questionsOf("quan8", "khac3@example.vn")).containsExactly("q-3");
    }

    @Test
    void an_address_that_asks_again_and_again_grows_no_heavier() {
        for (int begin = 0; begin < 200; begin += 50) {
            List<Commit> batch = new ArrayList<>();
            for (int i = begin; i < begin + 50; i++) batch.add(received("q-" + i, AN));
            askers.on(batch);
        }
        assertThat(askers.questionsOf("quan8", AN))
                .hasSize(50)
                .startsWith("q-150")
                .endsWith("q-199");
    }

    @Test
    void who_is_forgotten_in_the_same_batch_is_not_there_after_it() {
        Commit first = received("q-1", AN);
        Commit second = received("q-2", AN);
        Commit forgotten = commit(new AskerForgotten("q-1", ForgettingReason.ASKED_FOR, NOW));
        askers.on(List.of(first, second, forgotten));
        assertThat(askers.questionsOf("quan8", AN)).containsExactly("q-2");
        askers.forget("q-2");
        askers.forget("q-2");
        assertThat(askers.questionsOf("quan8", AN)).isEmpty();
        assertThat(client.getDatabase("askers").getCollection("asker-index").countDocuments())
                .isZero();
    }
}

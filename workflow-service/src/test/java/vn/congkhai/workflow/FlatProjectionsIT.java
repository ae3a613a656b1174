package vn.congkhai.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.kit.http.Paging;
import vn.congkhai.local.database.EmbeddedDatabase;
import vn.congkhai.regulation.Role;
import vn.congkhai.workflow.article.SupplyStart;
import vn.congkhai.workflow.board.Actor;
import vn.congkhai.workflow.history.HistoryLine;
import vn.congkhai.workflow.history.HistoryLines;
import vn.congkhai.workflow.history.HistorySearch;
import vn.congkhai.workflow.history.MongoHistoryLines;
import vn.congkhai.workflow.obligation.Obligation;
import vn.congkhai.workflow.obligations.MongoObligationBooks;
import vn.congkhai.workflow.worklist.ArticleRow;
import vn.congkhai.workflow.worklist.MongoArticleRows;

/** What a change or a page asks of the database: as many commands and as many bytes with thousands of articles as with a few. */
class FlatProjectionsIT {
    private static final int THOUSANDS = 20_000;
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    static Path directory;

    private static EmbeddedDatabase server;
    private static MongoClient client;
    private static MongoDatabase database;
    private static final List<Asked> ASKED = new CopyOnWriteArrayList<>();

    /** A command and its length in bytes. */
    private record Asked(String command, int bytes) {}

    @BeforeAll
    static void start() {
        server = EmbeddedDatabase.start(directory.resolve("test.mv"), 0);
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(server.uri()))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        int bytes = new RawBsonDocument(event.getCommand(), new BsonDocumentCodec())
                                .getByteBuffer()
                                .remaining();
                        ASKED.add(new Asked(event.getCommandName(), bytes));
                    }
                })
                .build());
        database = client.getDatabase("flat");
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    private static List<Asked> asked(Runnable work) {
        ASKED.clear();
        work.run();
        return List.copyOf(ASKED);
    }

    private static ArticleRow row(int number, String state) {
        return new ArticleRow(
                "a-" + number,
                "quan8",
                state,
                "tin-tuc",
                "news",
                "Tin số " + number,
                false,
                1,
                null,
                1,
                "contributor@quan8",
                NOW,
                NOW.plusSeconds(number),
                Set.of("contributor@quan8"),
                List.of(),
                null,
                null);
    }

    @Test
    void a_row_that_changes_is_one_small_command() {
        var rows = new MongoArticleRows(database);
        List<Asked> few = asked(() -> rows.save(List.of(row(1, "SUBMITTED")), List.of()));
        for (int begin = 0; begin < THOUSANDS; begin += 1_000) {
            List<ArticleRow> batch = new ArrayList<>();
            for (int i = begin; i < begin + 1_000; i++) batch.add(row(i, "SUBMITTED"));
            rows.save(batch, List.of());
        }
        List<Asked> many = asked(() -> rows.save(List.of(row(1, "SUBMITTED")), List.of()));
        assertThat(many).hasSize(1).isEqualTo(few);
        List<String> all = new ArrayList<>();
        rows.all(row -> all.add(row.id()));
        assertThat(all).hasSize(THOUSANDS).doesNotHaveDuplicates();
    }

    private static HistoryLine line(int number) {
        return new HistoryLine(
                number,
                0,
                "a-" + number,
                NOW,
                "article.submitted",
                new Actor("editor@quan8", "Nguyễn Văn An", Role.EDITOR),
                null,
                null,
                "submit",
                1,
                "tin-tuc",
                "Tin số " + number,
                null);
    }

    @Test
    void a_line_of_history_and_a_page_of_it_are_small_commands_however_long_the_day() {
        var lines = new MongoHistoryLines(database);
        var search = new HistorySearch(lines);
        var wanted = new HistorySearch.Wanted(TODAY.minusDays(30), TODAY, null, null, null);
        var day = new HistoryLines.Day("quan8", TODAY);
        for (int begin = 1; begin <= THOUSANDS; begin += 500) {
            List<HistoryLine> batch = new ArrayList<>();
            for (int i = begin; i < begin + 500; i++) batch.add(line(i));
            lines.add(Map.of(day, batch));
        }
        List<Asked> added = asked(() -> lines.add(Map.of(day, List.of(line(THOUSANDS + 1)))));
        assertThat(added).hasSize(2).allMatch(asked -> asked.bytes() < 1_000);
        assertThat(asked(() -> lines.add(Map.of(day, List.of(line(THOUSANDS + 1))))))
                .as("a batch that comes again")
                .isEmpty();
        var again = new MongoHistoryLines(database);
        again.add(Map.of(day, List.of(line(THOUSANDS), line(THOUSANDS + 1))));
        assertThat(again.counts("quan8", List.of(TODAY))).containsEntry(TODAY, THOUSANDS + 1);

        List<Asked> read = asked(() -> {
            var page = search.page("quan8", wanted, new Paging(2, 20));
            assertThat(page.items().getFirst().position()).isEqualTo(THOUSANDS + 1 - 20);
            assertThat(page.items()).hasSize(20);
            assertThat(page.total()).isEqualTo(HistorySearch.MOST);
        });
        assertThat(read).extracting(Asked::command).containsExactly("find", "find");
        var last = search.page("quan8", wanted, new Paging(HistorySearch.MOST / 20, 20));
        assertThat(last.items()).hasSize(20);
        var one = new HistorySearch.Wanted(TODAY, TODAY, "editor@quan8", null, null);
        assertThat(search.find("quan8", one)).hasSize(HistorySearch.MOST).isEqualTo(search.find("quan8", wanted));
    }

    @Test
    void an_obligation_that_changes_is_one_small_command() {
        var books = new MongoObligationBooks(database);
        List<Obligation> owed = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) owed.add(obligation(i, 1));
        books.write(owed);
        List<Asked> changed = asked(() -> books.write(List.of(obligation(7, 2))));
        assertThat(changed).hasSize(1).allMatch(asked -> asked.bytes() < 1_000);
        assertThat(asked(() -> assertThat(books.of("quan8").obligations()).hasSize(2_000)))
                .as("read from memory")
                .isEmpty();
        var afterRestart = new MongoObligationBooks(database);
        assertThat(afterRestart.of("quan8").find("o-00007").orElseThrow().version())
                .isEqualTo(2);
        assertThat(afterRestart.of("quan8").obligations()).hasSize(2_000);
    }

    private static Obligation obligation(int number, long version) {
        return new Obligation(
                "o-%05d".formatted(number),
                "quan8",
                "van-ban",
                number + "/QĐ-UBND",
                "Quyết định " + number,
                new SupplyStart(SupplyStart.Event.ISSUED, TODAY, null),
                "unit",
                null,
                null,
                version);
    }
}

package vn.congkhai.workflow.bench;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.eventlog.BlobStore;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.kit.ids.Ids;
import vn.congkhai.page.HtmlPolicy;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.regulation.Regulations;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.article.ArticleCommand.ApproveArticle;
import vn.congkhai.workflow.article.ArticleCommand.ReviseArticle;
import vn.congkhai.workflow.article.ArticleCommand.SubmitArticle;
import vn.congkhai.workflow.article.ArticleId;
import vn.congkhai.workflow.article.ArticleText;
import vn.congkhai.workflow.article.Attributes;
import vn.congkhai.workflow.article.Draft;
import vn.congkhai.workflow.article.Signatory;
import vn.congkhai.workflow.axon.WorkflowCommands;
import vn.congkhai.workflow.board.StaffMember;
import vn.congkhai.workflow.desk.ArticleDesk;
import vn.congkhai.workflow.policy.EditorialPolicies;
import vn.congkhai.workflow.staff.Board;
import vn.congkhai.workflow.staff.MongoBoards;
import vn.congkhai.workflow.staff.StaffDirectory;
import vn.congkhai.workflow.stored.ArticleStreams;
import vn.congkhai.workflow.stored.CanonicalText;
import vn.congkhai.workflow.stored.TextStore;
import vn.congkhai.workflow.stored.WorkflowEvents;

/**
 * Gives the service's own commands to its log from a process beside it, so that neither the door nor the forms bound the rate:
 * {@code --database URI --regulations DIR --from N --articles N} brings so many articles through submission, editing and approval by
 * the boards of all portals in turn, tells its progress on stderr and prints how fast it went.
 */
public final class ArticleLoad {
    private static final int AT_ONCE = 64;
    private static final int TOLD_EVERY = 1_000;
    private static final String SENTENCES =
            "<p>Ủy ban nhân dân thông báo đến toàn thể nhân dân được biết và phối hợp thực hiện. "
                    + "Thời gian làm việc từ 7 giờ 30 đến 11 giờ 30 và từ 13 giờ đến 17 giờ các ngày trong tuần. "
                    + "Hồ sơ nộp tại bộ phận tiếp nhận và trả kết quả, hoặc gửi qua cổng dịch vụ công.</p>";

    private final ArticleDesk desk;
    private final StaffDirectory staff;
    private final List<String> portals;

    private ArticleLoad(MongoDatabase database, Regulations regulations) {
        Clock clock = Clock.systemUTC();
        var meters = new SimpleMeterRegistry();
        CommitLog log = CommitLog.open(
                database, "bench@localhost#" + ProcessHandle.current().pid(), clock, meters);
        WorkflowEvents events = new WorkflowEvents();
        var commands = new WorkflowCommands(log, events, new TextStore(new BlobStore(database)));
        desk = new ArticleDesk(
                log, new ArticleStreams(log, events), commands, new EditorialPolicies(regulations), clock, meters);
        staff = new StaffDirectory(new MongoBoards(database));
        portals = regulations.all().stream().map(Regulation::id).toList();
    }

    /** Loads and prints. */
    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) options.put(arguments[i].substring(2), arguments[i + 1]);
        var settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(options.get("database")))
                .retryWrites(false)
                .build();
        try (var client = MongoClients.create(settings)) {
            MongoDatabase database = client.getDatabase("workflow").withWriteConcern(WriteConcern.MAJORITY);
            var load = new ArticleLoad(database, Regulations.load(Path.of(options.get("regulations"))));
            int from = Integer.parseInt(options.get("from"));
            System.out.println(
                    JsonMapper.shared().writeValueAsString(load.run(from, Integer.parseInt(options.get("articles")))));
        }
        System.exit(0);
    }

    private Map<String, Object> run(int from, int articles) throws Exception {
        AtomicInteger given = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        long begin = System.nanoTime();
        try (var boards = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                all.add(boards.submit(() -> {
                    for (int number = given.getAndIncrement(); number < articles; number = given.getAndIncrement()) {
                        publish(from + number);
                        if (done.incrementAndGet() % TOLD_EVERY == 0) tell(done.get(), articles, begin);
                    }
                }));
            }
            for (Future<?> one : all) one.get();
        }
        double seconds = seconds(begin);
        return Map.of(
                "articles",
                articles,
                "seconds",
                Math.round(seconds),
                "articlesPerSecond",
                Math.round(articles / seconds));
    }

    private void publish(int number) {
        String portal = portals.get(number % portals.size());
        Board board = staff.board(portal);
        ArticleText text = text(number);
        CanonicalText canonical = TextStore.canonical(text);
        Draft draft = new Draft(text, canonical.hash(), HtmlPolicy.ID, List.of());
        ArticleId id = new ArticleId(Ids.uuidV7().toString());
        Existing submitted = desk.handle(
                portal, new SubmitArticle(id, draft, by(board, "contributor"), desk.now()), canonical, command());
        Existing edited = desk.handle(
                portal,
                new ReviseArticle(id, draft, submitted.record().version(), by(board, "deputy"), desk.now()),
                canonical,
                command());
        int revision = edited.record().revision().number();
        desk.handle(
                portal,
                new ApproveArticle(id, revision, null, List.of(), null, by(board, "head"), desk.now()),
                null,
                command());
    }

    private static Signatory by(Board board, String name) {
        StaffMember member = board.find(name + "@" + board.portal()).orElseThrow();
        return Signatory.of(member, List.of());
    }

    private static String command() {
        return Ids.uuidV7().toString();
    }

    private static ArticleText text(int number) {
        String title = "Tin nền số " + number;
        String body = HtmlPolicy.sanitise("<p>" + title + ".</p>" + SENTENCES.repeat(1 + number % 4));
        return new ArticleText(
                "tin-tuc",
                "news",
                title,
                "Tóm tắt: " + title,
                body,
                title,
                "Ban Biên tập",
                "Nguyễn Văn An",
                null,
                false,
                null,
                new Attributes.NoAttributes(),
                List.of(),
                null,
                List.of());
    }

    private static void tell(int done, int articles, long begin) {
        double seconds = seconds(begin);
        double rate = done / seconds;
        System.err.printf(
                "%d of %d articles, %.0f a second, %.0f s left%n", done, articles, rate, (articles - done) / rate);
    }

    private static double seconds(long begin) {
        return Math.max(0.001, (System.nanoTime() - begin) / 1e9);
    }
}

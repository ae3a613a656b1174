package vn.congkhai.workflow.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.eventlog.EventCodec;
import vn.congkhai.eventlog.LoggedEvent;
import vn.congkhai.regulation.Role;
import vn.congkhai.regulation.calendar.CalendarDay;
import vn.congkhai.regulation.calendar.DayKind;
import vn.congkhai.workflow.article.ArticleEvent;
import vn.congkhai.workflow.article.ArticleId;
import vn.congkhai.workflow.article.Destruction;
import vn.congkhai.workflow.article.OnBehalfOf;
import vn.congkhai.workflow.article.Revision;
import vn.congkhai.workflow.article.SupplyStart;
import vn.congkhai.workflow.article.WithdrawalKind;
import vn.congkhai.workflow.board.Actor;
import vn.congkhai.workflow.board.Assignment;
import vn.congkhai.workflow.board.Decision;
import vn.congkhai.workflow.board.Delegation;
import vn.congkhai.workflow.board.StaffEvent;
import vn.congkhai.workflow.calendar.CalendarEvent;
import vn.congkhai.workflow.comment.CommentEvent;
import vn.congkhai.workflow.obligation.Deadline;
import vn.congkhai.workflow.obligation.Obligation;
import vn.congkhai.workflow.obligation.ObligationEvent;

/**
 * What lies in the log can be read for ever: the approved files are never edited, a new version of an event gets a file of its
 * own. A file that is missing fails; none is ever written by a test.
 */
class ApprovedEventsTest {
    private static final Path APPROVED = Path.of("src/test/resources/approved-events");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final EventCodec CODEC = new WorkflowEvents().codec();

    private static final Instant AT = Instant.parse("2026-11-23T02:15:00.123Z");
    private static final ArticleId ID = new ArticleId("01941f29-7c00-7a10-8000-0000000000a1");
    private static final String HASH = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae";
    private static final String WORDS = "fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9";
    private static final String COMMENT = "01941f29-7c00-7a10-8000-0000000000c";
    private static final Revision REVISION =
            new Revision(2, HASH, "tin-tuc", "news", "Khởi công công viên", true, "html-policy-1");
    private static final Decision DECISION = new Decision("12/QĐ-BBT", LocalDate.of(2014, 9, 3));
    private static final Actor HEAD = new Actor("head@quan8", "Võ Thành Đạt", Role.HEAD);
    private static final Actor OFFICER = new Actor("officer@quan8", "Cán bộ", null);
    private static final OnBehalfOf FOR_HEAD = new OnBehalfOf("head@quan8", "Võ Thành Đạt", "d-1", DECISION);
    private static final Assignment ASSIGNMENT = new Assignment(Role.EDITOR, List.of("tin-tuc"), "unit", DECISION);
    private static final Delegation DELEGATION = new Delegation(
            "d-1",
            "head@quan8",
            "Võ Thành Đạt",
            "approve",
            List.of("tin-tuc"),
            LocalDate.of(2026, 11, 1),
            LocalDate.of(2026, 11, 30),
            DECISION);

    private static final Destruction DESTRUCTION =
            new Destruction(2, HASH, DECISION, "Lộ bí mật nhà nước", HEAD, null, AT);

    private static final Obligation OBLIGATION = new Obligation(
            "01941f29-7c00-7a10-8000-0000000000b1",
            "quan8",
            "van-ban",
            "15/QĐ-UBND",
            "Giá đất",
            new SupplyStart(SupplyStart.Event.ISSUED, LocalDate.of(2026, 11, 2), SupplyStart.SupplierRole.ISSUER),
            "unit",
            due(4),
            null,
            1);

    private static Deadline due(int day) {
        return new Deadline(LocalDate.of(2026, 11, day), "7424/QĐ-UBND Điều 8", "2 ngày làm việc kể từ 2026-11-02");
    }

    /** What earlier releases wrote, and what it is read as now. */
    private static final Map<String, Object> SUPERSEDED = Map.of(
            "article.restored.1.json",
            new ArticleEvent.ArticleRestored(ID, null, "Gỡ nhầm", HEAD, null, AT),
            "staff.released.1.json",
            new StaffEvent.StaffReleased("editor@quan8", "quan8", "Chuyển công tác", null, HEAD, AT));

    private static final List<CalendarDay> SWAP = List.of(
            new CalendarDay(LocalDate.of(2026, 1, 2), DayKind.SWAP_OFF, "Hoán đổi (làm bù 10/01)", "12729/VPCP-KGVX"),
            new CalendarDay(LocalDate.of(2026, 1, 10), DayKind.SWAP_WORK, "Làm bù cho 02/01", "12729/VPCP-KGVX"));

    static List<Object> events() {
        return List.of(
                new ArticleEvent.ArticleSubmitted(ID, "quan8", REVISION, HEAD, AT),
                new ArticleEvent.ArticleEdited(ID, REVISION, OFFICER, FOR_HEAD, AT),
                new ArticleEvent.StepPassed(ID, "kiem-tra", 2, "Đã kiểm tra", HEAD, null, AT),
                new ArticleEvent.ArticleReturned(ID, 2, "Cần bổ sung", HEAD, null, AT),
                new ArticleEvent.ArticleApproved(ID, 2, HASH, AT, List.of("nguồn"), "Khẩn", OFFICER, FOR_HEAD, AT),
                new ArticleEvent.ArticlePublished(ID, 2, HASH, AT),
                new ArticleEvent.ArticleCorrected(ID, 2, HASH, AT),
                new ArticleEvent.ArticleWithdrawn(
                        ID, WithdrawalKind.REDIRECT, "Hết hiệu lực", "QĐ 12", "Đã gỡ", "/tin/moi", HEAD, null, AT),
                new ArticleEvent.ArticleRestored(ID, REVISION, "Gỡ nhầm", HEAD, null, AT),
                new ArticleEvent.DestructionRequested(ID, DESTRUCTION),
                new ArticleEvent.ArticleDestroyed(ID, DESTRUCTION, OFFICER),
                new CommentEvent.CommentWritten(
                        ID, "quan8", COMMENT + "2", COMMENT + "1", 2, HASH, WORDS, OFFICER, FOR_HEAD, AT),
                new CommentEvent.CommentSettled(ID, COMMENT + "1", 2, HEAD, null, AT),
                new StaffEvent.StaffAppointed("editor@quan8", "quan8", "Lê Thị Cẩm Chi", ASSIGNMENT, HEAD, AT),
                new StaffEvent.StaffReleased("editor@quan8", "quan8", "Chuyển công tác", DECISION, HEAD, AT),
                new StaffEvent.DelegationGranted("officer@quan8", "quan8", "Cán bộ", DELEGATION, HEAD, AT),
                new StaffEvent.DelegationRevoked("officer@quan8", "quan8", "d-1", "Hết việc", HEAD, AT),
                new ObligationEvent.ObligationRegistered(OBLIGATION, HEAD, AT),
                new ObligationEvent.ObligationMet(
                        OBLIGATION.id(), new Obligation.Met(ID.value(), LocalDate.of(2026, 11, 4)), AT),
                new ObligationEvent.DeadlineMoved(OBLIGATION.id(), due(4), due(5), "Lịch làm việc thay đổi", AT),
                new CalendarEvent.DaysDecided(SWAP, new Actor("operator@ict", "Vận hành", Role.OPERATOR), AT));
    }

    private static Path file(Object event) {
        return APPROVED.resolve("%s.%d.json".formatted(CODEC.typeOf(event), CODEC.revisionOf(event)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void is_written_as_approved(Object event) throws IOException {
        assertThat(file(event)).as("the approved form of " + event).exists();
        assertThat(JSON.readTree(CODEC.encode(event))).isEqualTo(JSON.readTree(Files.readString(file(event))));
    }

    @ParameterizedTest
    @MethodSource("events")
    void is_read_as_it_was_written(Object event) throws IOException {
        LoggedEvent logged = new LoggedEvent(
                1,
                "e-1",
                CODEC.typeOf(event),
                CODEC.revisionOf(event),
                "a-1",
                0,
                AT,
                Files.readString(file(event)),
                Map.of());
        assertThat(CODEC.decode(logged)).contains(event);
    }

    @Test
    void what_earlier_releases_wrote_is_still_read() throws IOException {
        for (Map.Entry<String, Object> old : SUPERSEDED.entrySet()) {
            String[] name = old.getKey().split("\\.(?=\\d)");
            String payload = Files.readString(APPROVED.resolve(old.getKey()));
            LoggedEvent logged = new LoggedEvent(1, "e-1", name[0], 1, "a-1", 0, AT, payload, Map.of());
            assertThat(CODEC.decode(logged)).contains(old.getValue());
        }
    }

    @Test
    void every_event_there_is_has_its_file() throws IOException {
        Set<Class<?>> shown =
                events().stream().map(Object::getClass).collect(Collectors.toCollection(LinkedHashSet::new));
        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                ArticleEvent.class,
                                CommentEvent.class,
                                StaffEvent.class,
                                ObligationEvent.class,
                                CalendarEvent.class)
                        .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                        .toList());
        try (Stream<Path> files = Files.list(APPROVED)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    SUPERSEDED.keySet().stream(),
                                    events().stream()
                                            .map(event ->
                                                    file(event).getFileName().toString()))
                            .toList());
        }
    }
}

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
import vn.congkhai.workflow.article.ArticleEvent;
import vn.congkhai.workflow.article.ArticleId;
import vn.congkhai.workflow.article.OnBehalfOf;
import vn.congkhai.workflow.article.Revision;
import vn.congkhai.workflow.article.WithdrawalKind;
import vn.congkhai.workflow.board.Actor;
import vn.congkhai.workflow.board.Assignment;
import vn.congkhai.workflow.board.Decision;
import vn.congkhai.workflow.board.Delegation;
import vn.congkhai.workflow.board.StaffEvent;

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
                new ArticleEvent.ArticleRestored(ID, "Gỡ nhầm", HEAD, null, AT),
                new StaffEvent.StaffAppointed("editor@quan8", "quan8", "Lê Thị Cẩm Chi", ASSIGNMENT, HEAD, AT),
                new StaffEvent.StaffReleased("editor@quan8", "quan8", "Chuyển công tác", HEAD, AT),
                new StaffEvent.DelegationGranted("officer@quan8", "quan8", "Cán bộ", DELEGATION, HEAD, AT),
                new StaffEvent.DelegationRevoked("officer@quan8", "quan8", "d-1", "Hết việc", HEAD, AT));
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
    void every_event_there_is_has_its_file() throws IOException {
        Set<Class<?>> shown =
                events().stream().map(Object::getClass).collect(Collectors.toCollection(LinkedHashSet::new));
        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(Stream.of(ArticleEvent.class, StaffEvent.class)
                        .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                        .toList());
        try (Stream<Path> files = Files.list(APPROVED)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(events().stream()
                            .map(event -> file(event).getFileName().toString())
                            .toList());
        }
    }
}

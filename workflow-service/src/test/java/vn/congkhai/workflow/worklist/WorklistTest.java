package vn.congkhai.workflow.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vn.congkhai.kit.http.PageOf;
import vn.congkhai.kit.http.Paging;
import vn.congkhai.regulation.Regulations;
import vn.congkhai.regulation.Role;
import vn.congkhai.workflow.article.EditorialPolicy;
import vn.congkhai.workflow.article.Signatory;
import vn.congkhai.workflow.board.Assignment;
import vn.congkhai.workflow.board.Decision;
import vn.congkhai.workflow.board.StaffMember;
import vn.congkhai.workflow.policy.EditorialPolicies;

/** Pages cut out of what waits, and what a change costs. */
class WorklistTest {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final EditorialPolicy KRONG_PAC = new EditorialPolicies(Regulations.load(Path.of("../regulations")))
            .find("krongpac")
            .orElseThrow();
    private static final Paging FIRST = new Paging(1, 20);

    private final Kept kept = new Kept();
    private final ArticleLists lists = new ArticleLists(kept);
    private final Worklist worklist = new Worklist(lists);

    /** What a database would hold, and how much was written to it. */
    private static final class Kept implements ArticleRows {
        private final Map<String, ArticleRow> rows = new TreeMap<>();
        private int written;

        @Override
        public void all(Consumer<ArticleRow> each) {
            rows.values().forEach(each);
        }

        @Override
        public void save(Collection<ArticleRow> changed, Collection<String> gone) {
            written += changed.size() + gone.size();
            changed.forEach(row -> rows.put(row.id(), row));
            gone.forEach(rows::remove);
        }
    }

    private static Signatory holding(String account, Role role, String... categories) {
        var assignment =
                new Assignment(role, List.of(categories), null, new Decision("1/QĐ", LocalDate.of(2026, 1, 5)));
        return Signatory.of(
                new StaffMember(account, "krongpac", account, List.of(assignment), List.of(), 1), List.of());
    }

    private static ArticleRow row(int number, String state, String category, String by) {
        return new ArticleRow(
                "a-%06d".formatted(number),
                "krongpac",
                state,
                category,
                "news",
                "Tin số " + number,
                false,
                1,
                null,
                1,
                by,
                NOW,
                NOW.plusSeconds(number),
                Set.of(by),
                List.of(),
                null,
                null);
    }

    private static ArticleRow urgent(ArticleRow row) {
        return new ArticleRow(
                row.id(),
                row.portal(),
                row.state(),
                row.category(),
                row.genre(),
                row.title(),
                true,
                1,
                null,
                1,
                row.submittedBy(),
                row.submittedAt(),
                row.changedAt(),
                row.submitters(),
                row.stepsDone(),
                null,
                null);
    }

    private PageOf<Worklist.Task> tasks(Signatory by, Paging paging) {
        return worklist.tasks(KRONG_PAC, by, NOW, paging);
    }

    private static List<String> ids(PageOf<Worklist.Task> tasks) {
        return tasks.items().stream().map(task -> task.row().id()).toList();
    }

    @Test
    void urgent_articles_come_first_then_the_oldest_deadline_then_the_longest_wait() {
        lists.apply(List.of(
                row(1, "SUBMITTED", "tin-tuc", "contributor@krongpac"),
                row(2, "SUBMITTED", "van-ban", "contributor@krongpac"),
                row(3, "SUBMITTED", "tin-tuc", "contributor@krongpac"),
                urgent(row(4, "SUBMITTED", "van-ban", "contributor@krongpac"))));
        Signatory deputy = holding("deputy@krongpac", Role.DEPUTY);
        assertThat(ids(tasks(deputy, FIRST))).containsExactly("a-000004", "a-000001", "a-000002", "a-000003");
        lists.orderBy(row -> row.id().equals("a-000003") ? Optional.of(TODAY) : Optional.empty());
        PageOf<Worklist.Task> ordered = tasks(deputy, FIRST);
        assertThat(ids(ordered)).containsExactly("a-000004", "a-000003", "a-000001", "a-000002");
        assertThat(ordered.items().get(1).dueOn()).isEqualTo(TODAY);
        assertThat(ordered.items()).allMatch(task -> task.step().equals("edit"));
    }

    @Test
    void own_articles_are_neither_listed_nor_counted_where_another_has_to_approve() {
        List<ArticleRow> edited = new ArrayList<>();
        for (int i = 0; i < 50; i++)
            edited.add(row(i, "EDITED", "tin-tuc", i % 2 == 0 ? "head@krongpac" : "x@krongpac"));
        lists.apply(edited);
        PageOf<Worklist.Task> tasks = tasks(holding("head@krongpac", Role.HEAD), FIRST);
        assertThat(tasks.total()).isEqualTo(25);
        assertThat(tasks.items())
                .hasSize(20)
                .noneMatch(task -> task.row().submitters().contains("head@krongpac"));
        assertThat(tasks(holding("x@krongpac", Role.MEMBER), FIRST).total()).isZero();
    }

    @Test
    void what_was_returned_waits_for_whom_it_was_returned_to() {
        lists.apply(
                List.of(row(1, "RETURNED", "tin-tuc", "one@krongpac"), row(2, "RETURNED", "tin-tuc", "two@krongpac")));
        assertThat(ids(tasks(holding("two@krongpac", Role.MEMBER), FIRST))).containsExactly("a-000002");
    }

    @Test
    void every_task_is_on_one_page_and_in_one_order() {
        List<ArticleRow> waiting = new ArrayList<>();
        List<String> categories = List.of("tin-tuc", "van-ban", "tuyen-truyen");
        for (int i = 0; i < 1_000; i++) {
            waiting.add(row(i, i % 3 == 0 ? "EDITED" : "SUBMITTED", categories.get(i % 3), "contributor@krongpac"));
        }
        lists.apply(waiting);
        Signatory head = holding("head@krongpac", Role.HEAD);
        List<String> all = new ArrayList<>();
        for (int page = 1; page <= 11; page++) all.addAll(ids(tasks(head, new Paging(page, 100))));
        assertThat(all).doesNotHaveDuplicates().isSorted();
        assertThat(tasks(head, FIRST).total()).isEqualTo(all.size()).isPositive();
        assertThat(ids(tasks(head, new Paging(9_999, 100)))).isEmpty();
    }

    @Test
    void an_article_is_in_the_list_of_its_state_alone_and_found_by_words_without_diacritics() {
        ArticleRow submitted = row(1, "SUBMITTED", "tin-tuc", "contributor@krongpac");
        lists.apply(List.of(submitted));
        lists.apply(List.of(row(1, "EDITED", "van-ban", "contributor@krongpac")));
        assertThat(worklist.rows("krongpac", "SUBMITTED", null, FIRST).items()).isEmpty();
        assertThat(worklist.rows("krongpac", null, "van-ban", "tin so", FIRST).total())
                .isEqualTo(1);
        assertThat(worklist.rows("krongpac", null, null, "không có", FIRST).total())
                .isZero();
        assertThat(worklist.rows("quan8", null, null, FIRST).total()).isZero();
    }

    @Test
    void of_what_is_public_the_latest_are_kept_and_of_what_waits_everything() {
        for (int i = 0; i < 300; i++)
            lists.apply(List.of(row(i, "PUBLISHED", i % 2 == 0 ? "tin-tuc" : "van-ban", "a@x")));
        for (int i = 300; i < 700; i++) lists.apply(List.of(row(i, "SUBMITTED", "tin-tuc", "a@x")));
        assertThat(worklist.rows("krongpac", "PUBLISHED", null, FIRST).total()).isEqualTo(200);
        assertThat(worklist.rows("krongpac", "PUBLISHED", null, FIRST)
                        .items()
                        .getFirst()
                        .id())
                .isEqualTo("a-000299");
        assertThat(worklist.rows("krongpac", "SUBMITTED", null, FIRST).total()).isEqualTo(400);
        assertThat(kept.rows).hasSize(600);
        assertThat(new Worklist(new ArticleLists(kept)).rows("krongpac", null, null, FIRST))
                .as("after a restart")
                .isEqualTo(worklist.rows("krongpac", null, null, FIRST));
    }

    @Test
    void a_change_among_twenty_thousand_writes_what_changed() {
        List<ArticleRow> waiting = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) waiting.add(row(i, "SUBMITTED", "tin-tuc", "contributor@krongpac"));
        lists.apply(waiting);
        kept.written = 0;
        lists.apply(List.of(row(7, "EDITED", "tin-tuc", "contributor@krongpac")));
        assertThat(kept.written).isEqualTo(1);
        assertThat(worklist.rows("krongpac", "SUBMITTED", null, FIRST).total()).isEqualTo(19_999);
    }

    @Test
    void what_is_scheduled_is_due_when_its_moment_has_come() {
        lists.apply(List.of(approved(1, NOW.plusSeconds(60)), approved(2, NOW), approved(3, null)));
        assertThat(lists.due("krongpac", NOW))
                .extracting(ArticleRow::id)
                .containsExactlyInAnyOrder("a-000002", "a-000003");
        assertThat(worklist.scheduled("krongpac", NOW.plusSeconds(61)))
                .extracting(ArticleRow::id)
                .containsExactly("a-000002", "a-000001");
        assertThat(worklist.scheduled("krongpac", NOW.plusSeconds(60))).hasSize(1);
    }

    private static ArticleRow approved(int number, Instant publishAt) {
        ArticleRow row = row(number, "APPROVED", "tin-tuc", "contributor@krongpac");
        return new ArticleRow(
                row.id(),
                row.portal(),
                row.state(),
                row.category(),
                row.genre(),
                row.title(),
                false,
                1,
                null,
                1,
                row.submittedBy(),
                row.submittedAt(),
                row.changedAt(),
                row.submitters(),
                row.stepsDone(),
                publishAt,
                null);
    }
}

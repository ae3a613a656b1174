package vn.congkhai.workflow.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.comment.CommentCommand;
import vn.congkhai.workflow.comment.CommentCommand.SettleComment;
import vn.congkhai.workflow.comment.CommentCommand.WriteComment;
import vn.congkhai.workflow.comment.CommentDecider;
import vn.congkhai.workflow.comment.CommentEvent;
import vn.congkhai.workflow.comment.CommentEvent.CommentSettled;
import vn.congkhai.workflow.comment.CommentEvent.CommentWritten;
import vn.congkhai.workflow.comment.CommentRefusal;
import vn.congkhai.workflow.comment.CommentRule;
import vn.congkhai.workflow.comment.Discussion;

/** Every command of a discussion against every state of its article and of the comment it is about. */
class CommentingTest {
    private static final EditorialPolicy POLICY = Newsroom.KRONG_PAC;
    private static final String WORDS = "w".repeat(64);

    /** One open comment, one settled, one answer. */
    private static final Discussion DISCUSSION = discussion();

    private static final Map<String, List<ArticleEvent>> STATES = Map.of(
            "submitted", Past.submitted(POLICY),
            "edited", Past.edited(POLICY),
            "returned", Past.returned(POLICY),
            "approved", Past.approved(POLICY, Newsroom.TUESDAY),
            "correction", Past.correctionSubmitted(POLICY),
            "published", Past.published(POLICY),
            "withdrawn", Past.withdrawn(POLICY));

    private static Discussion discussion() {
        Existing article = article(Past.submitted(POLICY));
        Discussion all = Discussion.NONE;
        for (CommentCommand command : List.of(
                write("open", null, "Câu này cần nguồn."),
                write("done", null, "Sai ngày."),
                write("answer", "open", "Đã hỏi."),
                settle("done", Newsroom.PHO_BAN))) {
            for (CommentEvent event : CommentDecider.decide(command, all, article, POLICY)) all = all.evolve(event);
        }
        return all;
    }

    private static Existing article(List<ArticleEvent> past) {
        return (Existing) Article.of(past);
    }

    private static WriteComment write(String id, @Nullable String answers, String text) {
        return write(id, answers, 1, text, Newsroom.PHO_BAN);
    }

    private static WriteComment write(
            String id, @Nullable String answers, @Nullable Integer revision, String text, Signatory by) {
        return new WriteComment(id, answers, revision, text, null, false, WORDS, by, Newsroom.MONDAY);
    }

    private static SettleComment settle(String id, Signatory by) {
        return new SettleComment(id, by, Newsroom.MONDAY);
    }

    private static WriteComment quoting(@Nullable String quote, boolean found) {
        return new WriteComment("new", null, 1, "Sai.", quote, found, WORDS, Newsroom.PHO_BAN, Newsroom.MONDAY);
    }

    private static Object outcome(CommentCommand command, List<ArticleEvent> past) {
        return outcome(command, past, DISCUSSION);
    }

    /** The type of the only event, or the rule that refuses. */
    private static Object outcome(CommentCommand command, List<ArticleEvent> past, Discussion discussion) {
        try {
            List<CommentEvent> events = CommentDecider.decide(command, discussion, article(past), POLICY);
            assertThat(events).hasSize(1);
            return events.getFirst().getClass();
        } catch (CommentRefusal refusal) {
            return refusal.rule();
        }
    }

    @Test
    void every_command_in_every_state() {
        Map<CommentCommand, Object> onItsWay = new LinkedHashMap<>();
        onItsWay.put(write("new", null, "Thiếu số liệu."), CommentWritten.class);
        onItsWay.put(write("new", "open", "Đã sửa."), CommentWritten.class);
        onItsWay.put(write("new", "done", "Đã sửa."), CommentRule.A_SETTLED_COMMENT_TAKES_NO_ANSWER);
        onItsWay.put(write("new", "answer", "Đã sửa."), CommentRule.AN_ANSWER_BELONGS_TO_ITS_COMMENT);
        onItsWay.put(write("new", "missing", "Đã sửa."), CommentRule.NO_SUCH_COMMENT);
        onItsWay.put(settle("open", Newsroom.PHO_BAN), CommentSettled.class);
        onItsWay.put(settle("done", Newsroom.PHO_BAN), CommentRule.A_COMMENT_IS_SETTLED_ONCE);
        onItsWay.put(settle("answer", Newsroom.PHO_BAN), CommentRule.AN_ANSWER_BELONGS_TO_ITS_COMMENT);
        onItsWay.put(settle("missing", Newsroom.PHO_BAN), CommentRule.NO_SUCH_COMMENT);
        Map<String, Object> wrong = new TreeMap<>();
        STATES.forEach((state, past) -> onItsWay.forEach((command, expected) -> {
            boolean over = state.equals("published") || state.equals("withdrawn");
            Object wanted = expected;
            if (over && expected != CommentRule.NO_SUCH_COMMENT)
                wanted = CommentRule.AN_ARTICLE_ON_ITS_WAY_IS_COMMENTED_ON;
            if (state.equals("correction") && expected instanceof Class)
                wanted = CommentRule.A_PUBLISHED_TEXT_TAKES_NO_COMMENT;
            Object found = outcome(command, past);
            if (!found.equals(wanted)) wrong.put(state + " " + command, found);
        }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void who_works_on_the_article_and_nobody_else() {
        List<ArticleEvent> past = Past.edited(POLICY);
        for (Signatory by : List.of(
                Newsroom.THANH_VIEN,
                Newsroom.PHO_BAN,
                Newsroom.TRUONG_BAN,
                Newsroom.BIEN_TAP_VIEN,
                Newsroom.delegate(Newsroom.PHO_BAN, "edit"))) {
            assertThat(outcome(write("new", null, 1, "Sai.", by), past))
                    .as(by.toString())
                    .isEqualTo(CommentWritten.class);
            assertThat(outcome(settle("open", by), past)).as(by.toString()).isEqualTo(CommentSettled.class);
        }
        for (Signatory by : List.of(
                Newsroom.THANH_VIEN_2,
                Newsroom.THANH_TRA,
                Newsroom.NGUOI_CUNG_CAP,
                Newsroom.CAN_BO,
                Newsroom.delegate(Newsroom.PHO_BAN, "edit", "van-ban"))) {
            CommentRule rule = CommentRule.COMMENTS_ARE_FOR_WHO_WORKS_ON_THE_ARTICLE;
            assertThat(outcome(write("new", null, 1, "Sai.", by), past))
                    .as(by.toString())
                    .isEqualTo(rule);
            assertThat(outcome(settle("open", by), past)).as(by.toString()).isEqualTo(rule);
        }
    }

    @Test
    void who_acts_for_a_holder_is_written_down_as_such() {
        Signatory officer = Newsroom.delegate(Newsroom.PHO_BAN, "edit");
        CommentEvent event = CommentDecider.decide(
                        write("new", null, 1, "Sai.", officer), DISCUSSION, article(Past.edited(POLICY)), POLICY)
                .getFirst();
        assertThat(event.by().account()).isEqualTo("officer");
        assertThat(event.onBehalfOf()).extracting(OnBehalfOf::account).isEqualTo("deputy");
    }

    @Test
    void a_comment_is_about_a_revision_there_is() {
        List<ArticleEvent> past = Past.edited(POLICY);
        assertThat(outcome(write("new", null, 2, "Sai.", Newsroom.PHO_BAN), past))
                .isEqualTo(CommentRule.A_COMMENT_IS_ABOUT_A_REVISION);
        assertThat(outcome(write("new", null, null, "Sai.", Newsroom.PHO_BAN), past))
                .isEqualTo(CommentRule.A_COMMENT_IS_ABOUT_A_REVISION);
        List<CommentEvent> answered = CommentDecider.decide(
                write("new", "open", null, "Sai.", Newsroom.PHO_BAN), DISCUSSION, article(past), POLICY);
        assertThat(answered.getFirst().revision()).isEqualTo(1);
        Scenario story = Scenario.given(POLICY, past)
                .then(Commands.destroy(Newsroom.PHO_BAN, 1))
                .then(Commands.destroy(Newsroom.TRUONG_BAN, 1));
        CommentRefusal refusal = catchThrowableOfType(
                CommentRefusal.class,
                () -> CommentDecider.decide(write("new", null, "Sai."), DISCUSSION, story.existing(), POLICY));
        assertThat(refusal.rule()).isEqualTo(CommentRule.A_DESTROYED_TEXT_TAKES_NO_COMMENT);
    }

    @Test
    void words_are_there_and_bounded_and_a_quote_is_from_the_text() {
        List<ArticleEvent> past = Past.edited(POLICY);
        assertThat(outcome(write("new", null, " "), past)).isEqualTo(CommentRule.A_COMMENT_SAYS_SOMETHING);
        assertThat(outcome(write("new", null, "a".repeat(Discussion.LONGEST)), past))
                .isEqualTo(CommentWritten.class);
        assertThat(outcome(write("new", null, "a".repeat(Discussion.LONGEST + 1)), past))
                .isEqualTo(CommentRule.A_COMMENT_SAYS_SOMETHING);
        assertThat(outcome(quoting("Nước dâng cao", true), past)).isEqualTo(CommentWritten.class);
        assertThat(outcome(quoting("Nước rút", false), past)).isEqualTo(CommentRule.A_QUOTE_IS_FROM_THE_TEXT);
        assertThat(outcome(quoting("a".repeat(Discussion.LONGEST_QUOTE + 1), true), past))
                .isEqualTo(CommentRule.A_QUOTE_IS_BOUNDED);
    }

    @Test
    void a_discussion_ends_at_its_bound() {
        Discussion full = Discussion.NONE;
        List<ArticleEvent> past = Past.edited(POLICY);
        for (int i = 0; i < Discussion.MOST; i++) {
            for (CommentEvent event :
                    CommentDecider.decide(write("c-" + i, null, "Sai."), full, article(past), POLICY)) {
                full = full.evolve(event);
            }
        }
        assertThat(outcome(write("new", null, "Sai."), past, full)).isEqualTo(CommentRule.A_DISCUSSION_IS_BOUNDED);
        assertThat(full.open(article(past).record())).isEqualTo(Discussion.MOST);
        assertThat(outcome(settle("c-0", Newsroom.PHO_BAN), past, full)).isEqualTo(CommentSettled.class);
    }

    @Test
    void what_is_open_is_counted_without_answers() {
        assertThat(DISCUSSION.open(article(Past.edited(POLICY)).record())).isEqualTo(1);
    }

    @Test
    void a_publication_overtakes_what_was_left_open_and_a_correction_begins_with_nothing() {
        for (List<ArticleEvent> past : List.of(Past.published(POLICY), Past.correctionSubmitted(POLICY))) {
            assertThat(DISCUSSION.open(article(past).record())).isZero();
            assertThat(DISCUSSION.find("open").orElseThrow().settled())
                    .as("nobody has said so")
                    .isNull();
        }
        Existing correction = article(Past.correctionSubmitted(POLICY));
        WriteComment fresh = write("fresh", null, 2, "Sai số.", Newsroom.PHO_BAN);
        Discussion after = DISCUSSION;
        for (CommentEvent event : CommentDecider.decide(fresh, DISCUSSION, correction, POLICY))
            after = after.evolve(event);
        assertThat(after.open(correction.record())).isEqualTo(1);
    }
}

package vn.congkhai.workflow.console;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congkhai.page.VietnamTime;
import vn.congkhai.workflow.article.OnBehalfOf;
import vn.congkhai.workflow.board.Actor;
import vn.congkhai.workflow.comments.SaidComment;

/**
 * Một nhận xét và các câu trả lời.
 *
 * @param revision the text it is about
 * @param settled by whom and when it was settled, in words; null when nobody has
 * @param overtaken whether its text, or one after it, was published
 */
public record CommentThread(
        Said said,
        int revision,
        List<Said> answers,
        @Nullable String settled,
        boolean overtaken) {
    public CommentThread {
        answers = List.copyOf(answers);
    }

    /** Something somebody said; no text where it was destroyed with what it was about. */
    public record Said(
            String id,
            String who,
            String behalf,
            Instant at,
            @Nullable String quote,
            @Nullable String text) {
        static Said of(SaidComment comment) {
            return new Said(
                    comment.id(),
                    CommentThread.who(comment.by()),
                    CommentThread.behalf(comment.onBehalfOf()),
                    comment.at(),
                    comment.quote(),
                    comment.text());
        }
    }

    /** Whether somebody has still to see to it. */
    public boolean open() {
        return settled == null && !overtaken;
    }

    /** Comments with their answers: what is open first, then in the order in which it was said. */
    static List<CommentThread> of(List<SaidComment> all) {
        List<CommentThread> threads = all.stream()
                .filter(comment -> comment.answers() == null)
                .map(comment -> thread(comment, all))
                .toList();
        return Stream.concat(
                        threads.stream().filter(CommentThread::open),
                        threads.stream().filter(thread -> !thread.open()))
                .toList();
    }

    private static CommentThread thread(SaidComment comment, List<SaidComment> all) {
        List<Said> answers = all.stream()
                .filter(one -> comment.id().equals(one.answers()))
                .map(Said::of)
                .toList();
        String settled = Optional.ofNullable(comment.settled())
                .map(by -> who(by.by()) + behalf(by.onBehalfOf()) + ", " + VietnamTime.dateTime(by.at()))
                .orElse(null);
        return new CommentThread(Said.of(comment), comment.revision(), answers, settled, comment.overtaken());
    }

    private static String who(Actor actor) {
        return Words.person(actor.name(), actor.role());
    }

    private static String behalf(@Nullable OnBehalfOf holder) {
        return holder == null ? "" : ", thừa ủy quyền của " + holder.name();
    }
}

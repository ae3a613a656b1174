package vn.congkhai.workflow.article;

import java.util.List;

/** Tin, bài: one type per state. */
public sealed interface Article {

    /** Before the first submission. */
    static Article unsubmitted() {
        return new Unsubmitted();
    }

    /** The article after the event. */
    default Article evolve(ArticleEvent event) {
        return Evolution.evolve(this, event);
    }

    /** The article after all these events, from before the first. */
    static Article of(Iterable<? extends ArticleEvent> events) {
        Article article = unsubmitted();
        for (ArticleEvent event : events) article = article.evolve(event);
        return article;
    }

    /** Nothing was submitted under this id. */
    record Unsubmitted() implements Article {}

    /** An article there is. */
    sealed interface Existing extends Article {
        ArticleRecord record();

        /** Name of the state in JSON. */
        String state();
    }

    /** Đã cập nhật, chờ biên tập. */
    record Submitted(ArticleRecord record) implements Existing {
        @Override
        public String state() {
            return "SUBMITTED";
        }
    }

    /** Đã biên tập, chờ duyệt; {@code stepsDone} are the portal's own steps passed since. */
    record Edited(ArticleRecord record, List<String> stepsDone) implements Existing {
        public Edited {
            stepsDone = List.copyOf(stepsDone);
        }

        @Override
        public String state() {
            return "EDITED";
        }
    }

    /** Bị trả lại. */
    record Returned(ArticleRecord record, String reason) implements Existing {
        @Override
        public String state() {
            return "RETURNED";
        }
    }

    /** Đã duyệt, chờ đến giờ đăng. */
    record Approved(ArticleRecord record, Approval approval) implements Existing {
        @Override
        public String state() {
            return "APPROVED";
        }
    }

    /** Đã đăng. */
    record Published(ArticleRecord record) implements Existing {
        @Override
        public String state() {
            return "PUBLISHED";
        }
    }

    /** Đã gỡ bỏ. */
    record Withdrawn(ArticleRecord record, Withdrawal withdrawal) implements Existing {
        @Override
        public String state() {
            return "WITHDRAWN";
        }
    }
}

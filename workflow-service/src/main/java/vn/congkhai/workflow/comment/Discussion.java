package vn.congkhai.workflow.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congkhai.workflow.article.ArticleRecord;
import vn.congkhai.workflow.comment.Comment.Settlement;
import vn.congkhai.workflow.comment.CommentEvent.CommentSettled;
import vn.congkhai.workflow.comment.CommentEvent.CommentWritten;

/** Everything said about the texts of one article, oldest first. */
public record Discussion(List<Comment> comments) {
    /** Most comments of one article, answers included. */
    public static final int MOST = 200;

    /** Longest comment, in characters. */
    public static final int LONGEST = 2000;

    /** Longest quoted passage, in characters. */
    public static final int LONGEST_QUOTE = 500;

    /** Before anything was said. */
    public static final Discussion NONE = new Discussion(List.of());

    public Discussion {
        comments = List.copyOf(comments);
    }

    /** The comment or answer with that id. */
    public Optional<Comment> find(String id) {
        return comments.stream().filter(comment -> comment.id().equals(id)).findFirst();
    }

    /** How many comments somebody has still to see to, as the article is now. */
    public int open(ArticleRecord article) {
        return Math.toIntExact(
                comments.stream().filter(comment -> comment.open(article)).count());
    }

    /** The discussion after the event. */
    public Discussion evolve(CommentEvent event) {
        List<Comment> all = new ArrayList<>(comments);
        switch (event) {
            case CommentWritten e ->
                all.add(new Comment(
                        e.commentId(),
                        e.answers(),
                        e.revision(),
                        e.contentHash(),
                        e.words(),
                        e.by(),
                        e.onBehalfOf(),
                        e.at(),
                        null));
            case CommentSettled e ->
                all.replaceAll(comment -> comment.id().equals(e.commentId())
                        ? comment.settled(new Settlement(e.by(), e.onBehalfOf(), e.at()))
                        : comment);
        }
        return new Discussion(all);
    }
}

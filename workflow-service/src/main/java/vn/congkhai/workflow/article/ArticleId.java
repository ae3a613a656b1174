package vn.congkhai.workflow.article;

/** Identity of an article: a UUIDv7 given by the shell. */
public record ArticleId(String value) {
    public ArticleId {
        if (value.isBlank()) throw new IllegalArgumentException("an article has an id");
    }

    @Override
    public String toString() {
        return value;
    }
}

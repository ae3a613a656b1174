package vn.congkhai.content.page;

/** One line of a table of contents; {@code id} is the element's in the text. */
public record ContentsEntry(String id, String words) {

    /** Whether it is an article (Điều) and so stands below a chapter. */
    public boolean isArticle() {
        return id.startsWith("dieu-");
    }
}

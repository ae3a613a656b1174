package vn.congkhai.search.web;

/** Where people search. */
public enum Place {
    /** Everything that is public. */
    EVERYTHING("/tim-kiem", "Tìm kiếm"),
    /** Legal documents. */
    DOCUMENTS("/van-ban", "Văn bản");

    private final String path;
    private final String title;

    Place(String path, String title) {
        this.path = path;
        this.title = title;
    }

    /** Its address on every portal. */
    public String path() {
        return path;
    }

    /** What it is called. */
    public String title() {
        return title;
    }
}

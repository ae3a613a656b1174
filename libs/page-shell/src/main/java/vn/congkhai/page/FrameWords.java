package vn.congkhai.page;

/** Lời của khung trang: every word around the content, in one language each. */
public record FrameWords(
        String skip,
        String mainNavigation,
        String menu,
        String categories,
        String search,
        String keywords,
        String searchButton,
        String suggestions,
        String suggested,
        String otherLanguage,
        String breadcrumb,
        String owner,
        String regulated,
        String reuse,
        String footerLinks,
        String map,
        String links,
        String help,
        String feed,
        String questions,
        String printedFrom) {

    private static final FrameWords VI = new FrameWords(
            "Chuyển đến nội dung chính",
            "Điều hướng chính",
            "Danh mục",
            "Chuyên mục",
            "Tìm trên cổng",
            "Từ khóa",
            "Tìm",
            "Gợi ý tìm kiếm",
            "Có # gợi ý, dùng phím mũi tên lên, xuống để chọn.",
            "English",
            "Đường dẫn",
            "Cơ quan chủ quản: ",
            "Hoạt động theo quy chế ban hành kèm theo ",
            "Khi đăng lại, trích dẫn thông tin trên cổng phải ghi rõ tác giả và nguồn.",
            "Liên kết cuối trang",
            "Sơ đồ cổng",
            "Liên kết",
            "Hướng dẫn sử dụng",
            "Nguồn cấp tin (Atom)",
            "Hỏi đáp",
            "In từ ");

    private static final FrameWords EN = new FrameWords(
            "Skip to main content",
            "Main navigation",
            "Menu",
            "All sections",
            "Search this portal",
            "Words",
            "Search",
            "Search suggestions",
            "# suggestions, use the up and down arrow keys to choose.",
            "Tiếng Việt",
            "Breadcrumb",
            "Published by ",
            "Run under the regulation issued with ",
            "Whoever republishes or quotes must name the author and the source.",
            "Footer links",
            "Site map",
            "Links",
            "How to use this portal",
            "News feed (Atom)",
            "Questions and answers",
            "Printed from ");

    /** The words in that language. */
    public static FrameWords in(Language language) {
        return switch (language) {
            case VI -> VI;
            case EN -> EN;
        };
    }
}

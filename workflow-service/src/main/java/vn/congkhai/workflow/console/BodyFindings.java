package vn.congkhai.workflow.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlSanitizer;
import vn.congkhai.text.VietnameseText;

/**
 * What in a text keeps out readers who see or hear little or nothing: images without words, films without captions, headings out of
 * order, links without a name.
 */
final class BodyFindings implements HtmlSanitizer.Policy {
    /** What a link is called that says nothing of where it leads. */
    private static final Set<String> NAMELESS = Set.of(
            "tai day",
            "o day",
            "day",
            "xem tai day",
            "bam vao day",
            "nhan vao day",
            "xem them",
            "chi tiet",
            "xem chi tiet",
            "link",
            "lien ket",
            "click here",
            "here",
            "read more");

    private static final Pattern FILE_NAME = Pattern.compile("(?i)\\S+\\.(?:png|jpe?g|gif|webp|bmp)");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?://|www\\.)\\S+");
    private static final Pattern EDGE = Pattern.compile("^[\\s\\p{Punct}…]+|[\\s\\p{Punct}…]+$");
    private static final Pattern OWN_FILE = Pattern.compile("(?:.*/)?tep/([0-9a-f-]{36})/[^/]*");
    private static final int FIRST_LEVEL = 2;
    private static final int SHOWN = 60;

    /** What a finding is about. */
    enum About {
        IMAGES,
        FILMS,
        HEADINGS,
        LINKS,
        TABLES
    }

    /** @param grave whether the console takes no text with it */
    record Finding(About about, String message, boolean grave) {}

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, String> described = new LinkedHashMap<>();
    private final StringBuilder words = new StringBuilder();
    private int images;
    private int tables;
    private int level = FIRST_LEVEL - 1;
    private boolean tableHasHead;
    private boolean inFigure;
    private boolean pictured;
    private boolean captioned;
    private int films;
    private boolean subtitled;

    private BodyFindings() {}

    /** Everything found in the HTML of a text, in its order. */
    static List<Finding> of(String html) {
        BodyFindings found = new BodyFindings();
        HtmlSanitizer.sanitize(html, found);
        return found.findings;
    }

    /** What the text says its own images show, by the id of the file. */
    static Map<String, String> images(String html) {
        BodyFindings found = new BodyFindings();
        HtmlSanitizer.sanitize(html, found);
        return found.described;
    }

    @Override
    public void openDocument() {
        words.setLength(0);
    }

    @Override
    public void closeDocument() {
        words.setLength(0);
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        switch (element) {
            case "img" -> image(value(attributes, "src"), value(attributes, "alt"));
            case "figure" -> {
                inFigure = true;
                pictured = false;
                captioned = false;
            }
            case "figcaption" -> captioned = true;
            case "video" -> {
                films++;
                subtitled = false;
            }
            case "track" -> subtitled = true;
            case "th" -> tableHasHead = true;
            case "table" -> {
                tables++;
                tableHasHead = false;
            }
            case "a", "h2", "h3", "h4" -> words.setLength(0);
            default -> {}
        }
    }

    @Override
    public void closeTag(String element) {
        switch (element) {
            case "a" -> link(words.toString().strip());
            case "h2", "h3", "h4" ->
                heading(element.charAt(1) - '0', words.toString().strip());
            case "figure" -> {
                if (pictured && !captioned) uncaptioned();
                inFigure = false;
            }
            case "video" -> {
                if (!subtitled)
                    add(About.FILMS, "Phim thứ " + films + " chưa có phụ đề cho người không nghe được.", false);
            }
            case "table" -> {
                if (!tableHasHead) add(About.TABLES, "Bảng thứ " + tables + " chưa có hàng tiêu đề cột.", false);
            }
            default -> {}
        }
    }

    @Override
    public void text(String text) {
        words.append(text);
    }

    private void image(@Nullable String src, @Nullable String alt) {
        Matcher own = OWN_FILE.matcher(src == null ? "" : src);
        if (own.matches() && alt != null && !alt.isBlank()) described.put(own.group(1), alt.strip());
        images++;
        pictured = true;
        String which = "Ảnh thứ " + images;
        if (alt == null || alt.isBlank()) {
            add(About.IMAGES, which + " chưa có mô tả cho người không nhìn thấy.", true);
        } else if (FILE_NAME.matcher(alt.strip()).matches()) {
            add(About.IMAGES, which + " lấy tên tệp làm mô tả; hãy tả điều ảnh cho thấy.", false);
        }
        if (!inFigure) uncaptioned();
    }

    private void uncaptioned() {
        add(About.IMAGES, "Ảnh thứ " + images + " chưa có chú thích.", false);
    }

    private void heading(int next, String title) {
        if (title.isEmpty()) add(About.HEADINGS, "Có đề mục không có chữ.", false);
        if (next > level + 1) {
            String before =
                    level < FIRST_LEVEL ? "trước nó chưa có đề mục lớn" : "ngay trước nó là đề mục cấp " + level;
            add(About.HEADINGS, "Đề mục “" + cut(title) + "” ở cấp " + next + ", " + before + ".", false);
        }
        level = next;
    }

    private void link(String name) {
        String bare = VietnameseText.fold(EDGE.matcher(name).replaceAll(""));
        if (bare.isEmpty()) {
            add(About.LINKS, "Có liên kết không có chữ.", false);
        } else if (NAMELESS.contains(bare) || ADDRESS.matcher(name).matches()) {
            add(About.LINKS, "Liên kết “" + cut(name) + "” chưa nói dẫn tới đâu.", false);
        }
    }

    private void add(About about, String message, boolean grave) {
        findings.add(new Finding(about, message, grave));
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }

    private static @Nullable String value(List<String> attributes, String name) {
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            if (attributes.get(i).equals(name)) return attributes.get(i + 1);
        }
        return null;
    }
}

package vn.congkhai.content.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guides as they are in the folder: each is served, what it points to is there, and what it tells people to press exists. */
class GuidesTest {
    private static final Path FOLDER = Path.of("../docs/guide-vi");
    private static final Pattern ADDRESS = Pattern.compile("(?:href|src)=\"([^\"]+)\"");
    private static final Pattern PICTURE = Pattern.compile("anh/([a-z0-9-]+\\.webp)");
    private static final Pattern QUOTED = Pattern.compile("<strong>([^<]+)</strong>");
    private static final List<String> SHOWN_BY = List.of(".jte", ".java", ".js");

    private final Guides guides = guides();

    private static Guides guides() {
        try {
            return new Guides();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void every_guide_of_the_folder_is_served() throws IOException {
        List<String> files;
        try (Stream<Path> all = Files.list(FOLDER)) {
            files = all.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md") && !name.equals("README.md"))
                    .map(name -> name.substring(0, name.length() - 3))
                    .toList();
        }
        assertThat(files).contains("bien-tap", "kiem-tra", "van-hanh");
        assertThat(guides.all()).extracting(Guide::slug).containsExactlyInAnyOrderElementsOf(files);
        assertThat(guides.all()).allSatisfy(guide -> {
            assertThat(guide.title()).startsWith("Hướng dẫn");
            assertThat(guide.contents()).hasSizeGreaterThan(1);
            assertThat(guide.contents())
                    .allSatisfy(section -> assertThat(guide.html()).contains("id=\"" + section.id() + "\""));
        });
    }

    @Test
    void every_picture_and_every_link_leads_somewhere() {
        List<String> nowhere = new ArrayList<>();
        int pictures = 0;
        for (Guide guide : guides.all()) {
            Matcher addresses = ADDRESS.matcher(guide.html());
            while (addresses.find()) {
                String address = addresses.group(1);
                if (address.startsWith(GuideWriter.PICTURES)) pictures++;
                if (!leadsSomewhere(address)) nowhere.add(guide.slug() + ": " + address);
            }
        }
        assertThat(nowhere).isEmpty();
        assertThat(pictures).isGreaterThan(5);
    }

    @Test
    void the_folder_holds_the_pictures_that_are_named_and_no_other() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> all = Files.list(FOLDER)) {
            for (Path file : all.filter(file -> file.toString().endsWith(".md")).toList())
                PICTURE.matcher(Files.readString(file)).results().forEach(found -> named.add(found.group(1)));
        }
        try (Stream<Path> all = Files.list(FOLDER.resolve("anh"))) {
            assertThat(all.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(named);
        }
    }

    private boolean leadsSomewhere(String address) {
        if (address.startsWith(GuideWriter.PICTURES))
            return guides.picture(address.substring(GuideWriter.PICTURES.length()))
                    .isPresent();
        return address.startsWith(GuideWriter.PAGES)
                && guides.find(address.substring(GuideWriter.PAGES.length()).replaceFirst("#.*", ""))
                        .isPresent();
    }

    /** In bold a guide quotes what stands on a page; dots stand for what differs. */
    @Test
    void every_quoted_word_stands_on_some_page() throws IOException {
        String pages = pages();
        List<String> invented = new ArrayList<>();
        int quoted = 0;
        for (Guide guide : guides.all()) {
            Matcher words = QUOTED.matcher(guide.html());
            while (words.find()) {
                quoted++;
                String word = words.group(1).strip();
                boolean known = Stream.of(word.split("\\.\\.\\.|…"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .allMatch(part -> pages.toLowerCase(java.util.Locale.ROOT)
                                .contains(part.toLowerCase(java.util.Locale.ROOT)));
                if (!known) invented.add(guide.slug() + ": " + word);
            }
        }
        assertThat(invented).isEmpty();
        assertThat(quoted).isGreaterThan(20);
    }

    private static String pages() throws IOException {
        StringBuilder pages = new StringBuilder();
        for (String module :
                List.of("workflow-service", "qa-service", "libs/page-shell", "content-service", "search-service")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main"))) {
                for (Path file : files.filter(GuidesTest::shows).toList()) pages.append(Files.readString(file));
            }
        }
        return pages.toString();
    }

    private static boolean shows(Path file) {
        return SHOWN_BY.stream().anyMatch(file.toString()::endsWith)
                && !file.toString().endsWith(".min.js");
    }

    @Test
    void what_a_guide_says_is_never_code() {
        Guide guide = GuideWriter.of("thu", """
                # Thử

                ## Một

                <script>alert(1)</script>

                Xem [bấm](javascript:alert(1)) ![ảnh](anh/x.webp "y") [kia](bien-tap.md#duyet)
                """);
        assertThat(guide.html())
                .doesNotContain("<script", "javascript:")
                .contains("&lt;script&gt;", "src=\"/huong-dan/anh/x.webp\"", "href=\"/huong-dan/bien-tap#duyet\"");
    }

    @Test
    void only_pictures_of_the_guides_are_given_out() {
        assertThat(guides.picture("ban-lam-viec-duyet.webp")).isPresent();
        assertThat(guides.picture("../bien-tap.md")).isEmpty();
        assertThat(guides.picture("khong-co.webp")).isEmpty();
    }
}

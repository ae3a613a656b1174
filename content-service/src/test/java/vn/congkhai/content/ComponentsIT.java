package vn.congkhai.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of components shows whatever the design system has; a component that is added must be shown there. */
class ComponentsIT extends ContentIT {
    private static final Path SHELL = Path.of("..", "libs", "page-shell", "src", "main");
    private static final Pattern CLASS = Pattern.compile("\\.(ck-[a-z][a-z0-9_-]*)");

    /** The whole page and its frame: every page is a sample of them. Of the other two the page shows what they are made of. */
    private static final Set<String> PAGES = Set.of("page", "nav", "footer", "desk", "problem");

    /** How one knows that a template was used. */
    private static final Map<String, String> MARKS = Map.ofEntries(
            Map.entry("banner", "<div class=\"ck-banner ck-banner--caution\" role=\"note\">"),
            Map.entry("bar", "<svg class=\"ck-bar\""),
            Map.entry("breadcrumb", "<nav class=\"ck-crumbs\""),
            Map.entry("card", "<article class=\"ck-card\">"),
            Map.entry("deskBar", "<div class=\"ck-desk\">"),
            Map.entry("done", "<div class=\"ck-banner\" role=\"status\">"),
            Map.entry("errorSummary", "id=\"ck-errors-title\""),
            Map.entry("field", "<div class=\"ck-field ck-field--error\">"),
            Map.entry("pagination", "<nav class=\"ck-pages\""),
            Map.entry("problemText", "Mã 404, số tra cứu"),
            Map.entry("refusal", "Chưa thực hiện được"),
            Map.entry("tag", "<span class=\"ck-tag "));

    @Test
    void every_component_of_the_shell_is_shown() throws IOException {
        Set<String> templates;
        try (Stream<Path> files = Files.list(SHELL.resolve("jte/shell"))) {
            templates = files.map(file -> file.getFileName().toString().replace(".jte", ""))
                    .filter(name -> !PAGES.contains(name))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        assertThat(MARKS.keySet()).containsExactlyInAnyOrderElementsOf(templates);
        assertThat(gateway().body("quan8", "/giao-dien")).contains(MARKS.values());
    }

    @Test
    void every_class_of_the_public_pages_is_shown() throws IOException {
        String page = gateway().body("quan8", "/giao-dien");
        Set<String> shown = new TreeSet<>();
        Matcher attribute = Pattern.compile("class=\"([^\"]*)\"").matcher(page);
        while (attribute.find()) shown.addAll(Set.of(attribute.group(1).strip().split("\\s+")));
        assertThat(shown).containsAll(publicClasses());
    }

    /** Those of the stylesheet, but for the section of the staff's console: its own pages show them. */
    private static Set<String> publicClasses() throws IOException {
        String css = Files.readString(SHELL.resolve("resources/META-INF/resources/assets/site.css"));
        int console = css.indexOf("/* Console of the staff */");
        int footer = css.indexOf("/* Footer */");
        assertThat(console).isPositive().isLessThan(footer);
        String selectors = (css.substring(0, console) + css.substring(footer, css.indexOf("@media print")))
                .replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\{[^{}]*}", "{}");
        Set<String> classes = new TreeSet<>();
        Matcher name = CLASS.matcher(selectors);
        while (name.find()) classes.add(name.group(1));
        assertThat(classes).hasSizeGreaterThan(80);
        return classes;
    }

    @Test
    void every_state_of_a_field_is_shown() {
        assertThat(gateway().body("quan8", "/giao-dien"))
                .contains("type=\"file\"", "type=\"radio\"", "type=\"date\"", "type=\"checkbox\"", "disabled")
                .containsPattern("type=\"email\"[^>]*aria-invalid=\"true\"")
                .containsPattern("type=\"date\"[^>]*aria-invalid=\"true\"")
                .containsPattern("type=\"checkbox\"[^>]*aria-invalid=\"true\"")
                .contains("<ins>", "<del>", "<mark>", "<figcaption>", "<video ", "<blockquote>")
                .containsOnlyOnce("<h1>");
    }
}

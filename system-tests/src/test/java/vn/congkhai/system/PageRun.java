package vn.congkhai.system;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A row of {@code pages.tsv}: a page of the public in one of its states.
 *
 * @param address {@code -} where a page cannot be in that state
 */
record PageRun(String pattern, String address, String state, Map<String, String> options) {
    private static final String LAST_OPTION = "has=";
    private static final String POST = "POST ";
    private static final int SEE_OTHER = 303;
    private static final String SEND = """
            address => {
              const [path, fields] = address.split('?');
              const form = document.createElement('form');
              form.method = 'post';
              form.action = path;
              for (const [name, value] of new URLSearchParams(fields)) {
                const field = document.createElement('input');
                field.type = 'hidden';
                field.name = name;
                field.value = value;
                form.append(field);
              }
              document.body.append(form);
              window.ckBefore = true;
              form.submit();
            }""";

    static List<PageRun> all() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/pages.tsv")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("\t"))
                .map(cells -> new PageRun(cells[0], cells[1], cells[2], options(cells)))
                .toList();
    }

    private static Map<String, String> options(String[] cells) {
        Map<String, String> options = new LinkedHashMap<>();
        if (cells.length < 4 || cells[1].equals("-")) return options;
        int words = cells[3].indexOf(LAST_OPTION);
        if (words >= 0) options.put("has", cells[3].substring(words + LAST_OPTION.length()));
        String others = words < 0 ? cells[3] : cells[3].substring(0, words);
        for (String option : others.split(" ")) {
            if (!option.isEmpty()) options.put(option.split("=", 2)[0], option.split("=", 2)[1]);
        }
        return options;
    }

    /** Whether it is a page to be looked at, and no word about a state that does not exist. */
    boolean isRun() {
        return !address.equals("-");
    }

    int status() {
        return Integer.parseInt(options.getOrDefault("status", "200"));
    }

    /** Words that the page must show. */
    String words() {
        return options.getOrDefault("has", "");
    }

    /** Of its picture. */
    String name() {
        return options.getOrDefault(
                "name", address.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", ""));
    }

    /** Opens it as a reader's browser does: by its address, or by sending a form. */
    Response open(Page page, int port, UnaryOperator<String> made) {
        String portal = options.getOrDefault("portal", "binhduong");
        String site = "http://" + (portal.equals("localhost") ? "" : portal + ".") + "localhost:" + port;
        page.context().clearCookies();
        if (options.containsKey("lang"))
            page.context().addCookies(List.of(new Cookie("ck-lang", options.get("lang")).setUrl(site)));
        String wanted = made.apply(address);
        if (!wanted.startsWith(POST)) return page.navigate(site + wanted);
        page.navigate(site + "/so-do");
        Response answer = page.waitForResponse(
                response -> response.request().isNavigationRequest() && response.status() != SEE_OTHER,
                () -> page.evaluate(SEND, wanted.substring(POST.length())));
        Keyboard.awaitNext(page);
        return answer;
    }

    @Override
    public String toString() {
        return pattern + " " + state + " " + address;
    }
}
